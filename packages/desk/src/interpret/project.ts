import type { CadVariable, Interaction, Participant, TaskData } from "@ringside/contract";
import type { Me } from "../me.ts";
import type { Phase, Task, Variable } from "../task.ts";
import { mainMedia } from "./phase.ts";

/** What this agent may see of the snapshot, and nothing else of its kilobytes. */
export function project(data: TaskData, me: Me, version: number, phase: Phase): Task {
  const { interaction } = data;
  return {
    id: data.interactionId,
    version,
    channel: interaction.mediaType,
    direction: interaction.contactDirection?.type === "OUTBOUND" ? "outbound" : "inbound",
    customer: customerOf(interaction),
    queue: queueOf(data),
    createdAt: interaction.createdTimestamp ?? null,
    answeredAt: selfIn(interaction, me)?.joinTimestamp ?? null,
    phase,
    recording: recordingOf(interaction),
    mediaId: mainMedia(interaction, data)?.mediaResourceId ?? data.interactionId,
    variables: Object.values(interaction.callAssociatedData ?? {})
      .filter((variable) => variable.agentViewable !== false)
      .map(visible),
    others: othersOf(interaction, me),
    endedBy: endedBy(data, phase),
  };
}

/** The agent's own entry; its key is the agent's id, but a participant may also only say so inside. */
export function selfIn(interaction: Interaction, me: Me): Participant | undefined {
  const { participants } = interaction;
  if (Object.hasOwn(participants, me.agentId)) return participants[me.agentId];
  return Object.values(participants).find((participant) => participant.id === me.agentId);
}

export function customerOf(interaction: Interaction): Task["customer"] {
  const customer = Object.values(interaction.participants).find(isCustomer);
  const details = interaction.callAssociatedDetails;
  return {
    name: word(details?.["customerName"]) ?? word(customer?.name),
    number: word(details?.["ani"]) ?? word(customer?.callerId) ?? word(customer?.dn),
  };
}

function isCustomer(participant: { pType: string }): boolean {
  return participant.pType.toLowerCase() === "customer";
}

function queueOf(data: TaskData): Task["queue"] {
  const { currentVTeam, callAssociatedDetails, callProcessingDetails } = data.interaction;
  const name =
    word(data.queueName) ??
    word(callAssociatedDetails?.["virtualTeamName"]) ??
    word(callProcessingDetails?.["virtualTeamName"]);
  const id = word(currentVTeam) ?? word(callProcessingDetails?.["QueueId"]);
  return id === null ? null : { id, name };
}

function recordingOf(interaction: Interaction): Task["recording"] {
  const details = interaction.callProcessingDetails;
  if (!isTrue(details?.["recordInProgress"]) && !isTrue(details?.["recordingStarted"])) {
    return "none";
  }
  return isTrue(details?.["isPaused"]) ? "paused" : "on";
}

function visible(variable: CadVariable): Variable {
  const secure = variable.isSecure === true;
  return {
    name: variable.name,
    label: word(variable.displayName) ?? variable.name,
    value: secure ? null : (variable.value ?? null),
    editable: variable.agentEditable === true && !secure,
    secure,
  };
}

function othersOf(interaction: Interaction, me: Me): Task["others"] {
  return Object.values(interaction.participants)
    .filter((one) => one.id !== me.agentId && !isCustomer(one) && one.hasJoined && !one.hasLeft)
    .map((one) => ({
      id: one.id,
      name: word(one.name) ?? word(one.dn),
      kind: one.pType.toLowerCase(),
    }));
}

function endedBy(data: TaskData, phase: Phase): Task["endedBy"] {
  if (phase.kind !== "wrapup") return null;
  const party = data.terminatingParty?.toLowerCase();
  return party === "agent" || party === "customer" ? party : null;
}

const isTrue = (value: unknown) => value === true || value === "true";

/** Text that says something; WxCC leaves many fields empty. */
function word(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null;
}
