import { WxccError } from "@ringside/client";
import type { ProblemError } from "../problem/index.ts";

const mayHaveArrived: readonly WxccError["code"][] = ["timeout", "network", "badAnswer"];

/** Whether WxCC may have carried out a command all the same: it is neither sent again nor given up. */
export function inDoubt(error: unknown): boolean {
  return error instanceof WxccError && !error.unsent && mayHaveArrived.includes(error.code);
}

/**
 * The word by which a refusal is explained: WxCC's own, where it is one, else the problem's code.
 * What WxCC says in sentences may quote a caller's number and stays here.
 */
export function reasonOf(error: unknown, problem: ProblemError): string {
  if (!(error instanceof WxccError) || error.code !== "rejected") return problem.code;
  const words = [error.reason, error.errorType];
  return words.find((word) => word !== undefined && /^[A-Z][A-Z_]{2,63}$/.test(word)) ?? "rejected";
}
