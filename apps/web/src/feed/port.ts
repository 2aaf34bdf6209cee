import type { Frame } from "@ringside/desk";
import type { FeedStatus } from "./status.ts";

/** What the shared worker says to a tab. Both ends are this build's own. */
export type ToTab =
  | { readonly kind: "frame"; readonly frame: Frame }
  | { readonly kind: "status"; readonly status: FeedStatus }
  /** Still there. */
  | { readonly kind: "pulse" };

/** What a tab says to the shared worker. */
export type ToWorker = { readonly kind: "join" } | { readonly kind: "leave" };
