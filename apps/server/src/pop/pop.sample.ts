import type { Change, Task } from "@ringside/desk";

/** A contact as it comes to a desk. For tests only. */
export function aTaskChange(id: string, at: number, kind: "offered" | "connected"): Change {
  const since = { since: at, told: true };
  const phase: Task["phase"] =
    kind === "offered" ? { kind, ...since, ringsFor: 18_000, answer: "phone" } : { kind, ...since };
  const task: Task = {
    id,
    version: at,
    channel: "telephony",
    direction: "inbound",
    customer: { name: "Ana", number: "+351210000221" },
    queue: { id: "q", name: "Billing" },
    createdAt: 1,
    answeredAt: null,
    phase,
    recording: "none",
    pause: null,
    pausable: true,
    consult: null,
    conference: false,
    owner: true,
    customerLeft: false,
    mishap: null,
    mediaId: id,
    variables: [],
    others: [],
    endedBy: null,
  };
  return { kind: "task", task };
}
