import type { CommandKind, Refusal } from "@ringside/desk";

/** Why a command may not be asked now: beside the greyed control. */
export const refusals: Record<Refusal, string> = {
  linkLost: "The line is down. This comes back by itself.",
  evicted: "This desk is paused: you opened another one.",
  notOnStation: "Sign in to your station first.",
  alreadyOnStation: "You are signed in to a station already.",
  openContacts: "Finish your contacts first.",
  noSuchTask: "This contact is over.",
  inProgress: "On its way.",
  stillRinging: "The call is still ringing.",
  answeredOnPhone: "Answer this call on your phone.",
  notRinging: "This contact no longer rings.",
  notACall: "Only a call can do this.",
  alreadyHeld: "The call is on hold already.",
  notHeld: "The call is not on hold.",
  resumeFirst: "Resume the call before you end it.",
  notInWrapup: "This contact is not in wrap-up.",
  alreadyEnded: "The call has ended.",
};

/** What did not work, in front of the reason. */
export const failed: Record<CommandKind, string> = {
  "station.login": "Your station could not be signed in",
  "station.logout": "Your station could not be signed out",
  "state.set": "Your state was not changed",
  "task.accept": "The contact was not accepted",
  "task.decline": "The contact was not declined",
  "task.hold": "The call was not put on hold",
  "task.resume": "The call was not resumed",
  "task.end": "The contact was not ended",
  "task.wrapup": "The wrap-up was not submitted",
};

/** WxCC's reasons and the server's own, in words that say what to do. */
export const reasons = {
  failed,
  known: {
    DUPLICATE_LOCATION:
      "This extension is already in use. Pick another, or ask the other agent to sign out.",
    INVALID_DIAL_NUMBER: "Webex does not accept this number. Check it and try again.",
    AGENT_NOT_FOUND: "Webex no longer knows your station. Sign in to it again.",
    INVALID_STATE: "The call had moved on. What you see now is how it stands.",
    USER_DECLINED: "The call was declined on the phone.",
    unauthorized:
      "Webex did not take your sign-in just now. Try again; if it stays, sign out and connect again.",
    forbidden: "Your Webex account is not allowed to do this. Ask your administrator.",
    foreignRequest: "Only this desktop's own page may do this. Reload it.",
    wrongHost: "Open the desktop at its own address.",
    notFound: "Webex no longer knows this contact.",
    invalid: "The server did not understand it. Reload the page and try again.",
    tooManyRequests: "That was a lot at once. Wait a moment.",
    rateLimited: "Webex is busy and asks to wait a moment.",
    rejected: "Webex did not accept it. Check what was entered and try again.",
    unavailable: "Webex has trouble at the moment. Try again.",
    unreachable: "Webex could not be reached. What you see is being read again.",
    badAnswer: "Webex answered in a way nobody understands. What you see is being read again.",
    timeout: "Webex took too long to answer. What you see is being read again.",
    network: "This page could not reach its server. Try again when the line is back.",
    otherAgent: "This browser is signed in as somebody else now. Reload the page.",
    noProfile: "Webex has no complete profile for you. Ask your administrator.",
    directoryUnavailable: "Webex did not hand out your profile just now. Try again in a moment.",
    internal: "Something went wrong on the server. Try again; if it stays, tell your operator.",
    unknownTeam: "This team is not one of yours any more. Choose another.",
    unknownCode: "This state is not one of yours any more. Choose another.",
    unknownReason: "This wrap-up reason is not one of yours any more. Choose another.",
    deviceNotOffered: "You may not take calls this way any more. Choose another.",
    invalidNumber: "This number cannot be right. Check it and try again.",
    notSaid: "Webex did not say why.",
  },
  other: "Webex said no. Details has its own word for it.",
};

/** Why the sign-in page shows, by the `problem` in its address. */
export const problems = {
  signedOut: "You are signed out. Have a good rest.",
  stationOpen:
    "You are signed out here, but Webex did not confirm it for your station: calls may still reach your phone. Connect again to make sure.",
  expired: "Your sign-in has ended, as it does after a while. Connect again; nothing is lost.",
  denied:
    "You did not allow Ringside to work with your Webex account. Connect again when you want to.",
  state: "This sign-in was started in another window or too long ago. Start it again from here.",
  provider: "Webex could not sign you in just now. Try again in a minute.",
  busy: "Many people are signing in just now. Try again in a minute.",
  notAnAgent:
    "This Webex account is no contact center agent. Sign in with one, or ask your administrator.",
  misconfigured:
    "Ringside is not set up right for your organisation: Webex does not accept it. Tell your administrator.",
  simulator: "These are a simulator's tokens, and this desk works with the real thing only.",
  other: "The sign-in did not work out. Start it again from here.",
};
