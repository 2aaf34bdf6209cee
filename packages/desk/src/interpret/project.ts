import type { Interaction, Participant, TaskData } from "@ringside/contract";
import type { Me } from "../me.ts";
import type { Phase, Task } from "../task.ts";
import { consultOf, isConference, isCustomer, othersOf } from "./consult.ts";
import { mainMedia } from "./phase.ts";
import { variablesOf } from "./variables.ts";
import { isTrue, word } from "./word.ts";

/** What this agent may see of the snapshot, and nothing else of its kilobytes. */
export function project(data: TaskData, me: Me, version: number, phase: Phase): Task {
  const { interaction } = data;
  const self = selfIn(interaction, me);
  const over = phase.kind === "wrapup";
  return {
    id: data.interactionId,
    version,
    channel: interaction.mediaType,
    direction: interaction.contactDirection?.type === "OUTBOUND" ? "outbound" : "inbound",
    customer: customerOf(interaction),
    queue: queueOf(data),
    createdAt: interaction.createdTimestamp ?? null,
    answeredAt: self?.joinTimestamp ?? null,
    phase,
    recording: recordingOf(interaction),
    pause: pauseOf(interaction, version),
    pausable: interaction.callProcessingDetails?.["pauseResumeEnabled"] !== "false",
    consult: over ? null : consultOf(data, self, me, version),
    conference: !over && isConference(data, self, me),
    owner: (interaction.owner ?? data.owner) === me.agentId,
    customerLeft: customersOf(interaction).some(({ hasLeft }) => hasLeft),
    mishap: null,
    mediaId: mainMedia(interaction, data)?.mediaResourceId ?? data.interactionId,
    variables: variablesOf(interaction, me),
    others: othersOf(data, me),
    endedBy: endedBy(data, phase),
  };
}

/** The channel of what came in writing; a call has none. */
export function writtenChannel({ mediaType }: Interaction): { channel?: string } {
  return mediaType === "telephony" ? {} : { channel: mediaType };
}

/** The agent's own entry; its key is the agent's id, but a participant may also only say so inside. */
export function selfIn(interaction: Interaction, me: Me): Participant | undefined {
  const { participants } = interaction;
  if (Object.hasOwn(participants, me.agentId)) return participants[me.agentId];
  return Object.values(participants).find((participant) => participant.id === me.agentId);
}

export function customerOf(interaction: Interaction): Task["customer"] {
  const [customer] = customersOf(interaction);
  const details = interaction.callAssociatedDetails;
  return {
    name: word(details?.["customerName"]) ?? word(customer?.name),
    number: word(details?.["ani"]) ?? word(customer?.callerId) ?? word(customer?.dn),
  };
}

function customersOf(interaction: Interaction): Participant[] {
  return Object.values(interaction.participants).filter(isCustomer);
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

/** WxCC says how long a recording may pause, and not since when: the word of it is the moment. */
function pauseOf(interaction: Interaction, version: number): Task["pause"] {
  if (recordingOf(interaction) !== "paused") return null;
  const seconds = Number(interaction.callProcessingDetails?.["pauseDuration"]);
  return { since: version, told: false, lasts: seconds > 0 ? seconds * 1_000 : null };
}

function endedBy(data: TaskData, phase: Phase): Task["endedBy"] {
  if (phase.kind !== "wrapup") return null;
  const party = data.terminatingParty?.toLowerCase();
  return party === "agent" || party === "customer" ? party : null;
}
