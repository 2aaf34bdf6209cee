import type { SubscribeResponse } from "@ringside/contract";
import { WxccError } from "../errors.ts";
import { OAuthFailure } from "../oauth/failure.ts";
import type { Loss, NotificationEvent } from "./events.ts";
import { goodAfter, patientReconnect, type ReconnectPolicy } from "./reconnect.ts";
import { startSession } from "./session.ts";
import { atCisco, checkedSocketUrl, openWebSocket, type SocketLike } from "./socket.ts";

export interface NotificationOptions {
  /** Asks WxCC for a socket: `() => wxcc.subscribe({ … })`. Must end, in success or not. */
  readonly subscribe: () => Promise<SubscribeResponse>;
  /** Opens a socket; `ws` unless told. */
  readonly openSocket?: (url: string) => SocketLike;
  /** Which addresses may be opened; encrypted ones at Cisco unless told. See `socketsOf`. */
  readonly allowedSocketHosts?: (url: URL) => boolean;
  readonly reconnect?: ReconnectPolicy;
  /** Epoch milliseconds; `Date.now` unless told. */
  readonly now?: () => number;
  readonly on: (event: NotificationEvent) => void;
}

export interface NotificationConnection {
  /** Leaves. `ended` is the last event, and fires before this returns. */
  close(): void;
}

/**
 * Holds one notification socket of an agent's, and opens another whenever it is lost, until the
 * owner closes it or WxCC says that it is over. Events come one at a time, in order, never after
 * `ended`. What happened while it was lost is not told: after each `connected`, reload.
 */
export function connectNotifications(options: NotificationOptions): NotificationConnection {
  const { on, reconnect = patientReconnect, now = Date.now } = options;
  let ended = false;
  let attempt = 0;
  let connectedAt: number | null = null;
  /** When the latest try began, by a clock that nobody sets. */
  let triedAt = 0;
  let leaveSocket: (() => void) | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const end = (why: "evicted" | "closed" | "refused", error?: unknown) => {
    if (ended) return;
    ended = true;
    clearTimeout(retry);
    leaveSocket?.();
    on({ kind: "ended", why, ...(error !== undefined && { error }) });
  };

  /** A try that hung has waited already; a tenth is kept, which spreads a floor that hung together. */
  const left = (wait: number) => {
    return Math.round(Math.max(wait - (performance.now() - triedAt), wait / 10));
  };

  const lose = (why: Loss, error?: unknown) => {
    if (ended) return;
    if (connectedAt !== null && now() - connectedAt >= goodAfter) attempt = 0;
    connectedAt = null;
    const wait = reconnect(attempt);
    attempt += 1;
    if (wait === null) return end("closed", error);
    const retryInMs = Math.max(left(wait), retryAfterOf(error));
    retry = setTimeout(() => void open(), retryInMs);
    on({ kind: "lost", why, retryInMs, ...(error !== undefined && { error }) });
  };

  const open = async () => {
    triedAt = performance.now();
    let socket: SocketLike;
    try {
      const { webSocketUrl } = await options.subscribe();
      if (ended) return;
      const url = checkedSocketUrl(webSocketUrl, options.allowedSocketHosts ?? atCisco);
      if (url === null) {
        const cause = new Error("the socket's address is not one that may be opened");
        throw new WxccError({ code: "badAnswer", operation: "notification.subscribe", cause });
      }
      socket = (options.openSocket ?? openWebSocket)(url);
    } catch (error) {
      return isRefusal(error) ? end("refused", error) : lose("subscribeFailed", error);
    }
    leaveSocket = startSession(socket, {
      welcome(agentId) {
        connectedAt = now();
        on({ kind: "connected", agentId });
      },
      notification(notification) {
        on({ kind: "notification", notification, at: now() });
        if (notification.kind === "evicted") end("evicted");
      },
      skipped: (why) => on({ kind: "skipped", why }),
      over: lose,
    });
  };

  void open();
  return { close: () => end("closed") };
}

/** The user may not subscribe, or is no longer signed in: another try would only annoy. */
function isRefusal(error: unknown): boolean {
  if (error instanceof OAuthFailure) return error.code === "invalidGrant";
  return (
    error instanceof WxccError && (error.code === "unauthorized" || error.code === "forbidden")
  );
}

function retryAfterOf(error: unknown): number {
  return error instanceof WxccError ? (error.retryAfterMs ?? 0) : 0;
}
