import { operations, type Hosts, type Operation } from "@ringside/contract";
import { DeadlinePassed, within } from "../deadline.ts";
import { WxccError, type WxccErrorCode } from "../errors.ts";
import { surelyUnsent, type Fetch } from "../fetch.ts";
import { refusalOf, trackingIdOf, type Sent } from "./answer.ts";
import { pathOf } from "./path.ts";

/** What each call may be given besides its content. */
export interface CallOptions {
  /** Aborting rejects with the signal's reason, as `fetch` does. What was sent may still happen. */
  readonly signal?: AbortSignal | undefined;
}

/** One call as it went, for logs and metrics. Holds no token, no body, no number. */
export interface CallReport {
  readonly operation: Operation;
  /** HTTP status; null where no answer came. */
  readonly status: number | null;
  readonly trackingId: string;
  readonly ms: number;
  /** Null on success. */
  readonly error: WxccErrorCode | "aborted" | null;
}

/**
 * How each call goes through: it may wait for its turn, run `go` more than once where that does no
 * harm, or throw a {@link WxccError} instead. What it throws, the call throws. The call's time begins
 * with `go`.
 */
export type Pass = <T>(
  operation: Operation,
  go: () => Promise<T>,
  signal: AbortSignal | undefined,
) => Promise<T>;

export interface WxccOptions {
  readonly hosts: Hosts;
  /** The organisation whose configuration is read; `Tokens.orgId`. */
  readonly orgId: string;
  /** The access token for the next call. What it throws, the call throws. */
  readonly token: () => Promise<string> | string;
  readonly fetch?: Fetch;
  /** Milliseconds a call may take; 10,000 unless told. */
  readonly timeoutMs?: number;
  /** What our tracking ids begin with; `RINGSIDE` unless told. */
  readonly trackingPrefix?: string;
  readonly onCall?: (report: CallReport) => void;
  /** At once, and once, unless told. */
  readonly pass?: Pass;
}

type Yes = 200 | 201 | 202 | 204;

export interface Request extends CallOptions {
  readonly ids?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** What means yes. */
  readonly expect: Yes | readonly Yes[];
}

export interface Answer {
  readonly text: string;
  readonly trackingId: string;
}

/** Sends one request and gives the answer's text; every other outcome is thrown. */
export type Call = (operation: Operation, request: Request) => Promise<Answer>;

export function createCall(options: WxccOptions): Call {
  const { pass } = options;
  const once = createOnce(options);
  if (!pass) return once;
  return (operation, request) => pass(operation, () => once(operation, request), request.signal);
}

/** A call as it goes by itself: never repeated. */
function createOnce(options: WxccOptions): Call {
  return async (operation, request) => {
    const ids = { orgId: options.orgId, ...request.ids };
    const { wxcc, assistant = wxcc } = options.hosts;
    const url = new URL(pathOf(operation, ids), operation.startsWith("assist.") ? assistant : wxcc);
    url.search = new URLSearchParams(request.query).toString();
    const sent: Sent = {
      operation,
      trackingId: `${options.trackingPrefix ?? "RINGSIDE"}_${crypto.randomUUID()}`,
      token: await options.token(),
    };
    const yes: readonly number[] = [request.expect].flat();
    const began = performance.now();
    let status: number | null = null;
    const report = (error: CallReport["error"], trackingId: string) =>
      options.onCall?.({
        operation,
        status,
        trackingId,
        ms: Math.round(performance.now() - began),
        error,
      });
    try {
      const answer = await within(options.timeoutMs ?? 10_000, request.signal, async (signal) => {
        const init = initOf(sent, request, signal);
        const response = await (options.fetch ?? fetch)(url.href, init);
        status = response.status;
        const text = await response.text();
        if (!yes.includes(status)) throw refusalOf(sent, response, text);
        return { text, trackingId: trackingIdOf(sent, response.headers.get("trackingid")) };
      });
      report(null, answer.trackingId);
      return answer;
    } catch (cause) {
      const error = request.signal?.aborted ? cause : failureOf(sent, cause);
      const known = error instanceof WxccError ? error : undefined;
      report(known?.code ?? "aborted", known?.trackingId ?? sent.trackingId);
      throw error;
    }
  };
}

function initOf({ operation, trackingId, token }: Sent, request: Request, signal: AbortSignal) {
  // A header that fetch refuses would be quoted in its error, token and all.
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new WxccError({ code: "unauthorized", operation, trackingId, unsent: true });
  }
  const init: RequestInit = {
    method: operations[operation].method,
    redirect: "error",
    signal,
    headers: {
      accept: "application/json",
      authorization: `Bearer ${token}`,
      trackingid: trackingId,
      ...(request.body && { "content-type": "application/json" }),
    },
  };
  if (request.body) init.body = JSON.stringify(request.body);
  return init;
}

function failureOf({ operation, trackingId }: Sent, cause: unknown): WxccError {
  if (cause instanceof WxccError) return cause;
  if (cause instanceof DeadlinePassed) {
    return new WxccError({ code: "timeout", operation, trackingId, cause });
  }
  const unsent = surelyUnsent(cause);
  return new WxccError({ code: "network", operation, trackingId, unsent, cause });
}
