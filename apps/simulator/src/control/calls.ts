import { z } from "zod";
import type { Stage } from "../stage/index.ts";
import type { Command, Fact, Variable } from "../world/index.ts";

/** A telephone number, or where somebody writes from. */
export const Caller = z
  .string()
  .max(200)
  .regex(
    /^(\+?[0-9]{2,20}|anonymous|[^\s@]+@[^\s@]+)$/,
    "must be a telephone number, anonymous, or an address with @",
  );

/** Name to value, as the flow would have written them. */
export const Variables = z.record(z.string().min(1).max(200), z.string().max(1_024));

/** A call to place; what is not said is left to chance. */
export const PlacedCall = z.strictObject({
  /** The queue's own unless said; by telephone where no queue is named. */
  channel: z.enum(["telephony", "chat", "email", "social"]).optional(),
  queueId: z.string().optional(),
  from: Caller.optional(),
  customerName: z.string().max(200).optional(),
  variables: Variables.optional(),
  /** Offered to this agent first. */
  agentId: z.string().optional(),
});
export type PlacedCall = z.infer<typeof PlacedCall>;

export type Done =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly why: string };

/** A customer calls, or writes. */
export function place(stage: Stage, call: PlacedCall): Done {
  const queue = stage.organisation.queues.find(({ id }) => id === call.queueId);
  const channel = call.channel ?? queue?.channel;
  const variables = call.variables ? Object.entries(call.variables).map(variableOf) : null;
  return outcome(
    stage.do({
      kind: "call",
      ...(channel && { channel }),
      queueId: call.queueId ?? null,
      customer: { number: call.from ?? null, name: call.customerName ?? null },
      variables,
      agentId: call.agentId ?? null,
      patience: null,
    }),
  );
}

/**
 * What a hand does at a telephone: at the one that rings, an agent's or, in an outdial, the
 * customer's, which may also be busy or not be there at all; or the customer hangs up.
 */
export const phoneActs = ["answer", "decline", "busy", "badNumber", "noAnswer", "hangup"] as const;
export type PhoneAct = (typeof phoneActs)[number];

const commands: Record<PhoneAct, (taskId: string) => Command> = {
  answer: (taskId) => ({ kind: "pickUp", taskId }),
  decline: (taskId) => ({ kind: "decline", taskId }),
  busy: (taskId) => ({ kind: "callee", taskId, outcome: "busy" }),
  badNumber: (taskId) => ({ kind: "callee", taskId, outcome: "badNumber" }),
  noAnswer: (taskId) => ({ kind: "callee", taskId, outcome: "noAnswer" }),
  hangup: (taskId) => ({ kind: "hangUp", taskId }),
};

export function atPhone(stage: Stage, act: PhoneAct, taskId: string): Done {
  return outcome(stage.do(commands[act](taskId)));
}

function outcome(facts: readonly Fact[]): Done {
  for (const fact of facts) {
    if (fact.kind === "refused") return { ok: false, why: fact.reason };
    if (fact.kind === "contact") return { ok: true, id: fact.task.id };
  }
  // Only a customer's phone that answers an outdial says nothing at once.
  return { ok: true, id: "" };
}

/** What the flow wrote, as it lies on the contact. */
export function variableOf([name, value]: [string, string]): Variable {
  return { name, displayName: name, value, editable: true, secure: false };
}
