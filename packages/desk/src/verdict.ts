/** Why a command may not be asked now. Each is a word the screen has a sentence for. */
export type Refusal =
  | "linkLost"
  | "evicted"
  | "notOnStation"
  | "oneState"
  | "alreadyOnStation"
  | "openContacts"
  | "noSuchTask"
  | "inProgress"
  | "stillRinging"
  | "answeredOnPhone"
  | "notRinging"
  | "notACall"
  | "alreadyHeld"
  | "notHeld"
  | "resumeFirst"
  | "notInWrapup"
  | "alreadyEnded"
  | "notRecorded"
  | "alreadyPaused"
  | "notPaused"
  | "pauseNotAllowed"
  | "consulting"
  | "notConsulting"
  | "notAnswered"
  | "alreadyThere"
  | "inConference"
  | "notInConference"
  | "notOwner"
  | "notThere"
  | "customerLeft"
  | "onACall"
  | "notPreviewed"
  | "skipNotAllowed"
  | "removeNotAllowed"
  | "notEditable"
  | "badValue"
  | "changedMeanwhile";

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly why: Refusal };

export const yes: Verdict = { ok: true };
export const no = (why: Refusal): Verdict => ({ ok: false, why });
