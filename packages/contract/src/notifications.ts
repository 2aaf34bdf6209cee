import { z } from "zod";
import { Buddy } from "./agents.ts";
import type {
  AssistEnabledData,
  SuggestionData,
  SummaryData,
  TranscriptData,
  WellnessData,
} from "./assist.ts";
import { ChannelStates, type ChannelStateData } from "./channels.ts";
import type { MonitorData, MonitorEvent } from "./monitoring.ts";
import { Interaction } from "./interaction.ts";

/**
 * What comes down the notification socket: one JSON object a text frame, with an outer `type` and,
 * in `data`, an inner one. Source: wire contract, sections 3.5 and 12.
 */
export const Envelope = z.looseObject({
  type: z.string(),
  orgId: z.string().optional(),
  agentId: z.string().optional(),
  trackingId: z.string().optional(),
  data: z.looseObject({ type: z.string().optional() }),
});
export type Envelope = z.infer<typeof Envelope>;

/** Clients and servers both say `{"keepalive":"true"}`; newer ones also the boolean. */
export const KeepAlive = z.looseObject({
  keepalive: z.union([z.literal("true"), z.literal(true)]),
});

const time = z.number().nullish();
const base = {
  eventTime: z.number().optional(),
  agentId: z.string().optional(),
  orgId: z.string().optional(),
  trackingId: z.string().optional(),
};
const refusal = { reason: z.string().optional(), reasonCode: z.number().optional() };

export const WelcomeData = z.looseObject({ agentId: z.string() });
export const MultiLoginData = z.looseObject({ ...base, reason: z.string().optional() });

/** The agent's session, as a login, a relogin (reload) or a state change tells it. */
const session = {
  ...base,
  agentSessionId: z.string().optional(),
  status: z.string().optional(),
  subStatus: z.string().optional(),
  auxCodeId: z.string().optional(),
  teamId: z.string().optional(),
  siteId: z.string().optional(),
  lastStateChangeTimestamp: time,
  lastIdleCodeChangeTimestamp: time,
  lastStateChangeReason: z.string().nullish(),
};

/** `AgentStationLoginSuccess` and `AgentReloginSuccess`. */
export const SessionData = z.looseObject({
  ...session,
  roles: z.array(z.string()).optional(),
  dn: z.string().nullish(),
  dialNumber: z.string().nullish(),
  deviceType: z.string().nullish(),
  deviceId: z.string().nullish(),
  isExtension: z.boolean().optional(),
  profileType: z.string().optional(),
  /** Channel type to the ids of its channels; their number is the capacity. */
  channelsMap: z.record(z.string(), z.array(z.string())).optional(),
  interactionIds: z.array(z.string()).optional(),
  agentChannelStateDetailMap: ChannelStates.nullish(),
});
export type SessionData = z.infer<typeof SessionData>;

/** `AgentStateChangeSuccess`; `changedBy…` are filled when somebody else did it. */
export const StateChangeData = z.looseObject({
  ...session,
  changedBy: z.string().nullish(),
  changedById: z.string().nullish(),
  changedByName: z.string().nullish(),
});
export type StateChangeData = z.infer<typeof StateChangeData>;

export const LogoutData = z.looseObject({
  ...session,
  loggedOutBy: z.string().nullish(),
  roles: z.array(z.string()).optional(),
});
export type LogoutData = z.infer<typeof LogoutData>;

export const BuddyAgentsData = z.looseObject({ ...base, agentList: z.array(Buddy).default([]) });
export const RefusalData = z.looseObject({
  ...base,
  ...refusal,
  interactionId: z.string().optional(),
  /** The preview campaign whose command was refused. */
  campaignId: z.string().nullish(),
});
export type RefusalData = z.infer<typeof RefusalData>;

/** The `data` of a `RoutingMessage`: wire contract, section 11.1. */
export const TaskData = z.looseObject({
  ...base,
  ...refusal,
  interactionId: z.string(),
  interaction: Interaction,
  mediaResourceId: z.string().nullish(),
  consultMediaResourceId: z.string().nullish(),
  owner: z.string().nullish(),
  queueMgr: z.string().optional(),
  queueName: z.string().nullish(),
  /** Seconds in which the offer must be answered. */
  ronaTimeout: z.coerce.number().nullish(),
  destAgentId: z.string().nullish(),
  destinationType: z.string().nullish(),
  consultingAgentId: z.string().nullish(),
  isConsulted: z.boolean().optional(),
  isConferencing: z.boolean().optional(),
  participantId: z.string().nullish(),
  /** A contact that has become part of this one. */
  childInteractionId: z.string().nullish(),
  agentsPendingWrapUp: z.array(z.string()).nullish(),
  wrapUpRequired: z.boolean().nullish(),
  terminatingParty: z.string().nullish(),
  autoResumed: z.boolean().nullish(),
  updatedBy: z.string().nullish(),
  /** The preview campaign, by its name. */
  campaignId: z.string().nullish(),
  /** The channel that a campaign's reservation takes; only while it is one. */
  reservedAgentChannelId: z.string().nullish(),
  /** The campaign's reservation that this call came of: the call bears another id. */
  reservationInteractionId: z.string().nullish(),
});
export type TaskData = z.infer<typeof TaskData>;

