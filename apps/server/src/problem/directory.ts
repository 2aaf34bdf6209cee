import { ProblemError, type ProblemCode } from "./problem.ts";
import { upstreamProblem } from "./upstream.ts";

/** Why the directory cannot be read, where there is more to say than that WxCC does not answer. */
const codes: Partial<Record<ProblemCode, ProblemCode>> = {
  unauthorized: "unauthorized",
  forbidden: "forbidden",
  notFound: "noProfile",
  rateLimited: "rateLimited",
  badAnswer: "badAnswer",
  internal: "internal",
};

const soon = 5_000;
/** What somebody must mend first is not worth asking for every few seconds. */
const later = 30_000;

/** What a browser is told when the agent's directory cannot be read. Nothing was sent for a command. */
export function directoryProblem(error: unknown): ProblemError {
  const { code: given, trackingId, retryAfterMs } = upstreamProblem(error);
  const code = codes[given] ?? "directoryUnavailable";
  const wait = code === "directoryUnavailable" ? soon : later;
  return new ProblemError(code, { trackingId, retryAfterMs: retryAfterMs ?? wait, cause: error });
}
