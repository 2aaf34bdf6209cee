import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Change,
  type Desk,
  type Task,
  Desk as DeskSchema,
  emptyDesk,
  fold,
  stateOfChannel,
} from "./index.ts";
import { aHistory, aShuffledHistory, aTask, state } from "./fold.arbitrary.ts";

const folded = (changes: readonly Change[], from: Desk = emptyDesk(0)) =>
  changes.reduce(fold, from);
/** What a screen shows; `gone`, `listed` and `turns` are the fold's own memory. */
const shown = (desk: Desk) => {
  const { station, state, tasks } = desk;
  const ofChannels = [stateOfChannel(desk, "telephony"), stateOfChannel(desk, "chat")];
  return { station, state, tasks, channels: ofChannels.map((one) => one?.auxCodeId) };
};

describe("fold", () => {
  it("R8: does no more for a change that comes twice", () => {
    fc.assert(
      fc.property(aHistory(), (changes) => {
        const twice = changes.flatMap((change) => [change, change]);
        expect(folded(twice)).toEqual(folded(changes));
      }),
    );
  });

  it("R9: comes to the same whatever order changes arrive in", () => {
    fc.assert(
      fc.property(aShuffledHistory(), ([changes, mixed]) => {
        expect(shown(folded(mixed))).toEqual(shown(folded(changes)));
      }),
      { numRuns: 2_000 },
    );
  });

  it("stays a desk that its schema reads, through any changes", () => {
    fc.assert(
      fc.property(aHistory(), (changes) => {
        const desk = folded(changes);
        expect(DeskSchema.parse(JSON.parse(JSON.stringify(desk)))).toEqual(desk);
      }),
    );
  });

  it("is read from an older version too, which knows not when its state began", () => {
    const { turns, ...older } = emptyDesk(0);
    expect(DeskSchema.parse(older)).toEqual({ ...older, turns });
  });

  it("keeps the start of a phase that it had to guess", () => {
    const ringing = aTask("t", 100, { kind: "offered", since: 100, told: false, ringsFor: 18_000 });
    const later = aTask("t", 9_000, {
      kind: "offered",
      since: 9_000,
      told: false,
      ringsFor: 18_000,
    });
    const desk = folded([
      { kind: "task", task: ringing },
      { kind: "task", task: later },
    ]);
    expect(desk.tasks["t"]?.phase.since).toBe(100);
  });

  it("keeps who hung up and when the agent answered, which the wrap-up's own word leaves out", () => {
    const wrapup = { kind: "wrapup", since: 9, told: true } as const;
    const ended: Task = { ...aTask("t", 9, wrapup), answeredAt: 4, endedBy: "customer" };
    const desk = folded([
      { kind: "task", task: ended },
      { kind: "task", task: aTask("t", 10, wrapup) },
    ]);
    expect(desk.tasks["t"]).toMatchObject({ version: 10, answeredAt: 4, endedBy: "customer" });
  });

  it("takes the further phase of two told for the same instant", () => {
    const ended = aTask("t", 5, { kind: "wrapup", since: 5, told: true });
    const talking = aTask("t", 5, { kind: "connected", since: 1, told: true });
    const desk = folded([
      { kind: "task", task: ended },
      { kind: "task", task: talking },
    ]);
    expect(desk.tasks["t"]?.phase.kind).toBe("wrapup");
  });

  it("does not bring back a contact that a newer list does not name", () => {
    const session: Change = {
      kind: "session",
      version: 50,
      station: { kind: "out", since: null, cause: null },
      state: state(50, "idle"),
      taskIds: [],
    };
    const late: Change = {
      kind: "task",
      task: aTask("t", 40, { kind: "connected", since: 1, told: true }),
    };
    expect(folded([session, late]).tasks).toEqual({});
    expect(folded([late, session]).tasks).toEqual({});
  });

  it("keeps what it knew of a state when a reload does not say why", () => {
    const missed = state(10, "idle", { kind: "missed", why: "rona" });
    const reloaded: Change = {
      kind: "session",
      version: 20,
      station: { kind: "unknown" },
      state: state(10, "idle", { kind: "unsaid" }),
      taskIds: null,
    };
    const desk = folded([{ kind: "state", version: 10, state: missed }, reloaded]);
    expect(desk.state?.cause).toEqual({ kind: "missed", why: "rona" });
  });

  it("remembers the newest twenty settled commands and all that are on their way", () => {
    const asked = Array.from({ length: 60 }, (_, n): Change[] => [
      { kind: "asked", id: `command-${n}`, command: { kind: "station.logout" }, at: n },
      { kind: "settled", id: `command-${n}`, outcome: { kind: "done" }, at: n },
    ]).flat();
    const waiting: Change = {
      kind: "asked",
      id: "waiting-1",
      command: { kind: "station.logout" },
      at: 0,
    };
    const ids = Object.keys(folded([waiting, ...asked]).commands);
    expect(ids).toHaveLength(21);
    expect(ids).toContain("waiting-1");
    expect(ids).toContain("command-59");
    expect(ids).not.toContain("command-39");
  });
});
