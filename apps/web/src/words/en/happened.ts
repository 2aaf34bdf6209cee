import type { MissedWhy, Turn } from "@ringside/desk";
import { format } from "./format.ts";

const { time } = format;

/** Who did it, as far as a sentence needs to know. */
export type By =
  /** The agent: in this tab, in another, or elsewhere (on the phone, in another application). */
  | { readonly kind: "here" | "otherTab" | "elsewhere" }
  | { readonly kind: "supervisor" | "colleague"; readonly name: string | null }
  | { readonly kind: "routing"; readonly queue: string | null }
  /** In words that end with a full stop. */
  | { readonly kind: "failure"; readonly reason: string }
  | { readonly kind: "customer" | "timer" | "autoWrapUp" | "socketLoss" | "restored" | "signIn" }
  | { readonly kind: "unsaid" };

/** Where the agent did it, behind the sentence. */
function where({ kind }: By): string {
  if (kind === "otherTab") return " in another tab";
  return kind === "elsewhere" ? " outside this desktop" : "";
}

const isYou = ({ kind }: By): boolean => ["here", "otherTab", "elsewhere"].includes(kind);
const nameOf = (by: By): string =>
  ("name" in by ? by.name : null) ?? (by.kind === "supervisor" ? "A supervisor" : "A colleague");
const about = (who: string): string => `the contact with ${who}`;

export type Sentence = (by: By, who: string, other: string | null) => string;

const closed: Sentence = (by, who) =>
  isYou(by) ? `You ended ${about(who)}${where(by)}.` : `The contact with ${who} ended.`;

/** What happened to a contact: who did it, whose contact it is, and who else has a part in it. */
const contact: Record<Exclude<Turn, "missed">, Sentence> = {
  dialled: (by, who) => `You called ${who}${where(by)}.`,
  offered: (by, who) => {
    if (by.kind === "colleague") return `${nameOf(by)} asked you to join ${about(who)}.`;
    const queue = by.kind === "routing" ? by.queue : null;
    return queue === null ? `Webex offered you ${who}.` : `Webex offered you ${who} from ${queue}.`;
  },
  abandoned: (by, who) =>
    by.kind === "customer"
      ? `${who} hung up before you answered.`
      : `The call from ${who} ended before you answered.`,
  withdrawn: (_by, who) => `Webex took ${who} back to offer them to somebody else.`,
  answered: (by, who) =>
    by.kind === "elsewhere"
      ? `You answered ${who} on your phone.`
      : `You answered ${who}${where(by)}.`,
  held: (by, who) => `You put ${who} on hold${where(by)}.`,
  resumed: (by, who) => `You took ${who} off hold${where(by)}.`,
  recordingPaused: (by, who) => `You paused the recording of ${who}${where(by)}.`,
  recordingResumed: (by, who) =>
    by.kind === "timer"
      ? `The recording of ${who} went on by itself: its pause was over.`
      : `You let the recording of ${who} go on${where(by)}.`,
  consulted: (by, who, other) => `You asked ${other ?? "somebody"} about ${who}${where(by)}.`,
  consultAnswered: (by, who) => `${nameOf(by)} answered your consult about ${who}.`,
  consultEnded: (by, who) =>
    isYou(by)
      ? `You ended the consult about ${who}${where(by)}.`
      : `The consult about ${who} ended.`,
  consultFailed: (by, who) =>
    `Nobody came to the consult about ${who}.${by.kind === "failure" ? ` ${by.reason}` : ""}`,
  merged: (by, who) => `You made one call of ${who} and the consult${where(by)}.`,
  joined: (by, who, other) => `${other ?? nameOf(by)} joined ${about(who)}.`,
  left: (by, who, other) => {
    if (by.kind === "customer") return `${who} left the call.`;
    if (!isYou(by)) return `${other ?? nameOf(by)} left ${about(who)}.`;
    if (other !== null) return `You took ${other} out of ${about(who)}${where(by)}.`;
    return `You left ${about(who)}${where(by)}.`;
  },
  conferenceEnded: (_by, who) => `The conference with ${who} ended.`,
  transferred: (by, who, other) =>
    `You transferred ${who}${other === null ? "" : ` to ${other}`}${where(by)}.`,
  received: (by, who) => `${nameOf(by)} gave you ${about(who)}.`,
  dialFailed: (by, who) => `${who} was not reached.${by.kind === "failure" ? ` ${by.reason}` : ""}`,
  ended: (by, who, other) => {
    if (by.kind === "customer") return `${who} hung up.`;
    if (by.kind === "elsewhere") return `You hung up on ${who} on your phone.`;
    return closed(by, who, other);
  },
  wrappedUp: (by, who) => {
    if (by.kind === "autoWrapUp") return `${who} was wrapped up by itself: the time was over.`;
    return `You wrapped up ${who}${where(by)}.`;
  },
};

