import type { Destination, Device, Outcome, PreviewAction, Variable } from "./model.ts";
import type { Lead } from "./lead.ts";
import type { Monitor } from "./monitoring.ts";
import type { Channel } from "./organisation/index.ts";
import type { ScheduledCallback } from "./scheduled.ts";
import type { Line, Script, Sections, SummaryKind, WellnessWord } from "./script.ts";
import type { Settings } from "./settings.ts";

/** Everything that anybody may ask of the world. What may not be is answered by a `refused` fact. */
export type Command =
  | StationCommand
  | ContactCommand
  | CampaignCommand
  | AssistCommand
  | MonitorCommand
  | ScheduleCommand
  | PhoneCommand
  | WorldCommand;

/** About an agent's session. `by` is who asks: the agent, or a supervisor. */
export type StationCommand =
  | {
      readonly kind: "login";
      readonly agentId: string;
      readonly teamId: string | null;
      readonly device: Device;
      readonly roles: readonly string[];
    }
  | { readonly kind: "logout"; readonly agentId: string; readonly by: string }
  | { readonly kind: "reload"; readonly agentId: string }
  | {
      readonly kind: "setState";
      readonly agentId: string;
      readonly by: string;
      readonly state: "Available" | "Idle";
      readonly auxCodeId: string;
      readonly reason: string;
    }
  | {
      readonly kind: "setChannelState";
      readonly agentId: string;
      readonly by: string;
      /** By their names; one that the agent has not is refused. */
      readonly channels: readonly string[];
      readonly state: "Available" | "Idle";
      /** `null`: the one that goes without saying. */
      readonly auxCodeId: string | null;
      readonly reason: string;
    }
  | {
      readonly kind: "buddies";
      readonly agentId: string;
      /** Whose state for this channel is meant. */
      readonly channel: string;
      readonly state: "Available" | "Idle" | null;
    };

/** What an agent does with a task. */
export type ContactCommand = { readonly agentId: string; readonly taskId: string } & (
  | { readonly kind: "accept" }
  | { readonly kind: "reject" }
  | { readonly kind: "hold"; readonly legId: string }
  | { readonly kind: "resume"; readonly legId: string }
  | { readonly kind: "pauseRecording" }
  /** `auto`: the desktop says that its own clock did it. */
  | { readonly kind: "resumeRecording"; readonly auto: boolean }
  | {
      readonly kind: "consult";
      readonly to: Destination;
      /** True: the customer, and whoever else is in the call, is put on hold first. */
      readonly holdOthers: boolean;
    }
  /** `queueId`: the search of a queue is called off. */
  | { readonly kind: "endConsult"; readonly queueId: string | null }
  | { readonly kind: "consultTransfer"; readonly to: string }
  | { readonly kind: "conference"; readonly to: string }
  | { readonly kind: "exitConference" }
  /** As an exit, said as a transfer: the others go on. */
  | { readonly kind: "transferConference" }
  | { readonly kind: "drop"; readonly participantId: string }
  | { readonly kind: "transfer"; readonly to: Destination }
  /** Writes variables onto the contact: name to value. */
  | { readonly kind: "update"; readonly attributes: Readonly<Record<string, string>> }
  /** Takes a task out of its queue oneself. */
  | { readonly kind: "assign" }
  | { readonly kind: "end" }
  | { readonly kind: "wrapUp"; readonly auxCodeId: string }
);

/** What a preview campaign is, and what agents do with those whom it would call. */
export type CampaignCommand =
  | {
      readonly kind: "runCampaign";
      readonly name: string;
      /** Whose teams it is for; `null`: the first queue that is called. */
      readonly queueId: string | null;
      /** For nobody else; `null`: for whoever is ready. */
      readonly agentId: string | null;
      readonly leads: readonly Lead[];
      readonly offerSeconds: number;
      readonly autoAction: PreviewAction;
      readonly skippable: boolean;
      readonly removable: boolean;
    }
  | { readonly kind: "stopCampaign"; readonly name: string }
  | {
      readonly kind: "previewAccept" | "previewSkip" | "previewRemove";
      readonly agentId: string;
      readonly taskId: string;
      readonly campaign: string;
    };

