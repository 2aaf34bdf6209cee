import { createHash } from "node:crypto";
import type { Happening } from "@ringside/desk";
import type { Letter } from "../store/index.ts";

/**
 * What happened at an agent's desk, as other servers are told. Small, and by ids: who wants more asks WxCC.
 *
 * @param customers whether the customer's name and number are told too
 */
export function letterOf(
  agentId: string,
  happening: Happening,
  customers: boolean,
): Omit<Letter, "seq"> {
  const { id, at, what, cause, trackingId } = happening;
  const type = what.kind === "contact" ? `contact.${what.step}` : `agent.${what.kind}`;
  const body = {
    type,
    timestamp: new Date(at).toISOString(),
    data: { agentId, ...factsOf(what, customers), cause: causeOf(cause), trackingId },
  };
  // The same whichever node heard of it: it is told as one.
  const hash = createHash("sha256").update(`${agentId}\n${id}`).digest("base64url");
  return { id: `evt_${hash.slice(0, 32)}`, at, body: JSON.stringify(body) };
}

function factsOf(what: Happening["what"], customers: boolean) {
  switch (what.kind) {
    case "state":
      return {
        availability: what.availability,
        auxCodeId: what.auxCodeId,
        ...(what.channel !== undefined && { channel: what.channel }),
      };
    case "contact":
      return { contactId: what.taskId, ...(customers && { customer: what.customer }) };
    default:
      return {};
  }
}

/** No name of anybody's. */
function causeOf(cause: Happening["cause"]) {
  switch (cause.kind) {
    case "you":
      return { kind: "agent", commandId: cause.commandId ?? null };
    case "missed":
      return { kind: cause.kind, why: cause.why };
    case "supervisor":
      return { kind: cause.kind, id: cause.id ?? null };
    case "failure":
      return { kind: cause.kind, reason: cause.reason };
    default:
      return { kind: cause.kind };
  }
}
