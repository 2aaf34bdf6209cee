import type { Device } from "./station.ts";
import type { Directory } from "./directory.ts";

/** Why a station's number cannot be right. */
export type NumberProblem = "empty" | "tooLong" | "notAnExtension" | "notADialNumber" | "notYours";

/** The longest number WxCC takes at a login. Source: OpenAPI. */
export const longestNumber = 43;

/**
 * Checks a number before it is sent, as WxCC's own desktop does: an extension is digits; a dial
 * number must match one of the dial plans, or without any, the form of a US number.
 * Source: wire contract, section 4.
 */
export function checkNumber(
  device: Device,
  rules: Pick<Directory, "dialPlans" | "defaultNumber" | "numberLocked">,
): NumberProblem | null {
  const number = written(device.number);
  if (number === "") return "empty";
  if (number.length > longestNumber) return "tooLong";
  if (rules.numberLocked && number !== written(rules.defaultNumber ?? "")) return "notYours";
  if (device.type === "EXTENSION") return /^\d{2,}$/.test(number) ? null : "notAnExtension";
  return rewriteOf(device, rules) === null ? "notADialNumber" : null;
}

/** What a dial plan makes of a number, and whose plan it is. */
export interface Rewrite {
  readonly plan: string | null;
  readonly number: string;
}

/** The first plan that takes a dial number, and what WxCC calls by it; null when none does. */
export function rewriteOf(device: Device, rules: Pick<Directory, "dialPlans">): Rewrite | null {
  const number = written(device.number);
  if (!/^[+\d][\d,]*$/.test(number)) return null;
  const plans = rules.dialPlans.length > 0 ? rules.dialPlans : [usa];
  const plan = plans.find(({ pattern }) => matches(pattern, number));
  return plan ? { plan: plan.name, number: plan.prefix + without(plan.stripped, number) } : null;
}

/**
 * A number as it is sent: what only helps to read it is left out. Source: help.webex.com, signing in to
 * the station: of special characters only the plus is kept.
 */
export function written(number: string): string {
  return number.replaceAll(/[^\p{L}\d+,]/gu, "");
}

function without(stripped: string, number: string): string {
  return Array.from(number, (sign) => (stripped.includes(sign) ? "" : sign)).join("");
}

/** Whether a number may be called from the desk: its form only, for WxCC knows what it reaches. */
export function isDialable(number: string): boolean {
  return !isEmergency(number) && /^\+?\d[\d*#]{0,34}$/.test(number);
}

/** What a person writes into numbers to read them better is not dialled. */
export function dialled(written: string): string {
  return written.replaceAll(/[\s().\-/]/g, "");
}

const usa = {
  name: null,
  pattern: "1[0-9]{3}[2-9][0-9]{6}([,]{1,10}[0-9]+){0,1}",
  prefix: "",
  stripped: "",
};

/** Numbers for help in need: they are called from a phone, which tells where it is. */
const emergency = new Set("000 110 111 112 113 115 117 118 119 190 191 911 933 999".split(" "));

export function isEmergency(number: string): boolean {
  return emergency.has(number);
}

/** A tenant's pattern may be no regular expression at all; then nothing matches it. */
function matches(pattern: string, number: string): boolean {
  try {
    return new RegExp(pattern).test(number);
  } catch {
    return false;
  }
}
