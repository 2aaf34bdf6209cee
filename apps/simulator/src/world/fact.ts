import type { Command } from "./command.ts";
import type { ChannelStanding, Consult, Destination, Session, Task } from "./model.ts";
import type { Monitor } from "./monitoring.ts";
import type { ScheduledCallback } from "./scheduled.ts";
import type { Sections, SummaryKind, Utterance, WellnessWord } from "./script.ts";

/** What happened, in the world's own words; `wire` says it in WxCC's. */
export type Fact = Happening & {
  /** From 1, one after the other. */
  readonly seq: number;
  /** Milliseconds since 1970 on the world's clock. No two facts share one. */
  readonly at: number;
  /** A uuid to find this fact by. */
  readonly trackingId: string;
};

export type Happening =
  | {
      readonly kind: "entered";
      readonly agentId: string;
      readonly session: Session;
      /** How the channels stand, where each has a state of its own. */
      readonly channels: readonly ChannelStanding[];
    }
  | {
      readonly kind: "restored";
      readonly agentId: string;
      readonly session: Session;
      readonly channels: readonly ChannelStanding[];
      readonly contacts: readonly string[];
    }
  | {
      readonly kind: "left";
      readonly agentId: string;
      readonly session: Session;
      readonly by: string;
    }
  | {
      readonly kind: "stateChanged";
      readonly agentId: string;
      readonly session: Session;
      /** Another agent who did it, or `null`. */
      readonly by: string | null;
    }
  | {
      readonly kind: "channelStateChanged";
      readonly agentId: string;
      readonly session: Session;
      readonly channel: ChannelStanding;
      /** Somebody asked for it; or the contacts of the channel are gone. */
      readonly asked: boolean;
      readonly by: string | null;
    }
  | { readonly kind: "buddies"; readonly agentId: string; readonly buddies: readonly Buddy[] }
  | ({
      readonly kind: "assist";
      readonly agentId: string | null;
      readonly taskId: string;
    } & Assisted)
  | {
      readonly kind: "wellness";
      readonly agentId: string;
      readonly sessionId: string;
      readonly what: WellnessWord;
      readonly text: string;
    }
  | {
      readonly kind: "scheduled";
      readonly agentId: string;
      readonly callback: ScheduledCallback;
    }
  | {
      readonly kind: "monitor";
      readonly what: Monitored;
      /** The supervisor, or an agent who hears the supervisor. */
      readonly agentId: string;
      readonly monitor: Monitor;
      readonly task: Task | null;
    }
  | ContactFact
  | Refused;

export type Monitored =
  | "created"
  | "offered"
  | "started"
  | "held"
  | "unheld"
  | "bargedIn"
  | "ended";

/** What an assistant tells an agent about a contact. */
export type Assisted =
  | { readonly what: "utterance"; readonly utterance: Utterance; readonly isFinal: boolean }
  | { readonly what: "suggestionAsked" }
  | { readonly what: "suggestion"; readonly text: string }
  | {
      readonly what: "summary";
      /** `handedOver`: what another agent summed up. */
      readonly when: SummaryKind | "handedOver";
      readonly sections: Sections;
      readonly resolution: string | null;
      readonly wrapUpCodes: readonly string[];
      readonly transcribed: boolean;
    }
  /** There will be summaries of this contact. */
  | { readonly what: "summariesEnabled" }
  | { readonly what: "summaryKept"; readonly when: SummaryKind; readonly state: string };

/** Something about a task, told to one agent; to nobody (`null`) while no agent is concerned. */
export interface ContactFact {
  readonly kind: "contact";
  readonly what: ContactEvent;
  readonly agentId: string | null;
  /** As it was right after the event. */
  readonly task: Task;
  readonly legId: string;
  readonly reason: string | null;
  /** Agents who must still wrap up, where the contact ended. */
  readonly toWrapUp: readonly string[] | null;
  /** Whether a recording went on by itself, where one went on. */
  readonly autoResumed: boolean | null;
  /** Where it was sent, or who is asked for help. */
  readonly to: Destination | null;
  /** The consult that there is, or that is just over. */
  readonly consult: Consult | null;
  /** Who joined, or left. */
  readonly participantId: string | null;
  /** The agent who made somebody leave, or wrote onto the contact. */
  readonly by: string | null;
  /** Whose the contact was before. */
  readonly fromOwner: string | null;
  /** A contact that has become part of this one. */
  readonly childId: string | null;
}

