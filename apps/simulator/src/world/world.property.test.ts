import fc from "fast-check";
import { expect, test } from "vitest";
import { busySteps, steps, take, type Step } from "./commands.arbitrary.ts";
import type { Fact } from "./fact.ts";
import { Floorplay, words } from "./rules.sample.ts";
import type { World } from "./world.ts";

/** Two agents are at work already: most stories would end before anybody is. */
function morning(seed: string): World {
  const floor = new Floorplay(seed);
  floor.ready(1, 2);
  const assist = { transcripts: true, suggestions: true, summaries: true, wellbeing: true };
  floor.world.do({ kind: "settings", change: { assist } });
  return floor.world;
}

/** Five agents at work, one of them in a call: a day of consults and conferences. */
function noon(seed: string): World {
  const floor = new Floorplay(seed);
  floor.ready(1, 2, 3, 4, 11);
  floor.world.do({ kind: "pickUp", taskId: floor.call() });
  return floor.world;
}

/** What is wrong with whom a queue gave a contact: nothing, or a sentence. */
function mistake(world: World, step: Step, fact: Fact): string | null {
  if (fact.kind !== "contact" || fact.what !== "reserved" || fact.agentId === null) return null;
  const { task, agentId } = fact;
  // Whom an agent hands a contact to, or who dials or takes it, is nobody's choice but the agent's.
  if (step.kind === "do" && step.command.kind === "assign") return null;
  if (task.outbound !== null || task.previousQueueIds.length > 0) return null;
  if (task.participants.filter(({ role }) => role === "agent").length > 1) return null;
  const { skills = [], session } = world.agent(agentId) ?? {};
  if (task.skills.some((skill) => !skills.includes(skill))) return "it wants more skill";
  // While time passes, the agent may have missed it already.
  const free = step.kind === "pass" || session?.channels[task.channel]?.kind === "Available";
  return free ? null : "the agent's channel is not free";
}

/** Ten thousand in all. */
const storiesEach = 5_000;

/** Plays many stories; answers what happened in them. */
function play(stories: fc.Arbitrary<Step[]>, begin: (seed: string) => World): Set<string> {
  const reached = new Set<string>();
  fc.assert(
    fc.property(stories, fc.string({ maxLength: 4 }), (story, seed) => {
      const world = begin(seed);
      let lastAt = 0;
      for (const step of story) {
        for (const fact of take(world, step)) {
          expect(mistake(world, step, fact)).toBeNull();
          expect(fact.at).toBeGreaterThan(lastAt);
          lastAt = fact.at;
          const [what] = words([fact]);
          reached.add(what ?? "");
        }
        expect(world.violations()).toEqual([]);
      }
    }),
    { numRuns: storiesEach },
  );
  return reached;
}

test("whatever is asked, in whatever order, the world stays whole", { timeout: 600_000 }, () => {
  const reached = play(steps, morning);
  expect([...reached]).toEqual(
    expect.arrayContaining(["previewed", "previewMovedOn", "assist", "monitor"]),
  );
  // A story that never gets anywhere would prove nothing.
  const far = ["answered", "rangOut", "declined", "held", "resumed", "wrappedUp", "restored"];
  far.push(
    "outdialFailed",
    "updated",
    "recordingPaused",
    "recordingResumed",
    "transferred",
    "transferredToQueue",
  );
  expect([...reached]).toEqual(expect.arrayContaining(far));
});

test("so it does when agents bring in others", { timeout: 600_000 }, () => {
  const reached = play(busySteps, noon);
  const far = ["consulting", "consultFailed", "consultEnded", "consultTransferred", "postCall"];
  far.push("conferenced", "leftConference", "ownerChanged", "conferenceEnded");
  far.push("searchCancelled");
  expect([...reached]).toEqual(expect.arrayContaining(far));
});

test("the same seed and story give the same facts, ids and times", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(steps, (story) => {
      const [one, other] = [morning("tide"), morning("tide")];
      for (const step of story)
        expect(JSON.stringify(take(one, step))).toBe(JSON.stringify(take(other, step)));
    }),
    { numRuns: 100 },
  );
});
