import fc from "fast-check";
import type { Command } from "./command.ts";
import type { Fact } from "./fact.ts";
import { agentsAt } from "./model.ts";
import { fixedId, harbour } from "./organisation/index.ts";
import type { World } from "./world.ts";

/** A step of a random story: tasks are named by their place among those that live. */
export type Step =
  | { readonly kind: "pass"; readonly ms: number }
  | {
      readonly kind: "do";
      readonly command: Command;
      readonly task: number;
      /** Asked by an agent who is in the call, as mostly it is, or by whoever the command names. */
      readonly asOwner: boolean;
    };

/** Few agents, so that their stories meet. */
const agentId = fc.constantFrom(...[1, 2, 5, 11].map((number) => fixedId("agent", number)));
const taskId = fc.constant("");
const teamId = fc.constantFrom(...harbour.teams.map(({ id }) => id));
const code = fc.constantFrom("0", ...harbour.idleCodes.slice(0, 3).map(({ id }) => id), "none");
const state = fc.constantFrom("Available", "Idle");
const channel = fc.constantFrom("telephony", "chat", "email", "social");
const queueId = fc.option(fc.constantFrom(...harbour.queues.map(({ id }) => id)), { freq: 1 });
const number = fc.constantFrom("1001", "1002", "+14085550101", "12", "hello");
const deviceType = fc.constantFrom("EXTENSION", "AGENT_DN", "BROWSER");
const onTask = { agentId, taskId };
const skills = fc.constantFrom([], [], ["refunds"], ["refunds", "spanish"]);
const wrapUpCode = fc.constantFrom(harbour.wrapUpCodes[0]?.id ?? "", "none");
const to = fc.oneof(
  fc.record({ kind: fc.constant("agent" as const), id: agentId }),
  fc.constantFrom(
    { kind: "queue", id: fixedId("queue", 1) } as const,
    { kind: "queue", id: fixedId("queue", 4) } as const,
    { kind: "queue", id: fixedId("queue", 5) } as const,
    { kind: "number", id: "+14085550170" } as const,
    { kind: "entryPoint", id: fixedId("entryPoint", 2) } as const,
    { kind: "agent", id: "nobody" } as const,
  ),
);
const outcome = fc.constantFrom("answers", "busy", "declines", "badNumber", "noAnswer");
const attributes = [{ OrderId: "HG-1" }, { Tier: "Gold" }, { Brand: "new" }];
const asked = fc.oneof(agentId, fc.constant("+14085550170"));
const kind = <const K extends string | boolean>(of: K) => fc.constant(of);

const consultOrMerge: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ kind: kind("consult"), ...onTask, to, holdOthers: fc.boolean() }),
  },
  fc.record({ kind: fc.constantFrom("conference", "consultTransfer"), ...onTask, to: asked }),
  fc.record({ kind: kind("conference"), ...onTask, to: asked }),
  fc.record({ kind: kind("exitConference"), ...onTask }),
  fc.record({ kind: kind("drop"), ...onTask, participantId: asked }),
  { weight: 1, arbitrary: fc.record({ kind: kind("hangUp"), taskId }) },
);

const onTasks: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constantFrom("accept", "reject", "end"), ...onTask }),
  fc.record({ kind: kind("transfer"), ...onTask, to }),
  fc.record({ kind: kind("consult"), ...onTask, to, holdOthers: fc.boolean() }),
  fc.record({ kind: kind("endConsult"), ...onTask, queueId: fc.constant(null) }),
  fc.record({ kind: fc.constantFrom("consultTransfer", "conference"), ...onTask, to: asked }),
  fc.record({ kind: fc.constantFrom("exitConference", "transferConference"), ...onTask }),
  fc.record({ kind: kind("drop"), ...onTask, participantId: asked }),
  fc.record({ kind: kind("assign"), ...onTask }),
  fc.record({ kind: kind("update"), ...onTask, attributes: fc.constantFrom(...attributes) }),
  fc.record({ kind: kind("pauseRecording"), ...onTask }),
  fc.record({ kind: kind("resumeRecording"), ...onTask, auto: fc.boolean() }),
  fc.record({ kind: kind("hold"), ...onTask, legId: fc.constant("") }),
  fc.record({ kind: kind("resume"), ...onTask, legId: fc.constant("") }),
  fc.record({ kind: kind("wrapUp"), ...onTask, auxCodeId: wrapUpCode }),
);

