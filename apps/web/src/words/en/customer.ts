import type { ContactOutcome, ValueProblem } from "@ringside/desk";

/** What came with a contact, and changing it. */
export const variables = {
  edit: (label: string) => `Change ${label}`,
  save: "Save",
  cancel: "Cancel",
  saving: "Saving…",
  nothing: "Empty",
  yes: "Yes",
  no: "No",
  refused: (value: string) => (value === "" ? "Not emptied" : `Not saved: “${value}”`),
  again: "Try again",
  meanwhile: (value: string) =>
    value === "" ? "Somebody emptied this meanwhile." : `Somebody changed this to “${value}”.`,
  mine: "Save mine",
  theirs: "Keep theirs",
  problems: {
    tooLong: "This is too long: 1,024 letters at most, fewer in some scripts.",
    notWhole: "A whole number, as in 42.",
    notDecimal: "A number with a point, as in 4.5.",
    notYesNo: "Yes or no.",
    notMoment: "A day, or a day and a time, as in 2026-05-31T14:30.",
  } satisfies Record<ValueProblem, string>,
};

export const journey = {
  arrivedOn: (number: string) => `Came in on ${number}`,
  dialled: (number: string) => `Call out to ${number}`,
  waited: (time: string) => `waited ${time}`,
  offered: "Offered to you",
  asked: (who: string) => `${who} asked you to join`,
  missed: "Nobody answered here",
  joined: (who: string) => `${who} joined`,
  resumed: "Resumed",
  recordingPaused: "Recording paused",
  recordingResumed: "Recording resumed",
  consultAsked: (who: string) => `You asked ${who}`,
  consultTalking: (who: string) => `You talked with ${who}`,
  consultFailed: "Nobody came to the consult",
  consultEnded: "Consult ended",
  conference: "Conference began",
  left: (who: string) => `${who} left`,
  transferred: (who: string) => `Transferred to ${who}`,
  transferredOn: "Transferred",
  notReached: "Not reached",
  customerLeft: "The customer hung up",
  empty: "Nothing is known of it yet.",
};

export const earlier = {
  title: "Earlier contacts",
  reading: "Looking…",
  none: "None that this desk knows of.",
  failed: "They could not be read.",
  again: "Try again",
  you: "you",
  outcomes: {
    handled: "Handled",
    handedOn: "Handed on",
    helped: "Helped a colleague",
    missed: "Missed",
    gaveUp: "Gave up waiting",
    notReached: "Not reached",
  } satisfies Record<ContactOutcome, string>,
};
