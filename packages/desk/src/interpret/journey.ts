import type { Notification, Participant, TaskData, TaskEvent } from "@ringside/contract";
import type { Change } from "../change.ts";
import type { Step } from "../journey.ts";
import type { Me } from "../me.ts";
import { consultOf, isCustomer } from "./consult.ts";
import { mainMedia } from "./phase.ts";
import { selfIn } from "./project.ts";
import { word } from "./word.ts";

/**
 * What a notification tells of a contact's way so far: what the event itself is, and what the snapshot
 * still knows, so that a reload brings back more than the moment. Source: wire contract, section 11.
 */
export function journeyOf(notification: Notification, me: Me, receivedAt: number): Change[] {
  if (notification.kind !== "task") return [];
  const { event, data } = notification;
  const at = data.eventTime ?? receivedAt;
  const steps = [...beginning(data), ...people(data, me), ...standing(event, data, me, at)];
  const happened = happening(event, data, me);
  if (happened !== null) steps.push({ at, ...happened });
  return steps.length === 0 ? [] : [{ kind: "journey", taskId: data.interactionId, steps }];
}

/** How it came in. A contact's first queue is known as long as it has been in no other. */
function beginning({ interaction, queueName }: TaskData): Step[] {
  const { createdTimestamp: at, callAssociatedDetails: details, contactDirection } = interaction;
  if (at === undefined) return [];
  const customer = Object.values(interaction.participants).find(isCustomer);
  if (contactDirection?.type === "OUTBOUND") {
    const called = word(customer?.callerId) ?? word(customer?.dn) ?? word(details?.["ani"]);
    return [{ kind: "dialled", at, who: called }];
  }
  const arrived: Step = { kind: "arrived", at, who: word(details?.["dn"]) };
  const queue = word(queueName) ?? word(details?.["virtualTeamName"]);
  if (queue === null || (interaction.previousVTeams ?? []).length > 0) return [arrived];
  return [arrived, { kind: "queued", at, who: queue }];
}

/** Who came into it, and when. */
function people({ interaction }: TaskData, me: Me): Step[] {
  return Object.values(interaction.participants).flatMap((one): Step[] => {
    const at = one.joinTimestamp;
    if (isCustomer(one) || !one.hasJoined || !at) return [];
    return [one.id === me.agentId ? { kind: "answered", at, who: null } : joined(one, at)];
  });
}

function joined(one: Participant, at: number): Step {
  return { kind: "joined", at, who: word(one.name) ?? word(one.dn) };
}

/** What goes on, with the time at which it began. */
function standing(event: TaskEvent, data: TaskData, me: Me, at: number): Step[] {
  const self = selfIn(data.interaction, me);
  const steps: Step[] = [];
  const main = mainMedia(data.interaction, data);
  if (main?.isHold && (main.holdTimestamp || event === "AgentContactHeld")) {
    steps.push({ kind: "held", at: main.holdTimestamp ?? at, who: null });
  }
  const consult = ofConsult.has(event) ? consultOf(data, self, me, at) : null;
  if (consult?.role === "asker") {
    const kind = consult.stage === "talking" ? "consultTalking" : "consultAsked";
    steps.push({ kind, at: consult.since, who: consult.peer.name });
  }
  if (event === "AgentContact" && self?.isWrapUp && self.wrapUpTimestamp) {
    steps.push({ kind: "ended", at: self.wrapUpTimestamp, who: null });
  }
  return steps;
}

/** Those that say how a consult stands, and since when. */
const ofConsult: ReadonlySet<TaskEvent> = new Set([
  "AgentConsultCreated",
  "AgentConsulting",
  "AgentContact",
]);

const plain: Partial<Record<TaskEvent, Step["kind"]>> = {
  AgentOfferContact: "offered",
  AgentOfferContactRona: "missed",
  AgentInviteFailed: "missed",
  AgentContactUnheld: "resumed",
  ContactRecordingPaused: "recordingPaused",
  ContactRecordingResumed: "recordingResumed",
  AgentConsultFailed: "consultFailed",
  AgentCtqFailed: "consultFailed",
  AgentConsultEnded: "consultEnded",
  AgentCtqCancelled: "consultEnded",
  AgentConsultConferenced: "conference",
  ParticipantPostCallActivity: "customerLeft",
  AgentOutboundFailed: "notReached",
};

function happening(event: TaskEvent, data: TaskData, me: Me): Omit<Step, "at"> | null {
  const { participants } = data.interaction;
  const nameOf = (id: string | null | undefined): string | null => {
    const one = id ? participants[id] : undefined;
    return word(one?.name) ?? word(one?.dn);
  };
  switch (event) {
    case "AgentOfferConsult":
      return { kind: "asked", who: nameOf(data.consultingAgentId ?? data.interaction.owner) };
    case "AgentContactAssignFailed":
      return selfIn(data.interaction, me)?.hasJoined ? null : { kind: "missed", who: null };
    case "AgentBlindTransferred":
    case "AgentConsultTransferred":
      return { kind: "transferred", who: nameOf(data.destAgentId) };
    case "AgentVteamTransferred":
      return { kind: "transferred", who: word(data.queueName) };
    case "ParticipantLeftConference":
      return leaver(data, me, nameOf(data.participantId));
    case "ContactEnded":
      return { kind: "ended", who: data.terminatingParty?.toLowerCase() ?? null };
    default: {
      const kind = plain[event];
      return kind === undefined ? null : { kind, who: null };
    }
  }
}

/** Of oneself it is told by what comes of it. */
function leaver({ participantId }: TaskData, me: Me, who: string | null) {
  return participantId === me.agentId ? null : ({ kind: "left", who } as const);
}