const campaign = fc.constantFrom("Spring", "Spring", "Autumn");
const onPreview = fc.record({
  kind: fc.constantFrom("previewAccept", "previewSkip", "previewRemove"),
  ...onTask,
  campaign,
});
const lead = fc.record({
  customer: fc.record({
    number: fc.constantFrom("+14085550171", "+14085550172", "+14085550173", "+14085550174"),
    name: fc.constant(""),
  }),
  variables: fc.constant([]),
  notBefore: fc.constant(0),
});
const onCampaigns: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    kind: kind("runCampaign"),
    name: campaign,
    queueId,
    agentId: fc.option(agentId),
    leads: fc.array(lead, { maxLength: 5 }),
    offerSeconds: fc.constantFrom(5, 30),
    autoAction: fc.constantFrom("accept", "skip", "remove"),
    skippable: fc.constantFrom(true, true, false),
    removable: fc.constantFrom(true, true, false),
  }),
  { weight: 4, arbitrary: onPreview },
  fc.record({ kind: kind("stopCampaign"), name: campaign }),
);

const summaryKind = fc.constantFrom("midCall", "postCall");
const onAssist: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: kind("transcripts"), ...onTask, on: fc.boolean() }),
  fc.record({ kind: kind("suggest"), ...onTask }),
  fc.record({
    kind: kind("speak"),
    taskId,
    role: fc.constantFrom("caller", "agent"),
    text: fc.constant("Is anybody there?"),
  }),
  fc.record({ kind: kind("summarize"), ...onTask, when: summaryKind }),
  fc.record({
    kind: kind("keepSummary"),
    ...onTask,
    when: summaryKind,
    state: fc.constantFrom("DEFAULT", "EXCLUDED"),
    sections: fc.constant({ nextSteps: "None" }),
    wrapUpCode: fc.constant(null),
  }),
  fc.record({
    kind: kind("wellness"),
    agentId,
    action: fc.constantFrom("REQUESTED", "ACCEPTED"),
  }),
  fc.record({
    kind: kind("script"),
    of: fc.constantFrom(fixedId("queue", 1), fixedId("queue", 2)),
    script: fc.constant(null),
  }),
);

const by = fc.constantFrom(fixedId("agent", 11), fixedId("agent", 11), fixedId("agent", 1));
const request = fc.constantFrom("one", "two");
const onMonitors: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    kind: kind("monitor"),
    by,
    id: request,
    type: fc.constantFrom("midcall", "adhoc", "continuous"),
    taskId,
    invisible: fc.boolean(),
    filter: fc.record({
      queueIds: fc.constant([]),
      teams: fc.constant([]),
      sites: fc.constant([]),
      agents: fc.constantFrom([], [fixedId("agent", 1)]),
    }),
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom("bargeIn", "holdMonitor", "unholdMonitor", "endMonitor"),
      by,
      taskId,
    }),
  },
  fc.record({ kind: kind("deleteMonitor"), by, id: request }),
);

