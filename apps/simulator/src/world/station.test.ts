import { expect, test } from "vitest";
import { fixedId, harbour } from "./organisation/index.ts";
import { Floorplay, words } from "./rules.sample.ts";

const extension = (number: string) => ({ device: { type: "EXTENSION", number } as const });
const dial = (number: string) => ({ device: { type: "AGENT_DN", number } as const });

test("an agent lands in Idle with the default code", () => {
  const floor = new Floorplay();
  expect(words(floor.enter(1))).toEqual(["entered"]);
  expect(floor.agent(1)).toMatchObject({ doing: "Idle", state: { auxCodeName: "Getting ready" } });
});

test.each([
  ["a team of others", { teamId: fixedId("team", 2) }, "TEAM_NOT_FOUND"],
  ["no team", { teamId: null }, "TEAM_NOT_FOUND"],
  ["an extension with letters", extension("10a"), "INVALID_DIAL_NUMBER"],
  ["a number that no plan knows", dial("12"), "INVALID_DIAL_NUMBER"],
  [
    "a way that the profile has not",
    { device: { type: "BROWSER", number: "webrtc-1" } as const },
    "DEVICE_NOT_ALLOWED",
  ],
  ["a role of others", { roles: ["supervisor"] }, "ROLE_NOT_ALLOWED"],
])("%s is refused", (_, login, reason) => {
  const floor = new Floorplay();
  expect(words(floor.enter(1, login))).toEqual([reason]);
  expect(floor.agent(1).station).toBeNull();
});

test("a number may be written with brackets and dashes", () => {
  expect(words(new Floorplay().enter(1, dial("+1 (408) 555-0101")))).toEqual(["entered"]);
});

test("a phone rings for one agent only", () => {
  const floor = new Floorplay();
  floor.enter(1);
  expect(words(floor.enter(2, extension("1001")))).toEqual(["DUPLICATE_LOCATION"]);
  floor.world.do({ kind: "logout", agentId: fixedId("agent", 1), by: fixedId("agent", 1) });
  expect(words(floor.enter(2, extension("1001")))).toEqual(["entered"]);
});

test("a profile can tie an agent to the own number", () => {
  const floor = new Floorplay();
  expect(words(floor.enter(4, dial("+14085550199")))).toEqual(["INVALID_DIAL_NUMBER"]);
  expect(words(floor.enter(4, dial("+14085550104")))).toEqual(["entered"]);
});

test("nobody signs in twice", () => {
  const floor = new Floorplay();
  floor.enter(1);
  expect(words(floor.enter(1))).toEqual(["ALREADY_LOGGED_IN"]);
});

test("nobody signs out with a contact, and a supervisor may sign out others", () => {
  const floor = new Floorplay();
  floor.ready(1);
  const task = floor.call();
  const [ana, marta, bo] = [1, 11, 2].map((number) => fixedId("agent", number));
  const out = (by = "") => words(floor.world.do({ kind: "logout", agentId: ana ?? "", by }));
  expect(out(ana)).toEqual(["CONTACTS_OPEN"]);
  floor.world.do({ kind: "hangUp", taskId: task });
  expect(out(bo)).toEqual(["NOT_A_SUPERVISOR"]);
  expect(out(marta)).toEqual(["left"]);
});

test("buddies are those who are signed in and free", () => {
  const floor = new Floorplay();
  floor.ready(1, 2);
  floor.enter(3);
  const facts = floor.world.do({
    kind: "buddies",
    agentId: fixedId("agent", 1),
    channel: "telephony",
    state: "Available",
  });
  expect(facts).toMatchObject([
    { kind: "buddies", buddies: [{ name: "Bo Lindqvist", number: "1002" }] },
  ]);
  expect(harbour.people).toHaveLength(12);
});
