import type { Refusal } from "@ringside/desk";

/** One kind of error answer: its HTTP status, its name, and what to do next. */
interface Kind {
  readonly status: number;
  readonly title: string;
  readonly advice: string;
}

type ServerCode =
  | "unauthorized"
  | "foreignRequest"
  | "otherAgent"
  | "wrongHost"
  | "notFound"
  | "badJson"
  | "notJson"
  | "tooLarge"
  | "badCommandId"
  | "badTimes"
  | "invalid"
  | "commandIdReused"
  | "tooManyRequests"
  | "unknownTeam"
  | "deviceNotOffered"
  | "invalidNumber"
  | "unknownCode"
  | "unknownReason"
  | "unknownCallerId"
  | "noOutdial"
  | "directoryUnavailable"
  | "noProfile"
  | "internal";

type UpstreamCode =
  | "forbidden"
  | "rejected"
  | "rateLimited"
  | "unreachable"
  | "badAnswer"
  | "unavailable"
  | "timeout";

/** A stable word that the screen has a sentence for. */
export type ProblemCode = ServerCode | UpstreamCode | Refusal;

const kind = (status: number, title: string, advice: string): Kind => ({ status, title, advice });
const conflict = (title: string, advice: string) => kind(409, title, advice);
const content = (title: string, advice: string) => kind(422, title, advice);

/** Every error answer of the server. */
export const problems: Readonly<Record<ProblemCode, Kind>> = {
  unauthorized: kind(401, "Not signed in", "Sign in again. A call in progress goes on."),
  foreignRequest: kind(403, "Not from this desktop", "Use the desktop's own page."),
  otherAgent: conflict("Somebody else is signed in", "Reload the page."),
  wrongHost: kind(421, "Another address", "Open the desktop at its own address."),
  notFound: kind(404, "Not found", "It may be over already."),
  badJson: kind(400, "Not readable as JSON", "Send well-formed JSON."),
  notJson: kind(415, "Not JSON", "Send the content as application/json."),
  tooLarge: kind(413, "Too large", "Send 64 KB at most."),
  badCommandId: content("Not a command id", "Use 8 to 64 letters, digits, - or _."),
  badTimes: content("Not a time to look back on", "Give from and to, two days apart at most."),
  invalid: content("Not a command", "Send a command as the desktop describes it."),
  commandIdReused: conflict("Command id used before", "Give every command an id of its own."),
  tooManyRequests: kind(429, "Too many requests", "Wait, then try again."),
  unknownTeam: content("Not one of your teams", "Choose a team from the list."),
  deviceNotOffered: content("Not a way you may take calls", "Choose a device from the list."),
  invalidNumber: content("Number cannot be right", "Check it, then try again."),
  unknownCode: content("Not a state you may choose", "Choose a state from the list."),
  unknownReason: content("Not a wrap-up reason", "Choose a reason from the list."),
  unknownCallerId: content("Not a number you may show", "Choose a number from the list."),
  noOutdial: content(
    "Not permitted to call out",
    "Ask your administrator for the right to do this.",
  ),
  directoryUnavailable: kind(
    503,
    "Teams and codes cannot be read",
    "Webex Contact Center does not answer. Try again in a moment.",
  ),
  noProfile: kind(
    404,
    "No profile at Webex Contact Center",
    "Ask your administrator to look at your user, desktop profile and teams.",
  ),
  internal: kind(500, "Something went wrong here", "Try again; if it stays, tell your operator."),

  forbidden: kind(403, "Not permitted", "Ask your administrator for the right to do this."),
  rejected: content("Refused by Webex Contact Center", "Check what was entered, then try again."),
  rateLimited: kind(429, "Webex Contact Center is busy", "Wait as long as told, then try again."),
  unreachable: kind(502, "Webex Contact Center not reached", "Wait: the desk is being read again."),
  badAnswer: kind(502, "Unreadable answer", "Wait: the desk is being read again."),
  unavailable: kind(503, "Webex Contact Center has trouble", "Try again in a moment."),
  timeout: kind(504, "No answer in time", "Wait: the desk is being read again."),

  linkLost: conflict("No line to Webex Contact Center", "Wait until the line is back."),
  evicted: conflict("Signed in elsewhere", "Sign in here again to go on here."),
  notOnStation: conflict("Not signed in to a station", "Choose team and device first."),
  oneState: conflict("One state for all channels", "Set the state of the agent instead."),
  alreadyOnStation: conflict("Already at a station", "Sign out of the station first."),
  openContacts: conflict("Contacts are open", "End and wrap up your contacts first."),
  noSuchTask: kind(404, "No such contact", "It is not yours, or it is over."),
  inProgress: conflict("Already on its way", "Wait for the command before."),
  stillRinging: conflict("Still ringing", "Answer first."),
  answeredOnPhone: conflict("Rings on your phone", "Answer on your phone."),
  notRinging: conflict("Not ringing", "There is nothing to answer."),
  notACall: conflict("Not a call", "Only calls can be held."),
  alreadyHeld: conflict("Already on hold", "Resume it first."),
  notHeld: conflict("Not on hold", "There is nothing to resume."),
  resumeFirst: conflict("On hold", "Resume the call before you end it."),
  notInWrapup: conflict("Not in wrap-up", "End the contact first."),
  alreadyEnded: conflict("Already ended", "Wrap it up."),
  notRecorded: conflict("Not recorded", "There is nothing to pause."),
  alreadyPaused: conflict("Already paused", "Resume the recording first."),
  notPaused: conflict("Not paused", "There is nothing to resume."),
  pauseNotAllowed: conflict("Recording may not pause", "Your organisation records all of it."),
  consulting: conflict("In a consult", "End the consult first."),
  notConsulting: conflict("Not in a consult", "Ask somebody first."),
  notAnswered: conflict("Not answered yet", "Wait for an answer, or cancel."),
  alreadyThere: conflict("Already talking with them", "There is nothing to switch."),
  inConference: conflict("In a conference", "Leave the conference instead."),
  notInConference: conflict("Not in a conference", "There is nobody else in the call."),
  notOwner: conflict("Not your contact", "Only its owner can do this."),
  notThere: conflict("Not in the call", "They have left already."),
  customerLeft: conflict("The customer has hung up", "End the call."),
  onACall: conflict("In a call", "Finish your call first."),
  notPreviewed: conflict("No such preview", "The campaign has moved on."),
  skipNotAllowed: conflict("Not to be skipped", "Call, or remove where you may."),
  removeNotAllowed: conflict("Not to be removed", "Call, or skip where you may."),
  notEditable: conflict("Not yours to change", "Only the flow writes this detail."),
  badValue: content("Not such a value", "Write it in the form that this detail has."),
  changedMeanwhile: conflict("Changed meanwhile", "Look at what it says now, then change it."),
};

export interface ProblemDetails {
  /** More about this one occurrence. Never a secret, a number, or anything a caller said. */
  readonly detail?: string | undefined;
  readonly trackingId?: string | undefined;
  /** Milliseconds to wait. */
  readonly retryAfterMs?: number | undefined;
  readonly cause?: unknown;
}

/** An error that a browser is told, by its code. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly code: ProblemCode;
  readonly status: number;
  readonly detail: string;
  readonly trackingId: string | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    const { status, title, advice } = problems[code];
    super(title, { cause: details.cause });
    this.code = code;
    this.status = status;
    this.detail = details.detail ?? advice;
    this.trackingId = details.trackingId;
    this.retryAfterMs = details.retryAfterMs;
  }
}
