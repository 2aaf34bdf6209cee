import type { Interaction, Participant, TaskData, TaskEvent } from "@ringside/contract";
import type { Me } from "../me.ts";
import type { Phase } from "../task.ts";

/**
 * Where a task is for this agent, read from the snapshot, or null when it is not theirs any more.
 * Source: wire contract, sections 14.2 and 14.6.
 */
export function phaseOf(
  event: TaskEvent,
  data: TaskData,
  self: Participant | undefined,
  me: Me,
  version: number,
): Phase | null {
  const { interaction } = data;
  if (event === "AgentWrapup" || self?.isWrapUp) return wrapup(self, version);
  if (event === "ContactEnded" || event === "AgentContactUnassigned" || interaction.isTerminated) {
    return mustWrapUp(data, self, me) ? wrapup(self, version) : null;
  }
  if (!self || self.hasLeft || self.isWrappedUp) return null;
  if (!self.hasJoined) return offered(data, version);
  return talking(interaction, self, data, version);
}

function wrapup(self: Participant | undefined, version: number): Phase {
  const at = self?.wrapUpTimestamp ?? null;
  return { kind: "wrapup", since: at ?? version, told: at !== null };
}

/** A list of who must wrap up decides alone; without one, the agent who was in the contact must. */
function mustWrapUp(data: TaskData, self: Participant | undefined, me: Me): boolean {
  if (data.agentsPendingWrapUp) return data.agentsPendingWrapUp.includes(me.agentId);
  if (data.wrapUpRequired === true) return true;
  const owns = (data.interaction.owner ?? data.owner) === me.agentId;
  return owns && self?.hasJoined === true && self.isWrappedUp !== true;
}

function offered(data: TaskData, version: number): Phase {
  const { callAssociatedDetails, callProcessingDetails, mediaType } = data.interaction;
  const outdial = data.interaction.outboundType === "OUTDIAL";
  const seconds =
    data.ronaTimeout ??
    Number(callAssociatedDetails?.["ronaTimeout"] ?? callProcessingDetails?.["ronaTimeout"]);
  return {
    kind: "offered",
    since: version,
    told: false,
    // Of an outdial WxCC does not tell when the agent has answered, and the customer's phone rings.
    ringsFor: !outdial && Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : null,
    answer: mediaType === "telephony" ? "phone" : "screen",
  };
}

function talking(
  interaction: Interaction,
  self: Participant,
  data: TaskData,
  version: number,
): Phase {
  const joined = self.joinTimestamp ?? null;
  const times = { since: joined ?? version, told: joined !== null };
  const main = mainMedia(interaction, data);
  // Whoever is only asked is not in the customer's call, held or not.
  const inCall = main?.participants.length === 0 || main?.participants.includes(self.id);
  if (!main?.isHold || !inCall) return { kind: "connected", ...times };
  const held = main.holdTimestamp ?? null;
  return { kind: "held", ...times, heldSince: held ?? version, heldTold: held !== null };
}

/** The media of the customer's call; its key is the interaction's own id. */
export function mainMedia(interaction: Interaction, data: TaskData) {
  const id = interaction.mainInteractionId ?? interaction.interactionId;
  const { media } = interaction;
  if (Object.hasOwn(media, id)) return media[id];
  return (
    Object.values(media).find((one) => one.mType === "mainCall") ??
    Object.values(media).find((one) => one.mediaResourceId === data.mediaResourceId)
  );
}