export type ContactEvent =
  | "arrived"
  | "queued"
  | "reserved"
  | "offered"
  | "rangOut"
  | "declined"
  | "answered"
  | "recordingStarted"
  | "recordingPaused"
  | "recordingResumed"
  | "held"
  | "resumed"
  | "consultCreated"
  | "consultReserved"
  | "consultOffered"
  | "consulting"
  | "consultFailed"
  | "consultEnded"
  | "searchCancelled"
  | "consultTransferred"
  | "conferencing"
  | "conferenced"
  | "conferenceEnded"
  | "conferenceTransferred"
  | "joinedConference"
  | "leftConference"
  | "ownerChanged"
  | "merged"
  | "postCall"
  | "outdialFailed"
  | "previewed"
  | "previewMovedOn"
  | "updated"
  | "transferred"
  | "transferredToQueue"
  | "ended"
  | "wrapUpBegan"
  | "wrappedUp"
  | "restored";

/** A command that the world did not do, and left everything as it was. */
export interface Refused {
  readonly kind: "refused";
  readonly command: Command["kind"];
  readonly agentId: string | null;
  readonly taskId: string | null;
  readonly task: Task | null;
  /** What kind of destination the command named, if any. */
  readonly toKind: Destination["kind"] | null;
  /** The preview campaign that the command named, if any. */
  readonly campaign: string | null;
  /** A `Reason`, or whatever somebody wants it to be for a test. */
  readonly reason: string;
}

/**
 * Why not. The first four are words that WxCC is known to say; the others are this simulator's own.
 * Source: wire contract, section 0.1.
 */
export type Reason =
  | "AGENT_NOT_FOUND"
  | "DUPLICATE_LOCATION"
  | "INVALID_DIAL_NUMBER"
  | "USER_DECLINED"
  | "ALREADY_LOGGED_IN"
  | "TEAM_NOT_FOUND"
  | "DEVICE_NOT_ALLOWED"
  | "ROLE_NOT_ALLOWED"
  | "AUX_CODE_NOT_FOUND"
  | "CHANNEL_NOT_FOUND"
  | "CHANNEL_STATES_OFF"
  | "NOT_A_SUPERVISOR"
  | "CONTACTS_OPEN"
  | "TASK_NOT_FOUND"
  | "LEG_NOT_FOUND"
  | "NOT_CONNECTED"
  | "NOT_OFFERED"
  | "NOT_DIALLING"
  | "ANSWERED_ON_DEVICE"
  | "ALREADY_HELD"
  | "NOT_HELD"
  | "NOT_IN_WRAPUP"
  | "AGENT_NOT_SIGNED_IN"
  | "CONSULT_OPEN"
  | "VARIABLE_NOT_EDITABLE"
  | "NOT_QUEUED"
  | "QUEUE_NOT_SERVED"
  | "VOICE_ONLY"
  | "NOBODY_SIGNED_IN"
  | "DESTINATION_NOT_ALLOWED"
  | "NOT_CONSULTING"
  | "NOT_IN_CONFERENCE"
  | "CONFERENCE_OPEN"
  | "NOT_THE_OWNER"
  | "NOT_RECORDED"
  | "ALREADY_PAUSED"
  | "NOT_PAUSED"
  | "CHANNEL_FULL"
  | "QUEUE_NOT_FOUND"
  | "ENTRY_POINT_NOT_FOUND"
  | "ANI_NOT_ALLOWED"
  | "CALLBACK_NOT_FOUND"
  | "NOT_MONITORED"
  | "MONITOR_EXISTS"
  | "MONITOR_OPEN"
  | "NOT_YOUR_TEAM"
  | "ASSIST_OFF"
  | "CAMPAIGN_NOT_FOUND"
  | "CAMPAIGN_EXISTS"
  | "SKIP_NOT_ALLOWED"
  | "REMOVE_NOT_ALLOWED";

export interface Buddy {
  readonly agentId: string;
  readonly name: string;
  readonly state: "Available" | "Idle";
  readonly teamId: string;
  readonly siteId: string;
  readonly number: string;
}
