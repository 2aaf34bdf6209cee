import type { Operation } from "@ringside/contract";

/** Why a call of WxCC's failed. */
export type WxccErrorCode =
  | "unauthorized"
  | "forbidden"
  | "notFound"
  | "rateLimited"
  | "rejected"
  | "unavailable"
  | "timeout"
  | "network"
  | "badAnswer"
  | "badRequest";

/** What to do about it, in the words of the message. */
const advice: Record<WxccErrorCode, string> = {
  unauthorized: "the access token is expired or revoked: refresh it, or sign in again",
  forbidden: "the user or the integration lacks a scope or role for this",
  notFound: "WxCC does not know this id",
  rateLimited: "too many requests for this client id: wait as long as Retry-After says",
  rejected: "WxCC refused the request: see reason",
  unavailable: "WxCC is having trouble: try again later",
  timeout: "WxCC did not answer in time: read the state again before asking again",
  network: "WxCC could not be reached, or broke off: check the network and the address",
  badAnswer: "WxCC answered with something that its documentation does not say",
  badRequest: "an id has characters that no WxCC id has: nothing was sent",
};

export interface WxccErrorDetails {
  readonly code: WxccErrorCode;
  readonly operation: Operation;
  readonly status?: number | undefined;
  readonly trackingId?: string | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly reason?: string | undefined;
  readonly errorType?: string | undefined;
  readonly reasonCode?: number | undefined;
  readonly unsent?: boolean | undefined;
  readonly cause?: unknown;
}

/** A call of WxCC's failed. Neither message nor properties ever hold a token. */
export class WxccError extends Error {
  override readonly name = "WxccError";
  readonly code: WxccErrorCode;
  readonly operation: Operation;
  /** HTTP status, where there was an answer. */
  readonly status: number | undefined;
  /** WxCC's reference for its support; the one we sent, where WxCC gave none. */
  readonly trackingId: string | undefined;
  /** Milliseconds to wait, from `Retry-After`, ten minutes at most. */
  readonly retryAfterMs: number | undefined;
  /** WxCC's own words, in one line. From outside: show it as text only. */
  readonly reason: string | undefined;
  /** `errorType` of a refused command, e.g. `Bad Request`. */
  readonly errorType: string | undefined;
  /** `reasonCode` of a refused command. */
  readonly reasonCode: number | undefined;
  /** True only when the request surely never left: it may be sent again without harm. */
  readonly unsent: boolean;

  constructor(details: WxccErrorDetails) {
    const status = details.status === undefined ? "" : ` (${details.status})`;
    super(`${details.operation}${status}: ${advice[details.code]}`, { cause: details.cause });
    this.code = details.code;
    this.operation = details.operation;
    this.status = details.status;
    this.trackingId = details.trackingId;
    this.retryAfterMs = details.retryAfterMs;
    this.reason = details.reason;
    this.errorType = details.errorType;
    this.reasonCode = details.reasonCode;
    this.unsent = details.unsent ?? false;
  }
}
