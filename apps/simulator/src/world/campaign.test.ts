import { expect, test } from "vitest";
import type { CampaignCommand } from "./command.ts";
import { fixedId } from "./organisation/index.ts";
import { Floorplay, words } from "./rules.sample.ts";

const ana = fixedId("agent", 1);
const bo = fixedId("agent", 2);
const lead = (number: string) => ({
  customer: { number, name: "" },
  variables: [{ name: "Plan", displayName: "Plan", value: "A", editable: false, secure: false }],
  notBefore: 0,
});
const [first, second, third] = ["+14085550171", "+14085550172", "+14085550173"] as const;
type Run = CampaignCommand & { kind: "runCampaign" };
type Act = "previewAccept" | "previewSkip" | "previewRemove";

/** Ana is ready, and a campaign runs. */
function campaign(numbers: readonly string[] = [first, second], more: Partial<Run> = {}) {
  const floor = new Floorplay();
  floor.ready(1);
  const facts = floor.world.do({
    kind: "runCampaign",
    name: "Spring",
    queueId: null,
    agentId: null,
    leads: numbers.map(lead),
    offerSeconds: 30,
    autoAction: "skip",
    skippable: true,
    removable: true,
    ...more,
  });
  const only = () => floor.world.truth().tasks[0];
  const taskId = only()?.id ?? "";
  const act = (kind: Act, named: { campaign?: string; agentId?: string; taskId?: string } = {}) =>
    floor.world.do({ kind, agentId: ana, taskId, campaign: "Spring", ...named });
  const left = () =>
    floor.world.truth().campaigns[0]?.leads.map(({ customer }) => customer.number) ?? [];
  return { floor, facts, taskId, only, act, left };
}

test("an agent who is ready is shown whom the campaign would call, and nothing rings", () => {
  const { floor, facts, only, left } = campaign();
  expect(words(facts)).toEqual(["arrived", "previewed"]);
  expect(only()).toMatchObject({
    direction: "outbound",
    outbound: "preview",
    owner: ana,
    customer: { number: first },
    variables: [{ name: "Plan" }],
    preview: { campaign: "Spring", until: floor.world.now + 30_000, reservationId: null },
  });
  expect(floor.agent(1)).toMatchObject({ doing: "Reserved", phone: { kind: "quiet" } });
  expect(left()).toEqual([second]);
  for (const kind of ["pickUp", "decline", "hangUp"] as const)
    expect(words(floor.world.do({ kind, taskId: only()?.id ?? "" }))).toHaveLength(1);
  expect(only()?.phase.kind).toBe("previewed");
});

test("who is shown somebody is offered no other call", () => {
  const { floor } = campaign();
  floor.call();
  expect(floor.agent(1).taskIds).toHaveLength(1);
});

test("accepted, the customer is called, and the call is a contact of its own", () => {
  const { floor, taskId, act, only } = campaign();
  expect(words(act("previewAccept"))).toEqual([]);
  expect(only()?.phase.kind).toBe("dialling");
  expect(floor.agent(1).doing).toBe("Engaged");
  expect(words(act("previewAccept"))).toEqual(["NOT_OFFERED"]);
  const facts = floor.pass(4_000);
  expect(words(facts)).toEqual(["answered", "recordingStarted", "ended"]);
  expect(facts.map(({ agentId }) => agentId)).toEqual([ana, ana, null]);
  const [call] = floor.world.truth().tasks;
  expect(call?.id).not.toBe(taskId);
  expect(call).toMatchObject({ phase: { kind: "connected" }, preview: { reservationId: taskId } });
  expect(floor.agent(1).taskIds).toEqual([call?.id]);
  const mine = { agentId: ana, taskId: call?.id ?? "" };
  expect(words(floor.world.do({ kind: "end", ...mine }))).toEqual(["ended", "wrapUpBegan"]);
  const auxCodeId = floor.world.organisation.wrapUpCodes[0]?.id ?? "";
  // Free again, and shown the next one.
  expect(words(floor.world.do({ kind: "wrapUp", ...mine, auxCodeId }))).toEqual([
    "wrappedUp",
    "stateChanged",
    "arrived",
    "previewed",
  ]);
  expect(only()?.customer.number).toBe(second);
});

test.each([
  ["busy", "CUSTOMER_BUSY"],
  ["noAnswer", "NO_ANSWER"],
  ["badNumber", "INVALID_NUMBER_FORMAT"],
  ["declines", "USER_DECLINED"],
] as const)("a customer who %s leaves the reservation to wrap up", (outcome, reason) => {
  const { floor, taskId, act } = campaign();
  act("previewAccept");
  const facts = floor.world.do({ kind: "callee", taskId, outcome });
  expect(words(facts)).toEqual(["outdialFailed", "ended", "wrapUpBegan"]);
  expect(facts[0]).toMatchObject({ reason, task: { id: taskId } });
});

