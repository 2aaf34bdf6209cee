/** What is used of the global `fetch`, so that another can be put in its place. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Failures after which the request surely never left this machine. */
const neverLeft = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"]);

/** Whether a failed `fetch` surely sent nothing: the connection was refused, or the name unknown. */
export function surelyUnsent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && typeof error.code === "string" && neverLeft.has(error.code)) return true;
  if (error instanceof AggregateError && error.errors.length > 0) {
    return error.errors.every(surelyUnsent);
  }
  return surelyUnsent(error.cause);
}