const onSchedule: fc.Arbitrary<Command> = fc.record({
  kind: kind("schedule"),
  by: agentId,
  id: fc.constant(null),
  customer: fc.constant({ number: "+14085550179", name: "" }),
  queueId: fc.constantFrom(...harbour.queues.map(({ id }) => id)),
  agentId: fc.oneof(agentId, fc.constant(null)),
  at: fc.nat({ max: 60_000 }).map((ms) => Date.UTC(2026, 0, 5, 8) + ms),
  asked: fc.constant({}),
});

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    kind: kind("login"),
    agentId,
    teamId,
    device: fc.record({ type: deviceType, number }),
    roles: fc.constant(["agent"]),
  }),
  // Mostly what works, or few would ever be ready for a call.
  agentId.map((id): Command => {
    const person = harbour.people.find((one) => one.id === id);
    const device = { type: "EXTENSION" as const, number: person?.extension ?? "" };
    const first = person?.teamIds[0] ?? null;
    return { kind: "login", agentId: id, teamId: first, device, roles: ["agent"] };
  }),
  agentId.map((id): Command => ({
    kind: "setState",
    agentId: id,
    by: id,
    state: "Available",
    auxCodeId: "0",
    reason: "",
  })),
  fc.record({
    kind: kind("setState"),
    agentId,
    by: agentId,
    state,
    auxCodeId: code,
    reason: fc.constant(""),
  }),
  fc.record({ kind: kind("logout"), agentId, by: agentId }),
  fc.record({ kind: fc.constantFrom("reload", "socketOpened", "socketLost"), agentId }),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kind("setChannelState"),
      agentId,
      by: agentId,
      channels: fc.uniqueArray(channel, { minLength: 1, maxLength: 4 }),
      state,
      auxCodeId: fc.option(code),
      reason: fc.constant(""),
    }),
  },
  fc.record({ kind: kind("buddies"), agentId, channel, state: fc.option(state) }),
  { weight: 9, arbitrary: onTasks },
  fc.record({ kind: fc.constantFrom("pickUp", "decline", "hangUp"), taskId }),
  fc.record({
    kind: kind("call"),
    channel: fc.constantFrom("telephony", "telephony", "chat", "email", "social"),
    queueId,
    customer: fc.constant({ number: null, name: null }),
    variables: fc.constant(null),
    agentId: fc.option(agentId),
    patience: fc.option(fc.constant(20_000)),
    skills,
  }),
  fc.record({ kind: kind("prepare"), agentId, skills, phone: fc.constantFrom("asSet", "byHand") }),
  fc.record({
    kind: kind("outdial"),
    agentId,
    destination: fc.constantFrom("+14085550170", "nonsense"),
    entryPointId: fc.constant(fixedId("entryPoint", 9)),
    ani: fc.constant("+14085550190"),
  }),
  fc.record({
    kind: kind("callback"),
    agentId,
    destination: fc.constantFrom("+14085550170", "nonsense"),
    entryPointId: fc.constant(fixedId("entryPoint", 9)),
  }),
  fc.record({ kind: kind("callee"), taskId, outcome }),
  { weight: 2, arbitrary: onCampaigns },
  { weight: 2, arbitrary: onAssist },
  { weight: 2, arbitrary: onMonitors },
  onSchedule,
  fc.record({
    kind: kind("settings"),
    change: fc.record({ answerAfterMs: fc.option(fc.constant(2_000)) }),
  }),
);

function actOf(wish: fc.Arbitrary<Command>) {
  return fc.record({
    kind: kind("do"),
    command: wish,
    task: fc.nat({ max: 3 }),
    asOwner: fc.oneof({ weight: 4, arbitrary: kind(true) }, { weight: 1, arbitrary: kind(false) }),
  });
}
const act = actOf(command);
const pass = fc.record({ kind: kind("pass"), ms: fc.nat({ max: 40_000 }) });

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof({ weight: 6, arbitrary: act }, { weight: 1, arbitrary: pass }),
  { maxLength: 80, size: "max" },
);

/** The same for a day on which nobody signs in or out: calls, and what agents do with them. */
export const busySteps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: actOf(onTasks) },
    { weight: 6, arbitrary: actOf(consultOrMerge) },
    { weight: 3, arbitrary: actOf(fc.record({ kind: kind("pickUp"), taskId })) },
    { weight: 1, arbitrary: actOf(command) },
    { weight: 1, arbitrary: actOf(onMonitors) },
    { weight: 1, arbitrary: pass },
  ),
  { minLength: 10, maxLength: 60, size: "max" },
);

/** Takes one step in a world, naming a task that lives where the command wants one. */
export function take(world: World, step: Step): Fact[] {
  if (step.kind === "pass") return world.advance(world.now + step.ms);
  const { tasks } = world.truth();
  const task = tasks[step.task % Math.max(1, tasks.length)];
  const { command: wish, asOwner } = step;
  if (!("taskId" in wish)) return world.do(wish);
  const { monitors } = world.truth();
  // Where a supervisor listens, that is mostly what it is about.
  const heard = "by" in wish && asOwner ? monitors.find((one) => one.taskId !== null) : undefined;
  const taskId = heard?.taskId ?? task?.id ?? "nothing";
  // The consult is what stories are about where there is one.
  const legId = task?.legs.at(step.task % 2 ? -1 : 0)?.id ?? taskId;
  if (!("agentId" in wish)) return world.do({ ...wish, taskId });
  const there = task ? agentsAt(task) : [];
  const shownTo = task?.phase.kind === "previewed" ? task.phase.agentId : undefined;
  const owner = shownTo ?? there[step.task % Math.max(1, there.length)]?.id;
  const agentId = (asOwner && owner) || wish.agentId;
  const merge = wish.kind === "consultTransfer" || wish.kind === "conference";
  if (merge && task?.consult?.asked && asOwner)
    return world.do({ ...wish, agentId, taskId, to: task.consult.asked });
  return world.do(
    "legId" in wish ? { ...wish, agentId, taskId, legId } : { ...wish, agentId, taskId },
  );
}
