import { CommandError, ReadError, type Operation } from "@ringside/contract";
import { WxccError, type WxccErrorCode } from "../errors.ts";
import { jsonOf, quoted, retryAfterMs } from "../words.ts";

/** What is known of a call when its answer is judged. */
export interface Sent {
  readonly operation: Operation;
  readonly trackingId: string;
  readonly token: string;
}

function codeOf(status: number): WxccErrorCode {
  if (status === 401) return "unauthorized";
  if (status === 403) return "forbidden";
  if (status === 404) return "notFound";
  if (status === 429) return "rateLimited";
  if (status >= 500) return "unavailable";
  return status >= 400 ? "rejected" : "badAnswer";
}

/** WxCC's words in the error families A (reads) and B (commands); others say nothing. */
function wordsOf(body: unknown) {
  const read = ReadError.safeParse(body);
  if (read.success) {
    const { error, trackingId } = read.data;
    return { reason: error.message.map((line) => line.description).join("; "), trackingId };
  }
  const command = CommandError.safeParse(body);
  if (!command.success) return {};
  const { errorType, errorMessage, errorData, reasonCode, trackingId } = command.data;
  return { reason: errorMessage || errorData || errorType, errorType, reasonCode, trackingId };
}

/** The first tracking id that is fit to log; else the one that was sent. */
export function trackingIdOf(sent: Sent, ...given: (string | null | undefined)[]): string {
  const fit = (id: string) => /^[\w.:-]{1,128}$/.test(id) && !id.includes(sent.token);
  return given.find((id) => typeof id === "string" && fit(id)) ?? sent.trackingId;
}

/** The typed error of an answer that is not the operation's success. */
export function refusalOf(sent: Sent, response: Response, text: string): WxccError {
  const words = wordsOf(jsonOf(text));
  const { status, headers } = response;
  return new WxccError({
    code: codeOf(status),
    operation: sent.operation,
    status,
    trackingId: trackingIdOf(sent, headers.get("trackingid"), words.trackingId),
    retryAfterMs: retryAfterMs(headers, Date.now()),
    reason: quoted(words.reason, [sent.token]),
    errorType: quoted(words.errorType, [sent.token]),
    reasonCode: words.reasonCode,
  });
}