/** What an assistant is asked for, and what it is given to go by. */
export type AssistCommand =
  | {
      readonly kind: "transcripts";
      readonly agentId: string;
      readonly taskId: string;
      readonly on: boolean;
    }
  | { readonly kind: "suggest"; readonly agentId: string; readonly taskId: string }
  | {
      readonly kind: "summarize";
      readonly agentId: string;
      readonly taskId: string;
      readonly when: SummaryKind;
    }
  | {
      readonly kind: "keepSummary";
      readonly agentId: string;
      readonly taskId: string;
      readonly when: SummaryKind;
      /** `DEFAULT`: it is to be kept. */
      readonly state: string;
      /** What the agent changed; the rest is as it was told. */
      readonly sections: Sections;
      readonly wrapUpCode: string | null;
    }
  | {
      readonly kind: "wellness";
      readonly agentId: string;
      readonly action: "REQUESTED" | "ACCEPTED" | "REJECTED" | "NO_RESPONSE";
    }
  | {
      readonly kind: "tellWellness";
      readonly agentId: string;
      readonly what: WellnessWord;
      readonly text: string;
    }
  /** Somebody in a call says what no script has. */
  | ({ readonly kind: "speak"; readonly taskId: string } & Pick<Line, "role" | "text">)
  /** `of`: a queue's id, or a customer's number. `null`: there is none any more. */
  | { readonly kind: "script"; readonly of: string; readonly script: Script | null };

/** What a supervisor asks of calls that are others'. `by` is the supervisor. */
export type MonitorCommand = { readonly by: string } & (
  | ({ readonly kind: "monitor" } & Pick<
      Monitor,
      "id" | "type" | "taskId" | "invisible" | "filter"
    >)
  | {
      readonly kind: "bargeIn" | "holdMonitor" | "unholdMonitor" | "endMonitor";
      readonly taskId: string;
    }
  | { readonly kind: "deleteMonitor"; readonly id: string }
);

/** Calls that customers have asked for at a time. `by` is the agent who wrote it down. */
export type ScheduleCommand = { readonly by: string } & (
  | ({
      readonly kind: "schedule";
      /** `null`: a new one. */
      readonly id: string | null;
    } & Pick<ScheduledCallback, "customer" | "queueId" | "agentId" | "at" | "asked">)
  | { readonly kind: "unschedule"; readonly id: string }
);

/** What happens on telephones: the customer's, and the one on the agent's desk. */
export type PhoneCommand =
  | {
      readonly kind: "call";
      /** Absent: by telephone. */
      readonly channel?: Channel;
      readonly queueId: string | null;
      readonly customer: { readonly number: string | null; readonly name: string | null };
      readonly variables: readonly Variable[] | null;
      /** Offered to this agent first, if that can be. */
      readonly agentId: string | null;
      /** How long the customer waits for an answer, in milliseconds; `null`: for ever. */
      readonly patience: number | null;
      /** Only an agent who has all of these is offered it; absent: anybody of the queue. */
      readonly skills?: readonly string[];
    }
  | {
      readonly kind: "outdial";
      readonly agentId: string;
      readonly destination: string;
      readonly entryPointId: string;
      readonly ani: string | null;
    }
  | {
      readonly kind: "callback";
      readonly agentId: string;
      readonly destination: string;
      readonly entryPointId: string;
    }
  /** What comes of a call to a customer, whatever the setting says. */
  | { readonly kind: "callee"; readonly taskId: string; readonly outcome: Outcome }
  | { readonly kind: "pickUp"; readonly taskId: string }
  | { readonly kind: "decline"; readonly taskId: string }
  | { readonly kind: "hangUp"; readonly taskId: string };

export type WorldCommand =
  | { readonly kind: "socketOpened"; readonly agentId: string }
  | { readonly kind: "socketLost"; readonly agentId: string }
  | {
      readonly kind: "prepare";
      readonly agentId: string;
      readonly skills: readonly string[];
      /** By hand: the phone waits for somebody, whatever the settings say. */
      readonly phone: "asSet" | "byHand";
    }
  | { readonly kind: "settings"; readonly change: Partial<Settings> };
