import { OAuthFailure, WxccError } from "@ringside/client";
import { GrantEnded } from "../vault/index.ts";
import { ProblemError, type ProblemCode } from "./problem.ts";

const codes: Readonly<Record<WxccError["code"], ProblemCode>> = {
  unauthorized: "unauthorized",
  forbidden: "forbidden",
  notFound: "notFound",
  rateLimited: "rateLimited",
  rejected: "rejected",
  unavailable: "unavailable",
  timeout: "timeout",
  network: "unreachable",
  badAnswer: "badAnswer",
  badRequest: "invalid",
};

/** What a browser is told of a failure of WxCC's or Webex's: its kind and tracking id, not its words. */
export function upstreamProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof GrantEnded) return new ProblemError("unauthorized", { cause: error });
  if (error instanceof WxccError) {
    const { trackingId, retryAfterMs } = error;
    return new ProblemError(codes[error.code], { trackingId, retryAfterMs, cause: error });
  }
  if (error instanceof OAuthFailure) {
    const { retryAfterMs } = error;
    const code = error.code === "rateLimited" ? "rateLimited" : "unavailable";
    return new ProblemError(code, { retryAfterMs, cause: error });
  }
  return new ProblemError("internal", { cause: error });
}
