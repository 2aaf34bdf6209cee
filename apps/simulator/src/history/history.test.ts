import fc from "fast-check";
import { expect, test } from "vitest";
import { Log } from "../stage/index.ts";
import { fixedId, harbour, World, type Command, type Fact } from "../world/index.ts";
import { History } from "./index.ts";

const people = harbour.people.slice(0, 3);
const idle = harbour.idleCodes[1]?.id ?? "";

/** What may be done next: something about an agent, something about the latest task, or time. */
const acts =
  "login logout available idle call call pickUp decline hangUp hold resume end wrapUp reload";
const step = fc.record({
  who: fc.integer({ min: 0, max: 2 }),
  what: fc.constantFrom(...acts.split(" ")),
  ms: fc.integer({ min: 0, max: 30_000 }),
});

class Floor {
  readonly #log = new Log<Fact>(2_000);
  readonly history = new History(this.#log);
  world = new World("history", 1_700_000_000_000);

  do(command: Command): void {
    for (const fact of this.world.do(command)) this.#log.add(fact);
  }

  advance(ms: number): void {
    for (const fact of this.world.advance(this.world.now + ms)) this.#log.add(fact);
  }

  reset(): void {
    this.#log.clear();
    this.world = new World("history", 1_700_000_000_000);
  }

  step({ who, what, ms }: { who: number; what: string; ms: number }): void {
    const agentId = people[who]?.id ?? "";
    const { agents, tasks } = this.world.truth();
    const taskId = agents[who]?.taskIds[0] ?? tasks.at(-1)?.id ?? fixedId("contact", 1);
    const named = { agentId, taskId };
    const command = commandOf(what, named);
    if (command) this.do(command);
    this.advance(ms);
  }
}

function commandOf(what: string, named: { agentId: string; taskId: string }): Command | null {
  const { agentId, taskId } = named;
  const person = people.find(({ id }) => id === agentId);
  switch (what) {
    case "login":
      return {
        kind: "login",
        agentId,
        teamId: person?.teamIds[0] ?? null,
        device: { type: "EXTENSION", number: person?.extension ?? "" },
        roles: ["agent"],
      };
    case "logout":
      return { kind: "logout", agentId, by: agentId };
    case "available":
    case "idle": {
      const state = what === "available" ? "Available" : "Idle";
      const auxCodeId = what === "available" ? "0" : idle;
      return { kind: "setState", agentId, by: agentId, state, auxCodeId, reason: "" };
    }
    case "call": {
      const customer = { number: "+14085550200", name: null };
      return { kind: "call", queueId: null, customer, variables: null, agentId, patience: null };
    }
    case "pickUp":
    case "decline":
    case "hangUp":
      return { kind: what, taskId };
    case "hold":
    case "resume":
      return { kind: what, ...named, legId: taskId };
    case "wrapUp":
      return { kind: "wrapUp", ...named, auxCodeId: harbour.wrapUpCodes[0]?.id ?? "" };
    case "end":
      return { kind: "end", ...named };
    case "reload":
      return { kind: "reload", agentId };
    default:
      return null;
  }
}

const doings = {
  Available: ["available"],
  Idle: ["idle"],
  Reserved: ["ringing"],
  Engaged: ["connected", "on-hold"],
  WrapUp: ["wrapup"],
  LoggedOut: [],
} as const;

test("an agent's spans follow one another without gaps, up to what the agent does now", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const floor = new Floor();
      for (const one of steps) floor.step(one);
      for (const { id, doing } of floor.world.truth().agents) {
        const spans = floor.history.spans.filter(({ agentId }) => agentId === id);
        spans.forEach((span, at) => {
          const next = spans[at + 1];
          if (next) expect(span.end).toBeLessThanOrEqual(next.start);
          if (next?.session.id === span.session.id) expect(span.end).toBe(next.start);
        });
        const open = spans.filter(({ end }) => end === null).map((span) => span.doing);
        const expected: readonly string[] = doings[doing];
        expect(open).toHaveLength(expected.length === 0 ? 0 : 1);
        expect(open.every((one) => expected.includes(one))).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test("a contact remembers who answered it, and when it came, was answered and ended", () => {
  const floor = new Floor();
  floor.step({ who: 0, what: "login", ms: 0 });
  floor.step({ who: 0, what: "available", ms: 1_000 });
  floor.step({ who: 0, what: "call", ms: 5_000 });
  floor.step({ who: 0, what: "pickUp", ms: 60_000 });
  floor.step({ who: 0, what: "end", ms: 10_000 });
  floor.step({ who: 0, what: "wrapUp", ms: 0 });
  const [contact] = floor.history.contacts;
  expect(contact?.agents).toEqual([people[0]?.id]);
  const since = (at: number | null = null) =>
    Math.round(((at ?? 0) - (contact?.createdAt ?? 0)) / 1_000);
  // By default an agent's phone answers itself after three seconds.
  expect(since(contact?.answeredAt)).toBe(3);
  expect(since(contact?.endedAt)).toBe(65);
  const wrapUp = floor.history.spans.find(({ doing }) => doing === "wrapup");
  expect(wrapUp?.wrapUpCodeId).toBe(harbour.wrapUpCodes[0]?.id);
});

test("a world that starts again has no history", () => {
  const floor = new Floor();
  floor.step({ who: 0, what: "login", ms: 0 });
  floor.step({ who: 0, what: "call", ms: 0 });
  expect(floor.history.contacts).toHaveLength(1);
  floor.reset();
  expect(floor.history.contacts).toHaveLength(0);
  floor.step({ who: 1, what: "login", ms: 0 });
  expect(floor.history.spans.map(({ agentId }) => agentId)).toEqual([people[1]?.id]);
});