/** Inner types of `RoutingMessage` that carry the task as it is after a change. */
export const taskEvents = [
  // offered, and what may become of an offer
  "AgentContactReserved",
  "AgentOfferContact",
  "AgentOfferConsult",
  "AgentContactAssigned",
  "AgentContactAssignFailed",
  "AgentOfferContactRona",
  "AgentInviteFailed",
  "AgentContactUnassigned",
  // restored after a reload
  "AgentContact",
  // in the call
  "AgentContactHeld",
  "AgentContactUnheld",
  "ContactRecordingStarted",
  "ContactRecordingPaused",
  "ContactRecordingResumed",
  "ContactUpdated",
  "AgentContactAniUpdated",
  "ContactOwnerChanged",
  // consult, transfer, conference
  "AgentConsultCreated",
  "AgentConsulting",
  "AgentConsultEnded",
  "AgentConsultFailed",
  "AgentCtqFailed",
  "AgentCtqCancelled",
  "AgentConsultTransferring",
  "AgentConsultTransferred",
  "AgentBlindTransferred",
  "AgentVteamTransferred",
  "AgentConsultConferencing",
  "AgentConsultConferenced",
  "AgentConsultConferenceEnded",
  "AgentConferenceTransferred",
  "ParticipantJoinedConference",
  "ParticipantLeftConference",
  "ParticipantPostCallActivity",
  "ConsultedParticipantMoving",
  "ContactMerged",
  // the end
  "ContactEnded",
  "AgentWrapup",
  "AgentWrappedUp",
  // a preview campaign shows whom it would call, and then somebody else
  "AgentOfferCampaignReservation",
  "AgentAddCampaignReservation",
  "CampaignContactUpdated",
  // nobody answered an outdial
  "AgentOutboundFailed",
] as const;
export type TaskEvent = (typeof taskEvents)[number];

/** Inner types by which WxCC refuses a task command it had accepted with 202. */
export const taskRefusals = [
  "AgentContactHoldFailed",
  "AgentContactUnHoldFailed",
  "AgentConsultEndFailed",
  "AgentCtqCancelFailed",
  "AgentConsultTransferFailed",
  "AgentConsultConferenceFailed",
  "ParticipantLeftConferenceFailed",
  "AgentConferenceTransferFailed",
  "ParticipantDropConferenceFailed",
  "ContactUpdateFailed",
  "AgentBlindTransferFailed",
  "AgentVteamTransferFailed",
  "ContactRecordingPauseFailed",
  "ContactRecordingResumeFailed",
  "AgentContactEndFailed",
  "AgentWrapupFailed",
  "CampaignPreviewAcceptFailed",
  "CampaignPreviewSkipFailed",
  "CampaignPreviewRemoveFailed",
] as const;

/**
 * Inner types that are both: with the task where an offer, a consult or an outdial came to nothing, and without
 * it where WxCC refuses a command on a task that is none of the agent's.
 */
export const taskFailures = [
  "AgentContactAssignFailed",
  "AgentConsultFailed",
  "AgentCtqFailed",
  "AgentOutboundFailed",
] as const satisfies readonly TaskEvent[];
export type TaskRefusal = (typeof taskRefusals)[number] | (typeof taskFailures)[number];

/** A notification that Ringside knows, taken apart by what it is about. */
export type Notification =
  | { kind: "welcome"; agentId: string }
  | { kind: "keepalive" }
  | { kind: "evicted"; data: z.infer<typeof MultiLoginData> }
  | { kind: "loggedIn"; data: SessionData }
  | { kind: "loginRefused"; data: RefusalData }
  | { kind: "reloaded"; data: SessionData }
  | { kind: "reloadRefused"; data: RefusalData }
  | { kind: "loggedOut"; data: LogoutData }
  | { kind: "logoutRefused"; data: RefusalData }
  | { kind: "stateChanged"; data: StateChangeData }
  | { kind: "stateRefused"; data: RefusalData }
  | { kind: "channelStateChanged"; data: ChannelStateData }
  | { kind: "channelStateRefused"; data: RefusalData }
  | { kind: "buddies"; data: z.infer<typeof BuddyAgentsData> }
  | { kind: "buddiesRefused"; data: RefusalData }
  | { kind: "task"; event: TaskEvent; data: TaskData }
  | { kind: "taskRefused"; event: TaskRefusal; data: RefusalData }
  | { kind: "monitoring"; event: MonitorEvent; data: MonitorData }
  | { kind: "transcript"; data: TranscriptData }
  | { kind: "suggestion"; data: SuggestionData }
  | { kind: "suggestionAcknowledged"; data: SuggestionData }
  | { kind: "summary"; when: "midCall" | "postCall" | "handedOver"; data: SummaryData }
  | { kind: "assistEnabled"; data: AssistEnabledData }
  | { kind: "wellness"; data: WellnessData }
  | UnknownNotification;

/** Kept and counted, never thrown: a new type of WxCC's, or a known one in a shape not known. */
export interface UnknownNotification {
  kind: "unknown";
  outer: string;
  inner: string | null;
  /** Why it was not understood: a type not known, or what its schema missed. */
  why: "type" | { missed: string };
}