test("an agent may end the call before the customer answers", () => {
  const { floor, taskId, act } = campaign();
  act("previewAccept");
  expect(words(floor.world.do({ kind: "end", agentId: ana, taskId }))).toEqual([
    "ended",
    "wrapUpBegan",
  ]);
});

test("skipped, the next one is shown in the same place, and the first comes again later", () => {
  const { floor, taskId, act, only, left } = campaign();
  const facts = act("previewSkip");
  expect(words(facts)).toEqual(["previewMovedOn"]);
  expect(only()).toMatchObject({ id: taskId, customer: { number: second } });
  expect(only()?.participants.map(({ id }) => id)).toEqual([second, ana]);
  expect(left()).toEqual([first]);
  // Nobody else to show, and the first has just been skipped.
  expect(words(act("previewSkip"))).toEqual(["ended"]);
  expect(floor.agent(1).doing).toBe("Available");
  expect(words(floor.pass(59_999))).toEqual([]);
  expect(words(floor.pass(1))).toEqual(["arrived", "previewed"]);
});

test("removed, a customer is shown never again", () => {
  const { floor, act, only, left } = campaign();
  expect(words(act("previewRemove"))).toEqual(["previewMovedOn"]);
  expect(only()?.customer.number).toBe(second);
  expect(words(act("previewRemove"))).toEqual(["ended"]);
  expect(left()).toEqual([]);
  expect(words(floor.pass(3_600_000))).toEqual([]);
});

test.each([
  ["accept", "Engaged"],
  ["skip", "Available"],
  ["remove", "Available"],
] as const)("the countdown ends with %s, a moment after a desktop's own", (autoAction, doing) => {
  const { floor } = campaign([first], { autoAction });
  floor.pass(31_999);
  expect(floor.agent(1).doing).toBe("Reserved");
  floor.pass(1);
  expect(floor.agent(1).doing).toBe(doing);
});

test("a countdown that was overtaken does nothing", () => {
  const { floor, act, only } = campaign([first, second, third]);
  floor.pass(29_000);
  act("previewSkip");
  floor.pass(5_000);
  expect(only()?.customer.number).toBe(second);
});

test("an agent who has chosen to be idle is shown nobody else", () => {
  const { floor, act } = campaign();
  floor.setState(1, fixedId("idleCode", 2));
  expect(words(act("previewSkip"))).toEqual(["ended"]);
  expect(floor.agent(1).doing).toBe("Idle");
  floor.pass(120_000);
  expect(floor.world.truth().tasks).toEqual([]);
});

test("what may not be is refused, and changes nothing", () => {
  const { floor, act, only } = campaign([first], { skippable: false, removable: false });
  expect(words(act("previewSkip"))).toEqual(["SKIP_NOT_ALLOWED"]);
  expect(words(act("previewRemove"))).toEqual(["REMOVE_NOT_ALLOWED"]);
  expect(words(act("previewAccept", { campaign: "Autumn" }))).toEqual(["CAMPAIGN_NOT_FOUND"]);
  expect(words(act("previewAccept", { agentId: bo }))).toEqual(["TASK_NOT_FOUND"]);
  expect(words(act("previewAccept", { taskId: "none" }))).toEqual(["TASK_NOT_FOUND"]);
  expect(words(floor.world.do({ kind: "logout", agentId: ana, by: ana }))).toEqual([
    "CONTACTS_OPEN",
  ]);
  expect(only()?.phase.kind).toBe("previewed");
  expect(floor.world.violations()).toEqual([]);
});

test("a campaign that stops takes back what it shows, and no call", () => {
  const shown = campaign();
  expect(words(shown.floor.world.do({ kind: "stopCampaign", name: "Spring" }))).toEqual(["ended"]);
  expect(shown.floor.agent(1).doing).toBe("Available");
  const called = campaign();
  called.act("previewAccept");
  expect(words(called.floor.world.do({ kind: "stopCampaign", name: "Spring" }))).toEqual([]);
  expect(words(called.floor.pass(4_000))).toContain("answered");
  const again = called.floor.world.do({ kind: "stopCampaign", name: "Spring" });
  expect(words(again)).toEqual(["CAMPAIGN_NOT_FOUND"]);
});

test("a campaign is for the teams of its queue, or for one agent", () => {
  const forBo = campaign([first], { agentId: bo });
  expect(forBo.only()).toBeUndefined();
  forBo.floor.ready(2);
  expect(forBo.only()?.owner).toBe(bo);
  const forNobody = campaign([first], { queueId: fixedId("queue", 5) });
  expect(words(forNobody.facts)).toEqual(["QUEUE_NOT_FOUND"]);
});

test("nobody is called twice, and a name runs once", () => {
  const { floor, left, only } = campaign([first, first, second]);
  expect([only()?.customer.number, ...left()]).toEqual([first, second]);
  const { campaigns } = floor.world.truth();
  expect(campaigns).toHaveLength(1);
});
