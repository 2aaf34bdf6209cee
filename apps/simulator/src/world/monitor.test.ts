import { expect, test } from "vitest";
import type { MonitorCommand } from "./command.ts";
import { fixedId } from "./organisation/index.ts";
import { Floorplay, words } from "./rules.sample.ts";

const ana = fixedId("agent", 1);
const marta = fixedId("agent", 11);
const noah = fixedId("agent", 12);
type Create = MonitorCommand & { kind: "monitor" };
const anything = { queueIds: [], teams: [], sites: [], agents: [] };
const midcall = {
  kind: "monitor",
  by: marta,
  id: "one",
  type: "midcall",
  invisible: false,
} as const;

/** Ana talks with a customer; Marta, her supervisor, is there. */
function inCall() {
  const floor = new Floorplay();
  floor.ready(1);
  floor.enter(11, { roles: ["agent", "supervisor"] });
  const taskId = floor.call();
  floor.world.do({ kind: "pickUp", taskId });
  const ask = (more: Partial<Create> = {}) =>
    floor.world.do({ ...midcall, taskId, filter: anything, ...more });
  const act = (kind: "bargeIn" | "holdMonitor" | "unholdMonitor" | "endMonitor", by = marta) =>
    floor.world.do({ kind, by, taskId });
  const only = () => floor.world.truth().monitors[0];
  return { floor, taskId, ask, act, only };
}
const whats = (facts: readonly object[]) =>
  facts.flatMap((fact) =>
    "monitor" in fact && "what" in fact && "agentId" in fact ? [[fact.what, fact.agentId]] : [],
  );

test("a supervisor listens to a call, of which the agent is told nothing", () => {
  const { floor, ask, only, taskId } = inCall();
  expect(whats(ask())).toEqual([
    ["created", marta],
    ["offered", marta],
  ]);
  expect(only()).toMatchObject({ stage: "ringing", taskId });
  expect(whats(floor.pass(1_000))).toEqual([["started", marta]]);
  expect(only()?.stage).toBe("listening");
  expect(floor.world.truth().tasks[0]?.supervisor).toBeNull();
});

test("may not listen for a while, and listen again, each but once", () => {
  const { floor, ask, act } = inCall();
  ask();
  expect(words(act("holdMonitor"))).toEqual(["NOT_MONITORED"]);
  floor.pass(1_000);
  expect(words(act("unholdMonitor"))).toEqual(["NOT_HELD"]);
  expect(whats(act("holdMonitor"))).toEqual([["held", marta]]);
  expect(words(act("holdMonitor"))).toEqual(["ALREADY_HELD"]);
  expect(words(act("bargeIn"))).toEqual(["ALREADY_HELD"]);
  expect(whats(act("unholdMonitor"))).toEqual([["unheld", marta]]);
});

test("who barges in is in the call, as the agent is told, and neither owner nor to wrap up", () => {
  const { floor, ask, act, taskId } = inCall();
  ask();
  floor.pass(1_000);
  expect(whats(act("bargeIn"))).toEqual([
    ["bargedIn", marta],
    ["bargedIn", ana],
  ]);
  expect(words(act("bargeIn"))).toEqual(["NOT_MONITORED"]);
  const [task] = floor.world.truth().tasks;
  expect(task).toMatchObject({ owner: ana, supervisor: { id: marta, name: "Marta Silva" } });
  const facts = floor.world.do({ kind: "end", agentId: ana, taskId });
  expect(words(facts)).toEqual(["ended", "wrapUpBegan", "monitor"]);
  expect(floor.world.truth().monitors).toEqual([]);
  expect(floor.agent(11).taskIds).toEqual([]);
});

test("who leaves after barging in is heard to leave", () => {
  const { floor, ask, act } = inCall();
  ask({ invisible: true });
  floor.pass(1_000);
  act("bargeIn");
  expect(floor.world.truth().tasks[0]?.supervisor?.name).toBe("");
  expect(whats(act("endMonitor"))).toEqual([
    ["ended", marta],
    ["ended", ana],
  ]);
  expect(floor.world.truth().tasks[0]?.supervisor).toBeNull();
  expect(words(act("endMonitor"))).toEqual(["NOT_MONITORED"]);
});

test("a call that leaves its agent is offered to whoever listened, as the one who is free", () => {
  const { floor, ask, taskId, only } = inCall();
  floor.setState(11);
  ask();
  floor.pass(1_000);
  const to = { kind: "queue", id: fixedId("queue", 1) } as const;
  floor.world.do({ kind: "transfer", agentId: ana, taskId, to });
  expect(only()).toBeUndefined();
  expect(floor.agent(11)).toMatchObject({ doing: "Reserved", taskIds: [taskId] });
  expect(floor.world.violations()).toEqual([]);
});

