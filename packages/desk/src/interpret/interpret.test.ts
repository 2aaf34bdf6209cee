import { describe, expect, it } from "vitest";
import { interpret } from "./index.ts";
import { interaction, me, read, taskEvent } from "./notification.sample.ts";

/** How the desk stands after it; what happened, and why, is `happened.test.ts`. */
const told = (notification: Parameters<typeof interpret>[0]) =>
  interpret(notification, me, 99_000).filter(({ kind }) => kind !== "happened");

const session = {
  eventTime: 7_000,
  agentId: "ana",
  agentSessionId: "s1",
  teamId: "t1",
  subStatus: "Idle",
  auxCodeId: "lunch",
  dialNumber: "1001",
  deviceType: "EXTENSION",
  roles: ["agent"],
  channelsMap: { telephony: ["v1"], chat: ["c1", "c2"] },
  interactionIds: ["i1"],
  lastStateChangeTimestamp: 6_000,
  lastIdleCodeChangeTimestamp: 6_500,
};

describe("a session", () => {
  it("is a login's station, state, capacity and contacts", () => {
    expect(told(read("StationLogin", { type: "AgentStationLoginSuccess", ...session }))).toEqual([
      {
        kind: "session",
        version: 7_000,
        station: {
          kind: "in",
          teamId: "t1",
          device: { type: "EXTENSION", number: "1001" },
          sessionId: "s1",
          roles: ["agent"],
          capacity: { telephony: 1, chat: 2 },
        },
        state: {
          availability: "idle",
          auxCodeId: "lunch",
          since: 6_000,
          codeSince: 6_500,
          cause: { kind: "signIn" },
        },
        taskIds: ["i1"],
      },
    ]);
  });

  it("says why it is Idle when the socket was lost", () => {
    const data = {
      type: "AgentReloginSuccess",
      ...session,
      lastStateChangeReason: "agent-wss-disconnect",
    };
    expect(told(read("AgentReloginSuccess", data))).toMatchObject([
      { state: { cause: { kind: "socketLoss" } } },
    ]);
  });

  it("is none when a reload finds no agent, and stays in doubt for any other reason", () => {
    const refused = (reason: string) =>
      read("AgentReloginFailed", { type: "AgentReloginFailed", reason });
    expect(told(refused("AGENT_NOT_FOUND"))).toEqual([
      { kind: "signedOut", version: 99_000, cause: null },
    ]);
    expect(told(refused("SOMETHING_ELSE"))).toEqual([]);
  });

  it("ends by somebody's hand", () => {
    const out = (loggedOutBy: string | null) =>
      told(
        read("Logout", { type: "AgentLogoutSuccess", eventTime: 3, agentId: "ana", loggedOutBy }),
      );
    expect(out(null)).toEqual([{ kind: "signedOut", version: 3, cause: { kind: "you" } }]);
    expect(out("Marta")).toMatchObject([{ cause: { kind: "supervisor", name: "Marta" } }]);
  });
});

describe("a state", () => {
  const change = (data: object) =>
    told(
      read("AgentStateChange", {
        type: "AgentStateChangeSuccess",
        eventTime: 8,
        agentId: "ana",
        ...data,
      }),
    );

  it("is Available by code 0 whatever code comes with it", () => {
    expect(
      change({ subStatus: "Available", auxCodeId: "0", lastStateChangeTimestamp: 8 }),
    ).toMatchObject([
      {
        kind: "state",
        version: 8,
        state: { availability: "available", auxCodeId: "0", since: 8, cause: { kind: "you" } },
      },
    ]);
  });

  it("names a missed call by its system code or its reason", () => {
    const rona = { cause: { kind: "missed", why: "rona" } };
    expect(change({ subStatus: "Idle", auxCodeId: "code-rona" })).toMatchObject([{ state: rona }]);
    expect(
      change({ subStatus: "Idle", auxCodeId: "x", lastStateChangeReason: "RONA" }),
    ).toMatchObject([{ state: rona }]);
  });

  it("names the supervisor who changed it", () => {
    const by = { changedById: "sup", changedByName: "Marta Silva" };
    expect(change({ subStatus: "Idle", auxCodeId: "lunch", ...by })).toMatchObject([
      { state: { cause: { kind: "supervisor", name: "Marta Silva" } } },
    ]);
  });

  it("of another agent changes nothing here", () => {
    expect(change({ agentId: "bo", subStatus: "Idle", auxCodeId: "lunch" })).toEqual([]);
  });
});

