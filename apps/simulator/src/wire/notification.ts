import type {
  Command,
  ContactEvent,
  Consult,
  ContactFact,
  Destination,
  Fact,
  Preview,
  Refused,
} from "../world/index.ts";
import { isConference } from "../world/index.ts";
import { assistNotification, wellnessNotification } from "./assisted.ts";
import type { Base, Notification } from "./message.ts";
import { monitorNotification } from "./monitored.ts";
import { interactionOf, type Setting } from "./interaction.ts";
import { reasonCode } from "./reasons.ts";
import { channelStateWords, sessionWords, stationWords } from "./session.ts";

/** A fact in WxCC's words; `null` where WxCC says nothing. Source: wire contract, section 12. */
export function notificationOf(fact: Fact, setting: Setting): Notification | null {
  const { agentId } = fact;
  if (agentId === null) return null;
  const common = { agentId, orgId: setting.organisation.id, trackingId: fact.trackingId };
  const base = { ...common, eventType: "AgentDesktopMessage", eventTime: fact.at };
  const to = [agentId];
  switch (fact.kind) {
    case "entered":
      return {
        to,
        type: "StationLogin",
        data: {
          type: "AgentStationLoginSuccess",
          ...base,
          ...stationWords(agentId, fact, [], setting),
        },
      };
    case "restored":
      return {
        to,
        type: "AgentReloginSuccess",
        data: {
          type: "AgentReloginSuccess",
          ...base,
          ...stationWords(agentId, fact, fact.contacts, setting),
        },
      };
    case "left": {
      const { roles, id: agentSessionId } = fact.session;
      const gone = { status: "LoggedOut", subStatus: "", loggedOutBy: fact.by };
      const data = { type: "AgentLogoutSuccess", ...base, agentSessionId, ...gone, roles };
      return { to: together(agentId, fact.by), type: "Logout", data };
    }
    case "stateChanged": {
      const change = { ...sessionWords(fact.session), ...changedBy(fact.by, setting) };
      const data = { type: "AgentStateChangeSuccess", ...base, ...change };
      return { to: together(agentId, fact.by), type: "AgentStateChange", data };
    }
    case "channelStateChanged": {
      const type = fact.asked ? "AgentRequestEvent" : "RoutingMessage";
      const change = { ...channelStateWords(fact), ...changedBy(fact.by, setting) };
      const data = { type: "AgentChannelStateChanged", ...base, ...change };
      return { to: together(agentId, fact.by), type, data };
    }
    case "buddies": {
      const agentList = fact.buddies.map(({ name, number, ...rest }) => ({
        ...rest,
        agentName: name,
        dn: number,
      }));
      return { to, type: "BuddyAgents", data: { type: "BuddyAgents", ...base, agentList } };
    }
    case "scheduled":
      return null;
    case "monitor":
      return monitorNotification(fact, { ...base, eventType: "RoutingMessage" }, setting);
    case "assist":
      return assistNotification(fact, setting.organisation.id);
    case "wellness":
      return wellnessNotification(fact, setting.organisation.id);
    case "contact":
      return contact(fact, { ...base, eventType: "RoutingMessage" }, setting);
    case "refused":
      return refused(fact, base, setting);
  }
}

const contactTypes: Record<ContactEvent, string | null> = {
  arrived: null,
  queued: null,
  reserved: "AgentContactReserved",
  offered: "AgentOfferContact",
  rangOut: "AgentOfferContactRona",
  declined: "AgentContactAssignFailed",
  answered: "AgentContactAssigned",
  recordingStarted: "ContactRecordingStarted",
  recordingPaused: "ContactRecordingPaused",
  recordingResumed: "ContactRecordingResumed",
  held: "AgentContactHeld",
  resumed: "AgentContactUnheld",
  consultCreated: "AgentConsultCreated",
  consultReserved: "AgentContactReserved",
  consultOffered: "AgentOfferConsult",
  consulting: "AgentConsulting",
  consultFailed: "AgentConsultFailed",
  searchCancelled: "AgentCtqCancelled",
  consultEnded: "AgentConsultEnded",
  consultTransferred: "AgentConsultTransferred",
  conferencing: "AgentConsultConferencing",
  conferenced: "AgentConsultConferenced",
  conferenceEnded: "AgentConsultConferenceEnded",
  conferenceTransferred: "AgentConferenceTransferred",
  joinedConference: "ParticipantJoinedConference",
  leftConference: "ParticipantLeftConference",
  ownerChanged: "ContactOwnerChanged",
  merged: "ContactMerged",
  postCall: "ParticipantPostCallActivity",
  outdialFailed: "AgentOutboundFailed",
  previewed: "AgentOfferCampaignReservation",
  previewMovedOn: "CampaignContactUpdated",
  updated: "ContactUpdated",
  transferred: "AgentBlindTransferred",
  transferredToQueue: "AgentVteamTransferred",
  ended: "ContactEnded",
  wrapUpBegan: "AgentWrapup",
  wrappedUp: "AgentWrappedUp",
  restored: "AgentContact",
};