test.each([
  ["adhoc", 1],
  ["continuous", 2],
] as const)("%s waits for calls to come, and hears %i of them", (type, calls) => {
  const { floor, ask, taskId } = inCall();
  // The call that there is has begun before.
  expect(whats(ask({ type, taskId: null }))).toEqual([["created", marta]]);
  floor.world.do({ kind: "end", agentId: ana, taskId });
  const auxCodeId = floor.world.organisation.wrapUpCodes[0]?.id ?? "";
  let heard = 0;
  let last = taskId;
  for (let more = 0; more < 2; more += 1) {
    floor.world.do({ kind: "wrapUp", agentId: ana, taskId: last, auxCodeId });
    last = floor.call();
    const facts = floor.world.do({ kind: "pickUp", taskId: last });
    if (whats(facts).some(([what]) => what === "offered")) heard += 1;
    floor.pass(1_000);
    floor.world.do({ kind: "end", agentId: ana, taskId: last });
  }
  expect(heard).toBe(calls);
  expect(floor.world.truth().monitors).toHaveLength(type === "adhoc" ? 0 : 1);
});

test("a call that is named counts for midcall alone", () => {
  const { floor, ask, taskId, only } = inCall();
  const waits = floor.call();
  expect(whats(ask({ type: "continuous", taskId: waits }))).toEqual([["created", marta]]);
  expect(only()).toMatchObject({ stage: "waiting", taskId: null });
  floor.world.do({ kind: "end", agentId: ana, taskId });
  expect(floor.world.violations()).toEqual([]);
});

test("a request that asks for others waits on", () => {
  const { floor, ask, taskId } = inCall();
  ask({ type: "continuous", taskId: null, filter: { ...anything, agents: [fixedId("agent", 2)] } });
  floor.world.do({ kind: "end", agentId: ana, taskId });
  expect(floor.world.truth().monitors[0]?.stage).toBe("waiting");
});

test("a request that is taken back ends what is heard by it", () => {
  const { floor, ask } = inCall();
  ask();
  floor.pass(1_000);
  const mine = { kind: "deleteMonitor", by: marta, id: "one" } as const;
  expect(words(floor.world.do({ ...mine, by: noah }))).toEqual(["NOT_MONITORED"]);
  expect(whats(floor.world.do(mine))).toEqual([["ended", marta]]);
  expect(words(floor.world.do(mine))).toEqual(["NOT_MONITORED"]);
});

test("a supervisor who listens is offered no call, and one with a call does not listen", () => {
  const { floor, ask } = inCall();
  floor.setState(11);
  ask();
  floor.call();
  expect(floor.agent(11).taskIds).toEqual([]);
  floor.world.do({ kind: "deleteMonitor", by: marta, id: "one" });
  expect(floor.agent(11).taskIds).toHaveLength(1);
  expect(words(ask())).toEqual(["CONTACTS_OPEN"]);
});

test("signing out ends it", () => {
  const { floor, ask } = inCall();
  ask();
  floor.pass(1_000);
  const facts = floor.world.do({ kind: "logout", agentId: marta, by: marta });
  expect(words(facts)).toEqual(["left", "monitor"]);
  expect(floor.world.truth().monitors).toEqual([]);
});

test("what may not be is refused", () => {
  const { floor, ask } = inCall();
  expect(words(ask({ by: ana }))).toEqual(["NOT_A_SUPERVISOR"]);
  expect(words(ask({ by: noah }))).toEqual(["AGENT_NOT_FOUND"]);
  floor.enter(12, { roles: ["supervisor"], teamId: fixedId("team", 2) });
  expect(words(ask({ taskId: "none" }))).toEqual(["TASK_NOT_FOUND"]);
  const waits = floor.call();
  expect(words(ask({ taskId: waits }))).toEqual(["NOT_CONNECTED"]);
  ask();
  expect(words(ask())).toEqual(["MONITOR_EXISTS"]);
  expect(words(ask({ id: "two" }))).toEqual(["MONITOR_OPEN"]);
  expect(words(ask({ by: noah, id: "two" }))).toEqual(["MONITOR_OPEN"]);
  expect(floor.world.violations()).toEqual([]);
});

test("only agents of the own teams are heard", () => {
  const floor = new Floorplay();
  floor.ready(8);
  floor.enter(12, { roles: ["supervisor"], teamId: fixedId("team", 2) });
  const taskId = floor.call({ queueId: fixedId("queue", 3) });
  floor.world.do({ kind: "pickUp", taskId });
  const asked = { ...midcall, by: noah, taskId, filter: anything };
  expect(words(floor.world.do(asked))).toEqual(["NOT_YOUR_TEAM"]);
});
