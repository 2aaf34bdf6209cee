import type { Fact } from "../world/index.ts";

/** A line of the log: what happened, and what WxCC told of it to whom. */
export interface LogLine {
  readonly seq: number;
  readonly at: number;
  readonly kind: Fact["kind"];
  readonly what: string;
  readonly agentId: string | null;
  readonly taskId: string | null;
  readonly reason: string | null;
  readonly notification: { readonly type: string; readonly data: unknown } | null;
}
