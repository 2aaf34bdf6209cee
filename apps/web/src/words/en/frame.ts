import type { MissedWhy } from "@ringside/desk";
import { format } from "./format.ts";

const { time } = format;

export const header = {
  extension: (number: string) => `ext ${number}`,
  ring: "Ring aloud",
  ringOn: "Ring: on",
  ringOff: "Ring: off",
  profile: (name: string) => `Profile of ${name}`,
  look: "Look and language",
  language: "Language",
  theme: "Theme",
  themes: { system: "Same as the system", light: "Light", dark: "Dark", contrast: "High contrast" },
  shortcuts: "Keyboard shortcuts",
  whatHappened: "What happened",
  changeStation: "Change team or phone",
  signOut: "Sign out",
  signingOut: "Signing out…",
  signingOutNext: "Your station is signed out first.",
  signOutFailed: "You are still signed in",
  finishFirst: (who: string) => `Finish the contact with ${who} first.`,
};

/** How one of WxCC's own idle states came about, told with who called and when. */
const missed: Record<MissedWhy, (who: string, at: number | null) => string> = {
  rona: (who, at) => `the call from ${who} rang out${clock(at)}`,
  declined: (who, at) => `you declined the call from ${who}${clock(at)}`,
  busy: (who, at) => `your phone was busy when ${who} called${clock(at)}`,
  invalidNumber: (who, at) => `your phone's number could not be called for ${who}${clock(at)}`,
  unavailable: (who, at) => `your phone could not be reached for ${who}${clock(at)}`,
  channelFailure: (who, at) => `the contact from ${who} could not be delivered${clock(at)}`,
};

/** Offers in writing ring nowhere, and only these two become of them. */
export type MissedWritten = "rona" | "declined";
const missedWritten: Record<
  MissedWritten,
  (channel: string, who: string, at: number | null) => string
> = {
  rona: (channel, who, at) =>
    `the ${writtenOf(channel)} from ${who} was not accepted in time${clock(at)}`,
  declined: (channel, who, at) => `you declined the ${writtenOf(channel)} from ${who}${clock(at)}`,
};

const written: Readonly<Record<string, string>> = {
  chat: "chat",
  email: "email",
  social: "social message",
};

/** What came, by its channel. */
export function writtenOf(channel: string): string {
  return written[channel] ?? "contact";
}

function clock(at: number | null): string {
  return at === null ? "" : ` at ${time(at)}`;
}

export const state = {
  label: (name: string) => `State: ${name}`,
  pending: (name: string) => `State: changing to ${name}`,
  menu: "Choose your state",
  available: "Available",
  idle: "Idle",
  engaged: "Engaged",
  ringing: "Ringing",
  wrapup: "Wrap-up",
  unknown: "Idle",
  after: (name: string) => `Then ${name}`,
  afterHint: "You are in a contact. What you choose applies after it.",
  goAvailable: "Go Available",
  stayIdle: "Stay Idle",
  someone: "a customer",
  now: "Your state",
  missed: (why: MissedWhy, who: string, at: number | null) =>
    `You are Idle because ${missed[why](who, at)}.`,
  missedWritten: (why: MissedWritten, channel: string, who: string, at: number | null) =>
    `You are Idle because ${missedWritten[why](channel, who, at)}.`,
  missedWrittenTitle: {
    rona: (channel: string) => `Missed ${writtenOf(channel)}`,
    declined: (channel: string) => `Declined ${writtenOf(channel)}`,
  },
  writtenOf,
  missedTitle: {
    rona: "Missed call",
    declined: "Declined call",
    busy: "Your phone was busy",
    invalidNumber: "Your number did not work",
    unavailable: "Your phone was out of reach",
    channelFailure: "A contact did not arrive",
  } satisfies Record<MissedWhy, string>,
  missedNext: {
    rona: "Calls stay away until you are Available again.",
    declined: "Calls stay away until you are Available again.",
    busy: "Check that your phone is free before you go Available.",
    invalidNumber: "Check the number of your station before you go Available.",
    unavailable: "Check that your phone is on before you go Available.",
    channelFailure: "Contacts stay away until you are Available again.",
  } satisfies Record<MissedWhy, string>,
  signIn: "You are signed in to your station. Go Available when you want to take calls.",
  you: "Calls stay away until you are Available again.",
  availableOn: {
    EXTENSION: (number: string) => `Calls ring on extension ${number}. You answer on that phone.`,
    AGENT_DN: (number: string) => `Calls ring on ${number}. You answer on that phone.`,
    BROWSER: () => "Calls ring in this browser.",
  },
  shortcutHint: "for keyboard shortcuts",
};

export const trouble = {
  linkLost: (at: number) => `Webex has been out of reach since ${time(at)}.`,
  linkLostKeeps: "Your call continues on your phone; buttons come back by themselves.",
  linkLostIdle:
    "New calls may not reach you until it is back. Nothing to do: it reconnects by itself.",
  feedLost: (at: number) => `This page lost its connection at ${time(at)}.`,
  feedLostKeeps: "Your call continues on your phone; the page catches up by itself.",
  feedLostIdle: "What you see is as old as that; the page catches up by itself.",
  offline: "This computer is offline.",
  evicted: (at: number) =>
    `You opened your desk somewhere else at ${time(at)}, so this one is paused.`,
  evictedNext: "What it shows is as old as that. You can take your desk back.",
  workHere: "Work here",
  unread: "Your teams and codes could not be read",
  again: "Trying again…",
  outdated: "Ringside was updated.",
  broken: {
    page: "This page got out of step.",
    part: "This part of the page could not be fetched.",
    menu: "This menu could not be fetched.",
  },
  outdatedNext: "Reload this page to go on; your contacts stay as they are.",
  reload: "Reload",
};

export const toasts = {
  region: "Notices",
  unknown: (what: string) => `No answer from Webex yet: ${what}.`,
  unknownNext: "What you see was read again just now. Try once more if it is not done.",
  trackingId: "Tracking id",
  code: "Code",
  retryAfter: (seconds: number) =>
    format.plural(seconds, { one: "Try again in # second.", other: "Try again in # seconds." }),
};

export const keys = {
  title: "Keyboard shortcuts",
  lead: "They work anywhere on this page. Type another letter to change one.",
  offLead: "They are off: no key does anything by itself.",
  on: "Use keyboard shortcuts",
  letter: (what: string) => `Letter for: ${what}`,
  taken: (letter: string, what: string) => `${letter} is taken: ${what}. Choose another letter.`,
  notNow: "Not possible just now.",
  reset: "Use the usual letters",
  names: {
    available: "Go Available",
    idle: "Open the state list",
    state: "Go to your state",
    hold: "Hold or resume",
    consult: "Consult somebody",
    transfer: "Transfer the contact",
    record: "Pause or resume the recording",
    dial: "Call a number",
    day: "Open or close My day",
    accept: "Accept the contact",
    decline: "Decline the contact",
    endConsult: "End or cancel the consult",
    swap: "Talk to the other side",
    merge: "Merge the calls",
    complete: "Complete the transfer",
    leave: "Leave the conference",
    next: "Go to the next contact",
    customer: "Show or hide the customer",
    ring: "Switch the ring on or off",
    settings: "Open or close Settings",
    palette: "Find and do anything",
    report: "Report a problem",
    end: "End the contact",
    wrapup: "Go to the wrap-up reasons",
    help: "Show this list",
  },
  ctrl: "Ctrl",
  alt: "Alt",
};
