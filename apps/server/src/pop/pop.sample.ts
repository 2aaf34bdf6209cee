import type { Change, Task } from "@ringside/desk";
import { aTask } from "../task.sample.ts";

/** A contact as it comes to a desk. For tests only. */
export function aTaskChange(id: string, at: number, kind: "offered" | "connected"): Change {
  const since = { since: at, told: true };
  const phase: Task["phase"] =
    kind === "offered" ? { kind, ...since, ringsFor: 18_000, answer: "phone" } : { kind, ...since };
  return { kind: "task", task: aTask(phase, { id, version: at }) };
}