function contact(fact: ContactFact, base: Base, setting: Setting): Notification | null {
  const type = contactTypes[fact.what];
  if (type === null) return null;
  const { task, legId, reason, toWrapUp, what, autoResumed, to, consult } = fact;
  const ringing =
    what === "offered" ||
    what === "consultOffered" ||
    what === "rangOut" ||
    task.phase.kind === "offered";
  return {
    to: [base.agentId],
    type: "RoutingMessage",
    data: {
      ...base,
      type,
      ...taskWords(task, legId, setting),
      ...(ringing && {
        ronaTimeout: setting.settings.ronaTimeoutSeconds,
        queueName: queueName(task.queueId, setting),
      }),
      ...(reason !== null && { reason, reasonCode: reasonCode(reason) }),
      ...(toWrapUp !== null && { agentsPendingWrapUp: toWrapUp }),
      ...(consult !== null && consultWords(consult, base.agentId)),
      ...(fact.participantId !== null && participantWords(task, fact.participantId)),
      ...(fact.by !== null &&
        (what === "updated" ? { updatedBy: fact.by } : droppedBy(fact.by, setting))),
      ...(fact.fromOwner !== null && { fromOwner: fact.fromOwner, toOwner: task.owner ?? "" }),
      ...(fact.childId !== null && { childInteractionId: fact.childId }),
      ...(to !== null && destinationWords(to)),
      ...(autoResumed !== null && { autoResumed }),
      ...(task.phase.kind === "ended" && { terminatingParty: task.phase.by }),
    },
  };
}

/** Outer and inner type of the refusal of a command, and the inner one where a queue was meant. */
const refusals: Partial<
  Record<Command["kind"], readonly [outer: string, inner: string, queued?: string]>
> = {
  login: ["StationLogin", "AgentStationLoginFailed"],
  logout: ["Logout", "AgentLogoutFailed"],
  reload: ["AgentReloginFailed", "AgentReloginFailed"],
  setState: ["AgentStateChange", "AgentStateChangeFailed"],
  setChannelState: ["AgentChannelStateChange", "AgentChannelStateChangeFailed"],
  buddies: ["BuddyAgents", "BuddyAgentsRetrieveFailed"],
  accept: ["RoutingMessage", "AgentContactAssignFailed"],
  reject: ["RoutingMessage", "AgentContactAssignFailed"],
  hold: ["RoutingMessage", "AgentContactHoldFailed"],
  resume: ["RoutingMessage", "AgentContactUnHoldFailed"],
  pauseRecording: ["RoutingMessage", "ContactRecordingPauseFailed"],
  resumeRecording: ["RoutingMessage", "ContactRecordingResumeFailed"],
  consult: ["RoutingMessage", "AgentConsultFailed", "AgentCtqFailed"],
  endConsult: ["RoutingMessage", "AgentConsultEndFailed", "AgentCtqCancelFailed"],
  consultTransfer: ["RoutingMessage", "AgentConsultTransferFailed"],
  update: ["RoutingMessage", "ContactUpdateFailed"],
  assign: ["RoutingMessage", "AgentContactAssignFailed"],
  conference: ["RoutingMessage", "AgentConsultConferenceFailed"],
  exitConference: ["RoutingMessage", "ParticipantLeftConferenceFailed"],
  transferConference: ["RoutingMessage", "AgentConferenceTransferFailed"],
  drop: ["RoutingMessage", "ParticipantDropConferenceFailed"],
  transfer: ["RoutingMessage", "AgentBlindTransferFailed", "AgentVteamTransferFailed"],
  end: ["RoutingMessage", "AgentContactEndFailed"],
  wrapUp: ["RoutingMessage", "AgentWrapupFailed"],
  outdial: ["RoutingMessage", "AgentOutboundFailed"],
  callback: ["RoutingMessage", "AgentOutboundFailed"],
  monitor: ["RoutingMessage", "MonitoringRequestFailed"],
  previewAccept: ["RoutingMessage", "CampaignPreviewAcceptFailed"],
  previewSkip: ["RoutingMessage", "CampaignPreviewSkipFailed"],
  previewRemove: ["RoutingMessage", "CampaignPreviewRemoveFailed"],
};

