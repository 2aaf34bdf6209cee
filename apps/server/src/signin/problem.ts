import { OAuthFailure, WxccError, type OAuthFailureCode } from "@ringside/client";
import type { ProblemCode } from "../problem/index.ts";

/** Why a sign-in came to nothing: the `problem` in the address of the sign-in page. */
export const signInProblems = [
  /** The answer belongs to no sign-in of this browser's, or it took longer than ten minutes. */
  "state",
  /** The user, or Webex for them, said no. */
  "denied",
  /** Webex came back with something that is no answer, or something is wrong here. */
  "other",
  /** Too many sign in at once, here or at Webex. */
  "busy",
  /** The user has no right to be an agent, or no Webex Contact Center. */
  "notAnAgent",
  /** The integration's id, secret, redirect URI or scopes are wrong: the operator's to mend. */
  "misconfigured",
  /** A simulator's tokens, where only the real thing is allowed. */
  "simulator",
  /** Webex or WxCC does not answer. */
  "provider",
] as const;
export type SignInProblem = (typeof signInProblems)[number];

const byFailure: Partial<Record<OAuthFailureCode, SignInProblem>> = {
  stateMismatch: "state",
  accessDenied: "denied",
  badCallback: "other",
  invalidGrant: "other",
  rateLimited: "busy",
  badClient: "misconfigured",
  rejected: "misconfigured",
  notAContactCentreToken: "notAnAgent",
};

/**
 * What to tell of a failure on the way; the failure itself goes to the log. Null for one that is
 * neither Webex's nor WxCC's.
 */
export function signInProblem(error: unknown): SignInProblem | null {
  const isArrival = error instanceof Error && error.name === "NoArrival";
  const cause = isArrival ? error.cause : error;
  if (cause instanceof OAuthFailure) return byFailure[cause.code] ?? "provider";
  if (cause instanceof WxccError) {
    if (cause.status === 401 || cause.status === 403) return "notAnAgent";
    return cause.code === "rateLimited" ? "busy" : "provider";
  }
  return isArrival ? "provider" : null;
}

/** What to tell a person, who is led back to the page, of a problem at one of these addresses. */
export function pageProblem(code: ProblemCode): SignInProblem {
  return code === "tooManyRequests" ? "busy" : "other";
}
