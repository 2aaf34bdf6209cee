import { format } from "./format.ts";
import { writtenOf } from "./frame.ts";

export const contacts = {
  title: "Contacts",
  empty: "No contacts now",
  emptyHint: "New ones appear here.",
  unknownCustomer: "Unknown caller",
  channels: { telephony: "Call", chat: "Chat", email: "Email", social: "Social" },
  otherChannel: "Contact",
  phases: { offered: "Ringing", connected: "Talking", held: "On hold", wrapup: "Wrap-up" },
};

export const call = {
  incoming: "Incoming call",
  incomingContact: "Incoming contact",
  offers: "Incoming contacts",
  announce: (who: string, queue: string | null) =>
    queue ? `Incoming call from ${who}, ${queue}` : `Incoming call from ${who}`,
  announceConsult: (who: string, customer: string) =>
    `${who} asks you to join the call with ${customer}`,
  ringsOn: {
    EXTENSION: (number: string) => `Ringing on ext ${number}`,
    AGENT_DN: (number: string) => `Ringing on ${number}`,
    BROWSER: () => "Ringing in this browser",
  },
  ringing: "Ringing",
  secondsLeft: (seconds: number) =>
    format.plural(seconds, { one: "# second left", other: "# seconds left" }),
  accept: "Accept",
  decline: "Decline",
  hold: "Hold",
  resume: "Resume",
  end: "End",
  holding: "Holding…",
  resuming: "Resuming…",
  endByPhone: "Hang up on your phone: your organisation does not end calls from here.",
  ending: "Ending…",
  onHold: "On hold",
  recording: "Recording",
  recordingPaused: "Recording paused",
  recordingBack: (left: string) => `back in ${left}`,
  pauseRecording: "Pause rec",
  resumeRecording: "Resume rec",
  pausingRecording: "Pausing…",
  resumingRecording: "Resuming…",
  consultOffer: (who: string) => `${who} asks you to join`,
  outdialOffer: "Your call",
  duration: "Duration of the call",
  current: (who: string) => `Contact with ${who}`,
  digital:
    "Webex shows the messages of this channel in its own desktop only. Read and answer them there.",
  ringTitle: (who: string) => `${who} is calling`,
};

export const customer = {
  title: "Customer",
  show: "Show the customer",
  hide: "Hide the customer",
  variables: "Details",
  noVariables: "Nothing to show came with this contact.",
  secure: "Hidden for safety",
  story: "This contact so far",
  arrived: "Arrived",
  inQueue: (queue: string) => `Queued in ${queue}`,
  answered: "You answered",
  held: "On hold",
  ended: {
    agent: "You ended the call",
    customer: "The customer hung up",
    system: "The call ended",
    unknown: "The call ended",
  },
};

/** Of a contact in writing, where a call has other words. */
export const written = {
  announce: (channel: string, who: string, queue: string | null) =>
    queue
      ? `New ${writtenOf(channel)} from ${who}, ${queue}`
      : `New ${writtenOf(channel)} from ${who}`,
  connected: "Open",
  duration: "Duration of the contact",
  ended: {
    agent: "You ended the contact",
    customer: "The customer ended the contact",
    system: "The contact ended",
    unknown: "The contact ended",
  },
};

export const wrapup = {
  title: "Wrap-up reason",
  search: "Search reasons",
  reasons: "Reasons",
  none: "No reason matches. Try fewer letters.",
  noReasons: "Your profile has no wrap-up reasons. Ask your administrator to add them.",
  submit: "Submit & Wrap up",
  submitting: "Submitting…",
  choose: "Choose a reason first.",
  byItself: (reason: string) => `until it is submitted as ${reason}`,
  soon: (reason: string) => `Soon submitted as ${reason}`,
  keepOpen: "Keep it open",
};
