import * as z from "zod/mini";
import type { Assisted, ContactEvent, Fact } from "../../../src/world/index.ts";
import type { LogLine } from "../world.ts";
import type { Names } from "./names.ts";

/** What a contact did, or what was done with it; with an agent's name behind it where one is concerned. */
const contact: Readonly<Record<ContactEvent, string>> = {
  arrived: "calls or writes",
  queued: "waits in the queue",
  reserved: "is given to",
  offered: "rings at",
  rangOut: "rang out at",
  declined: "was declined by",
  answered: "was answered by",
  recordingStarted: "is recorded with",
  recordingPaused: "is not recorded for a while with",
  recordingResumed: "is recorded again with",
  held: "was put on hold by",
  resumed: "was resumed by",
  consultCreated: "waits while help is asked by",
  consultReserved: "may need the help of",
  consultOffered: "has a consult ringing at",
  consulting: "waits while a consult goes on with",
  consultFailed: "got no consult for",
  consultEnded: "has a consult that is over for",
  searchCancelled: "is no longer to be helped, says",
  consultTransferred: "was handed over after a consult, told to",
  conferencing: "is being brought into a conference by",
  conferenced: "is in a conference with",
  conferenceEnded: "is in a conference no more with",
  conferenceTransferred: "has a conference that was handed over, told to",
  joinedConference: "has somebody more in the conference, told to",
  leftConference: "has somebody fewer in the conference, told to",
  ownerChanged: "has another owner, told to",
  merged: "was merged with another contact, told to",
  postCall: "goes on without an agent, told to",
  previewed: "is shown, to be called or not, to",
  previewMovedOn: "is shown in another's place to",
  outdialFailed: "could not be reached by",
  updated: "was written onto, told to",
  transferred: "was transferred, told to",
  transferredToQueue: "was transferred to a queue, told to",
  ended: "hung up, or was ended, with",
  wrapUpBegan: "is to be wrapped up by",
  wrappedUp: "was wrapped up by",
  restored: "is still with",
};

/** What the AI assistant told an agent. */
const assistant: Readonly<Record<Assisted["what"], string>> = {
  utterance: "was told what is being said",
  suggestionAsked: "asked the assistant what to say",
  suggestion: "was told what to say",
  summary: "was given a summary",
  summariesEnabled: "was told that there will be summaries",
  summaryKept: "kept a summary",
};

/** What an agent did. */
const agent: Readonly<Record<Exclude<Fact["kind"], "contact" | "refused">, string>> = {
  entered: "signed in to a station",
  restored: "came back and was told everything",
  left: "signed out of the station",
  stateChanged: "changed state",
  channelStateChanged: "has a channel in another state",
  buddies: "asked who is around",
  assist: "heard from the assistant",
  scheduled: "wrote a call-back down for later",
  monitor: "listens to a call, or waits for one",
  wellness: "heard from the assistant of a break",
};

/** A word that nobody foresaw is its own sentence. */
function verb(words: Readonly<Record<string, string>>, what: string): string {
  return words[what] ?? what;
}

export function sentence(line: LogLine, names: Names): string {
  const who = line.agentId === null ? "Somebody" : names.agent(line.agentId);
  if (isNews(line)) return `${who} is new here: no station to come back to`;
  if (line.kind === "refused") {
    return `${who} was refused: ${line.what} (${line.reason ?? "no reason"})`;
  }
  if (line.kind === "contact") {
    const customer = line.taskId === null ? "A customer" : names.customer(line.taskId);
    return `${customer} ${verb(contact, line.what)}${line.agentId === null ? "" : ` ${who}`}`;
  }
  if (line.kind === "assist") return `${who} ${verb(assistant, line.what)}`;
  const state = line.kind === "stateChanged" ? stateOf(line) : null;
  return state === null ? `${who} ${verb(agent, line.what)}` : `${who} went ${state}`;
}

/** A desktop that opens asks for its station first; that there is none yet is no mishap. */
export function isNews({ kind, what, reason }: LogLine): boolean {
  return kind === "refused" && what === "reload" && reason === "AGENT_NOT_FOUND";
}

const Changed = z.object({ data: z.object({ subStatus: z.string() }) });

function stateOf({ notification }: LogLine): string | null {
  const changed = Changed.safeParse(notification);
  return changed.success ? changed.data.data.subStatus : null;
}

/** The name that WxCC gives the event, if it tells anybody. */
export function wireName({ notification }: LogLine): string | null {
  if (notification === null) return null;
  const { data } = notification;
  const inner = typeof data === "object" && data !== null && "type" in data ? data.type : null;
  return typeof inner === "string" ? inner : notification.type;
}