/** The same of a contact in writing, which nobody hangs up on. */
const written: Record<"answered" | "abandoned" | "ended", Sentence> = {
  answered: (by, who) => `You accepted ${who}${where(by)}.`,
  abandoned: (by, who) =>
    by.kind === "customer"
      ? `${who} left before you accepted.`
      : `The contact from ${who} ended before you accepted.`,
  ended: (by, who, other) =>
    by.kind === "customer" ? `${who} ended the contact.` : closed(by, who, other),
};

/** How an offer did not become the agent's. */
const missed: Record<MissedWhy, (who: string) => string> = {
  rona: (who) => `The call from ${who} rang out.`,
  declined: (who) => `You declined the call from ${who}.`,
  busy: (who) => `Your phone was busy when ${who} called.`,
  invalidNumber: (who) => `Your phone's number could not be called for ${who}.`,
  unavailable: (who) => `Your phone could not be reached for ${who}.`,
  channelFailure: (who) => `The contact from ${who} could not be delivered.`,
};

/** How the agent came to a state. */
function state(by: By, name: string): string {
  switch (by.kind) {
    case "here":
    case "otherTab":
      return `You chose ${name}${where(by)}.`;
    case "supervisor":
      return `${nameOf(by)} set you to ${name}.`;
    case "socketLoss":
      return `Webex set you to ${name} while the connection was lost.`;
    case "restored":
      return `You are ${name} again, as before the connection was lost.`;
    case "signIn":
      return `${isIn(name)}, as after every sign-in.`;
    default:
      return `You went to ${name}.`;
  }
}

/** A code is a place to be in; Available and Idle are what the agent is. */
const isIn = (name: string): string =>
  name === "Available" || name === "Idle" ? `You are ${name}` : `You are in ${name}`;

interface SetBy {
  readonly name: string | null;
  readonly state: string;
  /** Epoch milliseconds. */
  readonly since: number;
}

/** Why the agent is in a state, where that was not their own click here. */
const because = {
  supervisor: ({ name, state, since }: SetBy) =>
    `${isIn(state)} because ${name ?? "a supervisor"} set it at ${time(since)}.`,
  otherTab: ({ state, since }: Omit<SetBy, "name">) =>
    `${isIn(state)} because you chose it in another tab at ${time(since)}.`,
  socketLoss: (at: number) =>
    `You are Idle because the connection was lost: Webex set it at ${time(at)}.`,
  restored: (at: number) => `You are Available again since ${time(at)}: the connection is back.`,
};

export const happened = {
  title: "What happened",
  lead: "The latest at your desk, and why. The newest comes first.",
  none: "Nothing has happened yet. What does stands here, with its reason.",
  contact,
  state,
  because,
  missed,
  written,
  missedWritten: {
    rona: (what: string, who: string) => `The ${what} from ${who} was not accepted in time.`,
    declined: (what: string, who: string) => `You declined the ${what} from ${who}.`,
  },
  stationIn: (by: By) => `You signed in to your station${where(by)}.`,
  stationOut: (by: By) =>
    by.kind === "supervisor"
      ? `${nameOf(by)} signed you out of your station.`
      : `You signed out of your station${where(by)}.`,
};
