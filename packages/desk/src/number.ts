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
  const number = device.number.trim();
  if (number === "") return "empty";
  if (number.length > longestNumber) return "tooLong";
  if (rules.numberLocked && number !== rules.defaultNumber) return "notYours";
  if (device.type === "EXTENSION") return /^\d{2,}$/.test(number) ? null : "notAnExtension";
  if (!/^[+\d][\d,()\- ]*$/.test(number)) return "notADialNumber";
  const patterns = rules.dialPlans.length > 0 ? rules.dialPlans.map((plan) => plan.pattern) : [usa];
  return patterns.some((pattern) => matches(pattern, number)) ? null : "notADialNumber";
}

/** Whether a number may be called from the desk: its form only, for WxCC knows what it reaches. */
export function isDialable(number: string): boolean {
  return /^\+?\d[\d*#]{0,34}$/.test(number);
}

/** What a person writes into numbers to read them better is not dialled. */
export function dialled(written: string): string {
  return written.replaceAll(/[\s().\-/]/g, "");
}

const usa = "1[0-9]{3}[2-9][0-9]{6}([,]{1,10}[0-9]+){0,1}";

/** A tenant's pattern may be no regular expression at all; then nothing matches it. */
function matches(pattern: string, number: string): boolean {
  try {
    return new RegExp(pattern).test(number);
  } catch {
    return false;
  }
}