function refused(fact: Refused, base: Base, setting: Setting): Notification | null {
  const types = refusals[fact.command];
  if (!types) return null;
  const [outer, first, queued = first] = types;
  const { toKind } = fact;
  const toQueue = toKind === "queue" || (toKind === "entryPoint" && fact.command === "transfer");
  const inner = toQueue ? queued : first;
  const { task, taskId, reason } = fact;
  const eventType = outer === "RoutingMessage" ? outer : "AgentDesktopMessage";
  return {
    to: [base.agentId],
    type: outer,
    data: {
      ...base,
      type: inner,
      eventType,
      ...(taskId !== null && { interactionId: taskId }),
      ...(task && taskWords(task, task.id, setting)),
      // As it was asked: clients know their failure by it.
      ...(fact.campaign !== null && { campaignId: fact.campaign }),
      reason,
      reasonCode: reasonCode(reason),
    },
  };
}

function taskWords(task: ContactFact["task"], legId: string, setting: Setting) {
  return {
    interactionId: task.id,
    mediaResourceId: legId,
    owner: task.owner ?? "",
    queueMgr: "aqm",
    isConferencing: isConference(task),
    ...(task.preview && previewWords(task.preview, task)),
    interaction: interactionOf(task, setting),
  };
}

/** Of a reservation, and of the call that came of one. Source: wire contract, sections 6 and 11.1. */
function previewWords(preview: Preview, { channel, owner }: ContactFact["task"]) {
  const { campaign: campaignId, reservationId } = preview;
  if (reservationId !== null) return { campaignId, reservationInteractionId: reservationId };
  const agentChannelId = `ch-${channel}-1-${owner ?? ""}`;
  return { campaignId, agentChannelId, reservedAgentChannelId: agentChannelId };
}

/** Source: the examples of the wire contract, section 13. */
const destinationTypes: Record<Destination["kind"], string> = {
  agent: "Agent",
  queue: "queue",
  number: "dialNumber",
  entryPoint: "entryPoint",
};

function destinationWords({ kind, id }: Destination) {
  return { destinationType: destinationTypes[kind], ...(kind === "agent" && { destAgentId: id }) };
}

function consultWords({ legId, by, asked, to }: Consult, agentId: string) {
  return {
    consultMediaResourceId: legId,
    consultingAgentId: by,
    ...destinationWords(to),
    ...(to.kind === "queue" && { queueId: to.id }),
    ...(asked !== null && (to.kind === "agent" || to.kind === "queue") && { destAgentId: asked }),
    isConsulted: agentId === asked,
  };
}

const participantTypes = {
  customer: "Customer",
  agent: "Agent",
  number: "DN",
  entryPoint: "EP-DN",
} as const;

function participantWords({ participants }: ContactFact["task"], participantId: string) {
  const role = participants.find(({ id }) => id === participantId)?.role ?? "number";
  return { participantId, participantType: participantTypes[role] };
}

function droppedBy(agentId: string, { organisation }: Setting) {
  const person = organisation.people.find(({ id }) => id === agentId);
  const name = person ? `${person.firstName} ${person.lastName}` : "";
  return { droppedById: agentId, droppedByName: name, droppedByRole: "Agent" };
}

function queueName(queueId: string, { organisation }: Setting): string {
  return organisation.queues.find(({ id }) => id === queueId)?.name ?? "";
}

function together(agentId: string, by: string | null): string[] {
  return by === null || by === agentId ? [agentId] : [agentId, by];
}

function changedBy(by: string | null, { organisation }: Setting) {
  const actor = organisation.people.find(({ id }) => id === by);
  if (!actor) return { changedBy: null, changedById: null, changedByName: null };
  const name = `${actor.firstName} ${actor.lastName}`;
  return { changedBy: "Supervisor", changedById: actor.id, changedByName: name };
}
