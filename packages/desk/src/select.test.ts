import { describe, expect, it } from "vitest";
import {
  emptyDesk,
  fold,
  offersOf,
  pendingOn,
  presence,
  tasksOf,
  type Change,
  type Desk,
} from "./index.ts";
import { aTask, state, station } from "./fold.arbitrary.ts";

const stationed: Change = {
  kind: "session",
  version: 1,
  station: station("s"),
  state: state(1, "available"),
  taskIds: [],
};
const on = (...changes: Change[]): Desk => [stationed, ...changes].reduce(fold, emptyDesk(0));
const task = (id: string, at: number, phase: Parameters<typeof aTask>[2]): Change => ({
  kind: "task",
  task: aTask(id, at, phase),
});

describe("presence", () => {
  it("is the chosen state while nothing is on the desk", () => {
    expect(presence(emptyDesk(0))).toEqual({ kind: "signedOut" });
    expect(presence(on())).toEqual({ kind: "available", since: 1 });
    expect(presence(on({ kind: "state", version: 5, state: state(5, "idle") }))).toEqual({
      kind: "idle",
      since: 5,
      codeSince: 5,
    });
  });

  it("is what the contacts make of it: talking before wrapping up before ringing", () => {
    const rings = task("a", 2, { kind: "offered", since: 2, told: true, ringsFor: null });
    const wraps = task("b", 3, { kind: "wrapup", since: 3, told: true });
    const talks = task("c", 4, { kind: "connected", since: 4, told: true });
    expect(presence(on(rings))).toEqual({ kind: "ringing", since: 2 });
    expect(presence(on(rings, wraps))).toEqual({ kind: "wrapup", since: 3 });
    expect(presence(on(rings, wraps, talks))).toEqual({ kind: "engaged", since: 4 });
  });
});

describe("contacts", () => {
  it("are in one order on every screen, offers apart", () => {
    const desk = on(
      task("b", 2, { kind: "offered", since: 2, told: true, ringsFor: null }),
      task("a", 3, { kind: "connected", since: 3, told: true }),
    );
    expect(tasksOf(desk).map(({ id }) => id)).toEqual(["a", "b"]);
    expect(offersOf(desk).map(({ id }) => id)).toEqual(["b"]);
  });

  it("show the command that is on its way about them", () => {
    const asked: Change = {
      kind: "asked",
      id: "command-1",
      command: { kind: "task.hold", taskId: "a" },
      at: 1,
    };
    expect(pendingOn(on(asked), "a")?.id).toBe("command-1");
    expect(pendingOn(on(asked), "b")).toBeNull();
  });
});
