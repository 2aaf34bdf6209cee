import type { Task } from "@ringside/desk";

/** A call from Leo to Billing. For tests only. */
export function aTask(phase: Task["phase"], over: Partial<Task> = {}): Task {
  return {
    id: "c1",
    version: 1,
    channel: "telephony",
    direction: "inbound",
    customer: { name: "Leo", number: "+351210000221" },
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
    mediaId: "m",
    variables: [],
    others: [],
    endedBy: null,
    ...over,
  };
}
