import { availableCode } from "@ringside/contract";
import { tasksOf, type Command } from "@ringside/desk";
import fc from "fast-check";
import { expect, it } from "vitest";
import { openFloor, type Floor } from "./floor.ts";
import { asDesk, asWorld } from "./same.ts";
import { Tab } from "./tab.ts";

/** One thing that happens on the floor; `pick` chooses among what there is. */
const step = fc.record({
  what: fc.oneof(
    { weight: 9, arbitrary: fc.constant("ask") },
    { weight: 8, arbitrary: fc.constantFrom("place", "answer") },
    { weight: 4, arbitrary: fc.constant("wait") },
    { weight: 4, arbitrary: fc.constantFrom("cut", "leave", "come", "hangUp") },
    { weight: 1, arbitrary: fc.constantFrom("decline", "ringOut") },
  ),
  pick: fc.nat({ max: 999 }),
});

const script = fc.record({
  seed: fc.nat(),
  steps: fc.array(step, { minLength: 15, maxLength: 40, size: "max" }),
});

type Step = { what: string; pick: number };

/** What an agent might click, sensible or not. */
function aCommand({ desk, sim }: Floor, pick: number): Command {
  const tasks = tasksOf(desk.desk());
  const task = tasks[pick % Math.max(tasks.length, 1)];
  const { idleCodes, wrapUpCodes, teams } = sim.organisation;
  const mine = desk.desk().station;
  if (mine.kind !== "in") {
    const teamId = teams[pick % teams.length]?.id ?? "";
    return { kind: "station.login", teamId, device: { type: "EXTENSION", number: "1001" } };
  }
  if (task && pick % 4 !== 0) {
    const { id: taskId, phase } = task;
    if (phase.kind === "wrapup") {
      return {
        kind: "task.wrapup",
        taskId,
        auxCodeId: wrapUpCodes[pick % wrapUpCodes.length]?.id ?? "",
      };
    }
    const kinds = ["task.hold", "task.resume", "task.end", "task.hold"] as const;
    return { kind: kinds[pick % kinds.length] ?? "task.hold", taskId };
  }
  if (pick % 23 === 0) return { kind: "station.logout" };
  const idle = idleCodes.filter(({ isSystem }) => !isSystem);
  const code = pick % 5 === 0 ? idle[pick % idle.length]?.id : availableCode;
  return { kind: "state.set", auxCodeId: code ?? availableCode };
}

/** Does the step; what the world refuses is as if it had not been tried. */
async function take(floor: Floor, tab: Tab, { what, pick }: Step, clicks: string[]): Promise<void> {
  const { sim, time, desk } = floor;
  const { tasks } = sim.world();
  const ringing = tasks.find(({ phase }) => phase.kind === "offered")?.id ?? "none";
  const any = tasks[pick % Math.max(tasks.length, 1)]?.id ?? "none";
  const attempt = (act: () => unknown) => {
    try {
      act();
    } catch {
      // There was nothing to answer, or nobody to hang up.
    }
  };
  if (what === "ask") {
    const id = `click-${clicks.length}-${pick}`;
    clicks.push(id);
    const command = aCommand(floor, pick);
    void desk.ask(id, command).catch(() => undefined);
    if (pick % 5 === 0) void desk.ask(id, command).catch(() => undefined);
  } else if (what === "place" && tasks.length < 2) attempt(() => sim.place());
  else if (what === "answer") attempt(() => sim.answer(ringing));
  else if (what === "decline") attempt(() => sim.decline(ringing));
  else if (what === "hangUp") attempt(() => sim.hangup(any));
  else if (what === "cut") floor.cut();
  else if (what === "leave") tab.close();
  else if (what === "come") tab.open();
  else if (what === "ringOut") await time.advance(19_000, 1_000);
  else await time.advance((pick % 40) * 25, 250);
  await time.settle();
}

/** Commands that WxCC was sent, reloads and subscriptions aside. */
function commandsSent({ sim }: Floor): number {
  const own = ["notification.subscribe", "agents.reload"];
  return sim.requests.filter(({ operation, method }) => {
    const isCommand = operation?.startsWith("agents.") || operation?.startsWith("tasks.");
    return isCommand && method !== "GET" && !own.includes(operation ?? "");
  }).length;
}

async function play(floor: Floor, steps: readonly Step[]): Promise<void> {
  const { sim, time, desk, agentId } = floor;
  const tab = new Tab(() => desk);
  const asked = new Set<string>();
  desk.listen(null, (frame) => {
    if (frame.kind === "change" && frame.change.kind === "asked") asked.add(frame.change.id);
  });
  tab.open();
  await time.advance(1_000);
  const clicks: string[] = [];
  await take(floor, tab, { what: "ask", pick: 1 }, clicks);
  await take(floor, tab, { what: "ask", pick: 4 }, clicks);
  for (const one of steps) await take(floor, tab, one, clicks);

  floor.calm();
  tab.open();
  await time.advance(5_000, 250);
  await time.advance(40_000, 2_000);

  expect(asDesk(desk.desk())).toEqual(asWorld(sim.world(), agentId));
  expect(tab.errors).toEqual([]);
  expect(tab.desk).toEqual(desk.desk());
  expect(desk.desk().link.kind).toBe("live");
  expect(Object.values(desk.desk().commands).filter(({ outcome }) => !outcome)).toEqual([]);
  expect(commandsSent(floor)).toBeLessThanOrEqual(asked.size);
  expect(sim.violations()).toEqual([]);
}

const runs = Number(process.env["CONVERGENCE_RUNS"] ?? 2_000);

it(
  `R28: brings desk, browser and world to the same after quiet, in ${runs} stories on a bad line`,
  { timeout: 600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(script, async ({ seed, steps }) => {
        const floor = await openFloor(seed);
        try {
          await play(floor, steps);
        } finally {
          await floor.close();
        }
      }),
      { numRuns: runs },
    );
  },
);
