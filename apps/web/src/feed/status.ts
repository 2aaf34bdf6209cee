import type { Frame } from "@ringside/desk";

/** How this page hears of the desk. Times are this computer's epoch milliseconds. */
export type FeedStatus =
  | { readonly kind: "connecting" }
  | { readonly kind: "live" }
  /** Nothing came since; what the page shows is that old. It reconnects by itself. */
  | { readonly kind: "lost"; readonly since: number }
  /** The session is over: nothing will come any more. */
  | { readonly kind: "ended"; readonly why: "signedOut" | "expired" | "ended" | "otherAgent" }
  /** The server speaks newer words than this page knows. */
  | { readonly kind: "outdated" };

/** Hears what the feed says. */
export interface FeedListener {
  frame(frame: Frame): void;
  status(status: FeedStatus): void;
}
