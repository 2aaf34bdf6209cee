import { describe, expect, it } from "vitest";
import type { Notification, TaskEvent } from "@ringside/contract";
import {
  askedBy,
  emptyDesk,
  fold,
  interpret,
  type Cause,
  type Command,
  type Desk,
} from "@ringside/desk";
import {
  interaction,
  me,
  read,
  taskEvent,
} from "../../packages/desk/src/interpret/notification.sample.ts";
import { directory } from "../../apps/web/src/desk.sample.ts";
import { whyOf } from "../../apps/web/src/state/index.ts";
import { codeOf, sentenceOf } from "../../apps/web/src/why/index.ts";

/** WxCC's words and what was asked here, folded as server and screen do; then what the screen says. */
class Day {
  desk: Desk = emptyDesk(0);
  #at = 10_000;

  /** A click, in another tab than the one that reads: nothing is kept here of a tab of one's own. */
  ask(command: Command, cause?: Cause): this {
    const id = `command-${this.#at}`;
    this.desk = fold(this.desk, {
      kind: "asked",
      id,
      command,
      at: this.#at,
      ...(cause && { cause }),
    });
    return this;
  }

  hear(notification: Notification): this {
    this.#at += 1_000;
    const asked = askedBy(this.desk, notification, this.#at);
    this.desk = interpret(notification, me, this.#at, asked).reduce(fold, this.desk);
    return this;
  }

  task(event: TaskEvent, data: Readonly<Record<string, unknown>> = {}): this {
    const eventTime = this.#at + 1_000;
    return this.hear(taskEvent(event, { eventTime, trackingId: `track-${eventTime}`, ...data }));
  }

  state(data: Readonly<Record<string, unknown>>): this {
    const told = { eventTime: this.#at, agentId: "ana", trackingId: "track-state", ...data };
    const change = {
      type: "AgentStateChangeSuccess",
      lastIdleCodeChangeTimestamp: this.#at,
      ...told,
    };
    return this.hear(read("AgentStateChange", change));
  }

  get last() {
    const last = this.desk.happenings.at(-1);
    if (!last) throw new Error("nothing happened");
    return last;
  }

  get text(): string {
    return sentenceOf(this.last, this.desk, directory);
  }
}

const unjoined = { interaction: interaction({ state: "new" }, { hasJoined: false }) };
const marta = { id: "marta", pType: "Agent", name: "Marta Silva", hasJoined: true };
const withMarta = () => {
  const both = interaction();
  const participants = { ...Object(both["participants"]), marta };
  return { interaction: { ...both, participants } };
};
const terminated = { interaction: interaction({ isTerminated: true }) };
const lunch = { subStatus: "Idle", auxCodeId: "lunch" };
const taskId = "i1";

const day = () => new Day();
const contacts: Record<string, readonly [Day, string]> = {
  "an offer of WxCC's routing": [
    day().task("AgentOfferContact", unjoined),
    "Webex offered you Leo from Billing.",
  ],
  "a colleague who asks": [
    day().task("AgentOfferConsult", { ...withMarta(), consultingAgentId: "marta" }),
    "Marta Silva asked you to join the contact with Leo.",
  ],
  "an outdial": [
    day()
      .ask({ kind: "call.dial", number: "+351", callerId: "+1" })
      .task("AgentOfferContact", {
        interaction: interaction({ outboundType: "OUTDIAL" }, { hasJoined: false }),
      }),
    "You called Leo in another tab.",
  ],
  RONA: [day().task("AgentOfferContactRona", unjoined), "The call from Leo rang out."],
  "a call declined": [
    day().task("AgentContactAssignFailed", { ...unjoined, reason: "USER_DECLINED" }),
    "You declined the call from Leo.",
  ],
  "a device that is busy": [
    day().task("AgentInviteFailed", { ...unjoined, reason: "BUSY" }),
    "Your phone was busy when Leo called.",
  ],
  "a device whose number is wrong": [
    day().task("AgentInviteFailed", { ...unjoined, reason: "INVALID_NUMBER" }),
    "Your phone's number could not be called for Leo.",
  ],
  "a device that cannot be reached": [
    day().task("AgentInviteFailed", unjoined),
    "Your phone could not be reached for Leo.",
  ],
  "a channel that failed": [
    day().task("AgentInviteFailed", { ...unjoined, reason: "CHANNEL_FAILURE" }),
    "The contact from Leo could not be delivered.",
  ],
  "a customer who gave up": [
    day().task("ContactEnded", { ...unjoined, terminatingParty: "Customer" }),
    "Leo hung up before you answered.",
  ],
  "an answer on the phone": [day().task("AgentContactAssigned"), "You answered Leo on your phone."],
  "a hold by another tab": [
    day().ask({ kind: "task.hold", taskId }).task("AgentContactHeld"),
    "You put Leo on hold in another tab.",
  ],
  "a hold by another application": [
    day().task("AgentContactHeld"),
    "You put Leo on hold outside this desktop.",
  ],
  "a recording whose pause was over": [
    day().task("ContactRecordingResumed", { autoResumed: true }),
    "The recording of Leo went on by itself: its pause was over.",
  ],
  "a consult that was answered": [
    day().task("AgentConsulting", { ...withMarta(), destAgentId: "marta" }),
    "Marta Silva answered your consult about Leo.",
  ],
  "a consult that failed": [
    day().task("AgentConsultFailed", { reason: "RONA" }),
    "Nobody came to the consult about Leo. It rang out: nobody answered.",
  ],
  "a colleague who left the conference": [
    day().task("ParticipantLeftConference", { ...withMarta(), participantId: "marta" }),
    "Marta Silva left the contact with Leo.",
  ],
  "a contact given by a colleague": [
    day().task("AgentConsultTransferred", { ...withMarta(), consultingAgentId: "marta" }),
    "Marta Silva gave you the contact with Leo.",
  ],
  "a customer who hung up, though End was on its way": [
    day()
      .ask({ kind: "task.end", taskId })
      .task("ContactEnded", { ...terminated, terminatingParty: "Customer" }),
    "Leo hung up.",
  ],
  "an end by another tab, told twice": [
    day()
      .ask({ kind: "task.end", taskId })
      .task("AgentWrapup", terminated)
      .task("ContactEnded", { ...terminated, terminatingParty: "Agent" }),
    "You ended the contact with Leo in another tab.",
  ],
  "an end on the phone": [
    day().task("ContactEnded", { ...terminated, terminatingParty: "Agent" }),
    "You hung up on Leo on your phone.",
  ],
  "an automatic wrap-up": [
    day()
      .ask({ kind: "task.wrapup", taskId, auxCodeId: "sale", byItself: true })
      .task("AgentWrappedUp"),
    "Leo was wrapped up by itself: the time was over.",
  ],
  "an outdial that nobody answered": [
    day().task("AgentOutboundFailed", { reason: "NO_ANSWER" }),
    "Leo was not reached. Nobody answered.",
  ],
};

const session = {
  subStatus: "Idle",
  auxCodeId: "lunch",
  agentSessionId: "s1",
  trackingId: "track-in",
};
const states: Record<string, readonly [Day, string]> = {
  "a supervisor, by name": [
    day().state({ ...lunch, changedById: "sup", changedByName: "Noah Weber" }),
    "Noah Weber set you to Lunch.",
  ],
  "another tab": [
    day().ask({ kind: "state.set", auxCodeId: "lunch" }).state(lunch),
    "You chose Lunch in another tab.",
  ],
  "no tab": [day().state(lunch), "You went to Lunch."],
  RONA: [
    day()
      .task("AgentOfferContactRona", unjoined)
      .state({ subStatus: "Idle", auxCodeId: "code-rona" }),
    "You are Idle because the call from Leo rang out.",
  ],
  "a lost socket": [
    day().hear(
      read("AgentReloginSuccess", {
        type: "AgentReloginSuccess",
        ...session,
        lastStateChangeReason: "agent-wss-disconnect",
      }),
    ),
    "Webex set you to Lunch while the connection was lost.",
  ],
  "the desktop, after a lost socket": [
    day()
      .ask({ kind: "state.set", auxCodeId: "0" }, { kind: "restored" })
      .state({ subStatus: "Available", auxCodeId: "0" }),
    "You are Available again, as before the connection was lost.",
  ],
  "the station's sign-in": [
    day().hear(read("StationLogin", { type: "AgentStationLoginSuccess", ...session })),
    "You signed in to your station outside this desktop.",
  ],
  "a supervisor's sign-out": [
    day().hear(
      read("Logout", {
        type: "AgentLogoutSuccess",
        agentId: "ana",
        loggedOutBy: "Noah",
        trackingId: "track-out",
      }),
    ),
    "Noah signed you out of your station.",
  ],
};

describe.each([
  ["what happened to a contact", contacts],
  ["what happened to the agent", states],
])("%s", (_what, rows) => {
  it.each(Object.entries(rows))(
    "is said in words, with time and tracking id: %s",
    (_, [told, text]) => {
      expect(told.text).toBe(text);
      expect(told.last.at).toBeGreaterThanOrEqual(10_000);
      expect(told.last.trackingId).toMatch(/^track-/);
      expect(codeOf(told.last)).toMatch(/^[a-zA-Z]+(:\w+)?$/);
    },
  );
});

it("happened once, however often it is told, and comes to the same in any order", () => {
  const [told] = contacts["an end by another tab, told twice"] ?? [];
  expect(told?.desk.happenings).toHaveLength(1);
  const again = [...(told?.desk.happenings ?? [])].map((happening) => ({
    kind: "happened" as const,
    happening: { ...happening },
  }));
  expect(again.reduce(fold, told?.desk ?? emptyDesk(0))).toBe(told?.desk);
});

it("the state's own page says why, as of when", () => {
  const supervised = day()
    .hear(read("StationLogin", { type: "AgentStationLoginSuccess", ...session }))
    .state({ ...lunch, changedById: "sup", changedByName: "Noah Weber" });
  expect(whyOf(supervised.desk, directory)?.text).toMatch(
    /^You are in Lunch because Noah Weber set it at .+\.$/,
  );
});
