import { expect, test } from "vitest";
import { fixedId, harbour } from "./organisation/index.ts";
import { Floorplay, words } from "./rules.sample.ts";

const auxCodeId = harbour.wrapUpCodes[0]?.id ?? "";

test("the agent who has been free the longest gets the call", () => {
  const floor = new Floorplay();
  floor.ready(2, 1, 3);
  floor.call();
  expect(floor.agent(2).doing).toBe("Reserved");
  floor.call();
  expect(floor.agent(1).doing).toBe("Reserved");
});

test("a supervisor who signed in to watch takes no calls", () => {
  const floor = new Floorplay();
  floor.enter(11, { roles: ["supervisor"] });
  floor.setState(11);
  floor.call();
  expect(floor.agent(11).doing).toBe("Available");
});

test("a call for one agent goes to that agent, if that can be", () => {
  const floor = new Floorplay();
  floor.ready(2, 3);
  floor.call({ agentId: fixedId("agent", 3) });
  expect(floor.agent(3).doing).toBe("Reserved");
  floor.call({ agentId: fixedId("agent", 3) });
  expect(floor.agent(2).doing).toBe("Reserved");
});

test("calls wait in the order they came, across queues, and a team serves only its own", () => {
  const floor = new Floorplay();
  const [first, technical, second] = [
    floor.call(),
    floor.call({ queueId: fixedId("queue", 3) }),
    floor.call(),
  ];
  floor.ready(2);
  expect(floor.agent(2).taskIds).toEqual([first]);
  expect(
    floor.world
      .truth()
      .queues.map(({ waiting }) => waiting)
      .slice(0, 4),
  ).toMatchObject([[second], [], [technical], []]);
});

test("whoever waits long enough is helped by another team", () => {
  const floor = new Floorplay();
  floor.ready(6);
  floor.call();
  expect(floor.agent(6).doing).toBe("Available");
  floor.pass(30_000);
  expect(floor.agent(6).doing).toBe("Reserved");
});

test("a phone that rings out makes its agent Idle, and the call goes on to the next", () => {
  const floor = new Floorplay();
  floor.ready(1, 2);
  const id = floor.call();
  const facts = floor.pass(18_000);
  expect(words(facts)).toEqual(["rangOut", "stateChanged", "queued", "reserved", "offered"]);
  expect(floor.agent(1)).toMatchObject({ doing: "Idle", state: { auxCodeName: "RONA" } });
  expect(floor.agent(2).taskIds).toEqual([id]);
  const [task] = floor.world.truth().tasks;
  expect(task?.legs[0]?.participants).not.toContain(fixedId("agent", 1));
});

test("a declined call stands first in line again", () => {
  const floor = new Floorplay();
  floor.ready(1);
  const first = floor.call();
  const second = floor.call();
  const facts = floor.world.do({ kind: "decline", taskId: first });
  expect(words(facts)).toEqual(["declined", "stateChanged", "queued"]);
  expect(floor.agent(1).state?.auxCodeName).toBe("DECLINED");
  expect(floor.world.truth().queues[0]?.waiting).toEqual([first, second]);
});

test("a customer who hangs up while it rings leaves the agent available", () => {
  const floor = new Floorplay();
  floor.ready(1);
  const taskId = floor.call();
  const facts = floor.world.do({ kind: "hangUp", taskId });
  expect(facts).toMatchObject([{ what: "ended", agentId: fixedId("agent", 1), toWrapUp: [] }]);
  expect(floor.agent(1).doing).toBe("Available");
  expect(floor.world.truth().tasks).toEqual([]);
});

test("a customer who waits too long gives up", () => {
  const floor = new Floorplay();
  floor.call({ patience: 20_000 });
  expect(words(floor.pass(20_000))).toEqual(["ended"]);
  expect(floor.world.truth().queues[0]?.waiting).toEqual([]);
});

test("a phone answers by itself, and its agent gets no second call until wrapped up", () => {
  const floor = new Floorplay();
  floor.world.do({ kind: "settings", change: { answerAfterMs: 3_000 } });
  floor.ready(1);
  const taskId = floor.call();
  expect(words(floor.pass(3_000))).toEqual(["answered", "recordingStarted"]);
  const next = floor.call();
  floor.world.do({ kind: "hangUp", taskId });
  expect(floor.agent(1)).toMatchObject({ doing: "WrapUp", taskIds: [taskId] });
  floor.world.do({ kind: "wrapUp", agentId: fixedId("agent", 1), taskId, auxCodeId });
  expect(floor.agent(1).taskIds).toEqual([next]);
});

test("customers come by themselves while somebody waits for one, and else do not", () => {
  const floor = new Floorplay();
  const traffic = { enabled: true, firstAfterMs: 8_000, everyMs: 40_000, patienceMs: null };
  floor.world.do({ kind: "settings", change: { traffic } });
  floor.pass(3_600_000);
  floor.ready(1);
  expect(words(floor.pass(3_600_000))).toEqual([]);
  floor.world.do({ kind: "socketOpened", agentId: fixedId("agent", 1) });
  floor.pass(7_999);
  expect(floor.world.truth().tasks).toHaveLength(0);
  floor.pass(1);
  expect(floor.world.truth().tasks).toHaveLength(1);
  expect(floor.agent(1).doing).toBe("Reserved");
});

test("a call that wants a skill waits for an agent who has it, until another queue has it", () => {
  const floor = new Floorplay();
  floor.ready(2, 3);
  const skilled = { agentId: fixedId("agent", 3), skills: ["Spanish", "Gold"] } as const;
  floor.world.do({ kind: "prepare", phone: "asSet", ...skilled });
  floor.call({ skills: ["Spanish"] });
  expect(floor.agent(3).doing).toBe("Reserved");
  const rare = floor.call({ skills: ["Welsh"] });
  expect(floor.agent(2).doing).toBe("Available");
  expect(floor.world.task(rare)).toMatchObject({ phase: { kind: "queued" }, skills: ["Welsh"] });
});

test("a phone that is answered by hand does not answer by itself", () => {
  const floor = new Floorplay();
  floor.world.do({ kind: "settings", change: { answerAfterMs: 1_000 } });
  floor.ready(2, 3);
  floor.world.do({
    kind: "prepare",
    agentId: fixedId("agent", 2),
    skills: [],
    phone: "byHand",
  });
  const [byHand, byItself] = [floor.call(), floor.call()];
  floor.pass(2_000);
  expect(floor.world.task(byHand)?.phase.kind).toBe("offered");
  expect(floor.world.task(byItself)?.phase.kind).toBe("connected");
});

test("telling a desktop again how things stand changes nothing that comes after", () => {
  const told = (often: number) => {
    const floor = new Floorplay("tide");
    floor.ready(2);
    for (let at = 0; at < often; at += 1)
      floor.world.do({ kind: "reload", agentId: fixedId("agent", 2) });
    return floor.call();
  };
  expect(told(3)).toBe(told(0));
});
