import type { Interaction, Media, Participant, TaskData } from "@ringside/contract";
import type { Me } from "../me.ts";
import type { Consult, DestinationKind, Task } from "../task.ts";
import { mainMedia } from "./phase.ts";
import { isTrue, word } from "./word.ts";

/** This agent's part in a consult, or null. Source: wire contract, sections 11.3, 11.4 and 14.3. */
export function consultOf(
  data: TaskData,
  self: Participant | undefined,
  me: Me,
  version: number,
): Consult | null {
  const { interaction } = data;
  const leg = Object.values(interaction.media).find(({ mType }) => mType === "consult");
  if (!self || self.hasLeft || interaction.isTerminated) return null;
  if (!taking.has(self.consultState ?? "") && !leg?.participants.includes(self.id)) return null;
  const asked = isAsked(data, self, me);
  const at = self.consultTimestamp ?? null;
  return {
    role: asked ? "asked" : "asker",
    stage: isTalking(interaction, self) ? "talking" : "asking",
    since: at ?? version,
    told: at !== null,
    mediaId: leg?.mediaResourceId ?? null,
    held: leg?.isHold ?? false,
    peer: asked ? asker(data, self, leg) : peer(data, self, leg),
  };
}

const taking = new Set(["consultInitiated", "consultReserved", "consulting"]);

/** Who is asked is not in the customer's call. */
function isAsked(data: TaskData, self: Participant, me: Me): boolean {
  if (self.consultState === "consultInitiated") return false;
  if (data.consultingAgentId) return data.consultingAgentId !== me.agentId;
  return !mainMedia(data.interaction, data)?.participants.includes(self.id);
}

function isTalking({ callProcessingDetails }: Interaction, self: Participant): boolean {
  return (
    self.consultState === "consulting" ||
    isTrue(callProcessingDetails?.["consultDestinationAgentJoined"])
  );
}

function asker(data: TaskData, self: Participant, leg: Media | undefined): Consult["peer"] {
  const { participants, owner } = data.interaction;
  const id = data.consultingAgentId ?? othersIn(leg, self)[0] ?? owner ?? null;
  const name = id === null ? null : word(participants[id]?.name);
  return { kind: "agent", id, name };
}

function peer(data: TaskData, self: Participant, leg: Media | undefined): Consult["peer"] {
  const { participants, callProcessingDetails } = data.interaction;
  const [id] = othersIn(leg, self);
  const one = id === undefined ? undefined : participants[id];
  if (id !== undefined && one) {
    return { kind: kindOf(one.pType), id, name: word(one.name) ?? word(one.dn) };
  }
  const searching =
    isTrue(callProcessingDetails?.["ctqInProgress"]) || data.destinationType === "queue";
  if (searching) return { kind: "queue", id: word(data["queueId"]), name: null };
  const name = word(callProcessingDetails?.["consultDestinationAgentName"]);
  return { kind: named[data.destinationType ?? ""] ?? "agent", id: data.destAgentId ?? null, name };
}

const named: Readonly<Record<string, DestinationKind>> = {
  dialNumber: "number",
  entryPoint: "entryPoint",
};

function othersIn(leg: Media | undefined, self: Participant): string[] {
  return leg?.participants.filter((id) => id !== self.id) ?? [];
}

function kindOf(pType: string): DestinationKind {
  const type = pType.toLowerCase();
  if (type === "dn") return "number";
  return type === "ep-dn" ? "entryPoint" : "agent";
}

/** Everybody on the contact but this agent and the customer. */
export function othersOf(data: TaskData, me: Me): Task["others"] {
  const main = mainMedia(data.interaction, data)?.participants ?? [];
  return Object.values(data.interaction.participants)
    .filter((one) => one.id !== me.agentId && !isCustomer(one) && one.hasJoined && !one.hasLeft)
    .map((one) => ({
      id: one.id,
      name: word(one.name) ?? word(one.dn),
      kind: one.pType.toLowerCase(),
      inCall: main.includes(one.id),
    }));
}

/** Monitors and machines hear a call without being a party to it. */
const listeners = new Set(["supervisor", "vva"]);

/** Two or more of us are in the customer's call. */
export function isConference(data: TaskData, self: Participant | undefined, me: Me): boolean {
  const { interaction } = data;
  const main = mainMedia(interaction, data)?.participants ?? [];
  const inCall = self?.hasJoined === true && !self.hasLeft && main.includes(self.id);
  const others = othersOf(data, me).filter((one) => one.inCall && !listeners.has(one.kind));
  return inCall && others.length > 0 && !interaction.isTerminated;
}

export function isCustomer(participant: { pType: string }): boolean {
  return participant.pType.toLowerCase() === "customer";
}
