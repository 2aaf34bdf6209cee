import type { Notification } from "@ringside/contract";

/** Why a connection was lost; a new one is on its way. */
export type Loss =
  /** Nothing was heard for 8 seconds, while the socket seemed open. */
  | "silence"
  /** The other side, or the network, closed the socket. */
  | "closed"
  /** The socket failed, or could not be opened. */
  | "error"
  /** WxCC gave no usable address for a socket. */
  | "subscribeFailed"
  /** The socket opened, and WxCC did not greet within 10 seconds. */
  | "noWelcome";

/** What the owner of a notification connection hears. */
export type NotificationEvent =
  /** WxCC has greeted. Fires anew after each loss: read the session again (`agents.reload`). */
  | { readonly kind: "connected"; readonly agentId: string }
  /** `at` is when it was received, in epoch milliseconds. */
  | { readonly kind: "notification"; readonly notification: Notification; readonly at: number }
  /** The next try comes in `retryInMs`. */
  | {
      readonly kind: "lost";
      readonly why: Loss;
      readonly error?: unknown;
      readonly retryInMs: number;
    }
  /**
   * Nothing more will come. `evicted`: the user went on elsewhere. `refused`: the subscription is not
   * allowed (401, 403) or the sign-in is over. `closed`: by the owner, or by its reconnect policy.
   */
  | {
      readonly kind: "ended";
      readonly why: "evicted" | "closed" | "refused";
      readonly error?: unknown;
    }
  /** A frame that was no notification was passed over; the connection lives on. */
  | { readonly kind: "skipped"; readonly why: string };