describe("a task", () => {
  const unjoined = interaction({ state: "new" }, { hasJoined: false, joinTimestamp: null });

  it("rings on the phone for as long as WxCC lets it", () => {
    expect(
      told(taskEvent("AgentOfferContact", { interaction: unjoined, ronaTimeout: 20 })),
    ).toMatchObject([
      { task: { phase: { kind: "offered", since: 9_000, ringsFor: 20_000, answer: "phone" } } },
    ]);
    expect(told(taskEvent("AgentContactReserved", { interaction: unjoined }))).toMatchObject([
      { task: { phase: { ringsFor: 18_000 } } },
    ]);
  });

  it("shows what the agent may see: secure values stay behind, unviewable variables too", () => {
    const [change] = told(taskEvent("AgentContactAssigned"));
    expect(change).toMatchObject({
      task: {
        customer: { name: "Leo", number: "+351210000221" },
        queue: { id: "q1", name: "Billing" },
        answeredAt: 5_000,
        phase: { kind: "connected", since: 5_000, told: true },
        recording: "on",
        variables: [
          { name: "order", label: "Order", value: "A-77", editable: true, secure: false },
          { name: "pin", label: "PIN", value: null, editable: false, secure: true },
        ],
      },
    });
    expect(JSON.stringify(change)).not.toContain("1234");
  });

  it("is held since WxCC's time", () => {
    const held = interaction({ state: "hold" }, {}, { isHold: true, holdTimestamp: 8_500 });
    expect(told(taskEvent("AgentContactHeld", { interaction: held }))).toMatchObject([
      { task: { phase: { kind: "held", since: 5_000, heldSince: 8_500, heldTold: true } } },
    ]);
  });

  it("turns to wrap-up for those whom the list names, and leaves the others", () => {
    const ended = (agentsPendingWrapUp: string[]) =>
      told(taskEvent("ContactEnded", { agentsPendingWrapUp, terminatingParty: "Customer" }));
    expect(ended(["ana"])).toMatchObject([
      { task: { phase: { kind: "wrapup" }, endedBy: "customer" } },
    ]);
    expect(ended(["bo"])).toEqual([{ kind: "taskGone", taskId: "i1", version: 9_000 }]);
    expect(ended([])).toMatchObject([{ kind: "taskGone" }]);
  });

  it("that ended without a list is the owner's to wrap up, if they had talked", () => {
    expect(told(taskEvent("ContactEnded"))).toMatchObject([
      { task: { phase: { kind: "wrapup" } } },
    ]);
    expect(told(taskEvent("ContactEnded", { interaction: unjoined }))).toMatchObject([
      { kind: "taskGone" },
    ]);
  });

  it("that rang out is missed, then gone", () => {
    expect(told(taskEvent("AgentOfferContactRona", { interaction: unjoined }))).toEqual([
      {
        kind: "missed",
        missed: {
          taskId: "i1",
          why: "rona",
          customer: { name: "Leo", number: "+351210000221" },
          at: 9_000,
        },
      },
      { kind: "taskGone", taskId: "i1", version: 9_000 },
    ]);
  });

  it.each([
    ["AgentContactAssignFailed", "USER_DECLINED", "declined"],
    ["AgentInviteFailed", "INVALID NUMBER", "invalidNumber"],
    ["AgentInviteFailed", undefined, "unavailable"],
  ] as const)("%s with %s is missed as %s", (event, reason, why) => {
    expect(told(taskEvent(event, { interaction: unjoined, reason }))).toMatchObject([
      { missed: { why } },
      {},
    ]);
  });

  it("comes back whole after a reload, in each phase", () => {
    const restored = (over: object, self: object = {}, media: object = {}) =>
      told(
        taskEvent("AgentContact", {
          interaction: interaction({ ...over }, { ...self }, { ...media }),
        }),
      );
    expect(restored({})).toMatchObject([{ task: { phase: { kind: "connected" } } }]);
    expect(restored({ state: "hold" }, {}, { isHold: true })).toMatchObject([
      { task: { phase: { kind: "held" } } },
    ]);
    expect(
      restored({ state: "wrapUp", isTerminated: true }, { isWrapUp: true, wrapUpTimestamp: 8_800 }),
    ).toMatchObject([{ task: { phase: { kind: "wrapup", since: 8_800, told: true } } }]);
  });

  it("of which this agent is no part is not on the desk", () => {
    const others = interaction({ owner: "bo", participants: {} });
    expect(told(taskEvent("ContactUpdated", { interaction: others }))).toMatchObject([
      { kind: "taskGone" },
    ]);
  });

  it("leaves when it is wrapped up", () => {
    expect(told(taskEvent("AgentWrappedUp"))).toEqual([
      { kind: "taskGone", taskId: "i1", version: 9_000 },
    ]);
  });
});
