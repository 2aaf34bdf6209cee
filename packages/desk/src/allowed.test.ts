import { describe, expect, it } from "vitest";
import { allowed, emptyDesk, fold, type Command, type Desk, type Refusal } from "./index.ts";
import { aTask, state, station } from "./fold.arbitrary.ts";

type Phase = Parameters<typeof aTask>[2];
const offered: Phase = { kind: "offered", since: 1, told: true, ringsFor: 18_000 };
const connected: Phase = { kind: "connected", since: 1, told: true };
const held: Phase = { kind: "held", since: 1, told: true, heldSince: 2, heldTold: true };
const wrapup: Phase = { kind: "wrapup", since: 3, told: true };

const live: Desk = { ...emptyDesk(0), link: { kind: "live", since: 0 } };
const stationed = fold(live, {
  kind: "session",
  version: 1,
  station: station("s"),
  state: state(1, "idle"),
  taskIds: [],
});
const withTask = (phase: Phase, channel = "telephony") =>
  fold(stationed, { kind: "task", task: { ...aTask("t", 2, phase), channel } });

const why = (desk: Desk, command: Command): Refusal | "yes" => {
  const verdict = allowed(desk, command);
  return verdict.ok ? "yes" : verdict.why;
};
const on = (
  kind: "task.hold" | "task.resume" | "task.end" | "task.accept" | "task.decline",
): Command => ({ kind, taskId: "t" });
const submit: Command = { kind: "task.wrapup", taskId: "t", auxCodeId: "solved" };
const login: Command = {
  kind: "station.login",
  teamId: "t",
  device: { type: "EXTENSION", number: "1001" },
};

describe("allowed", () => {
  it.each<[string, Phase, Command, Refusal | "yes"]>([
    ["hold", offered, on("task.hold"), "stillRinging"],
    ["hold", connected, on("task.hold"), "yes"],
    ["hold", held, on("task.hold"), "alreadyHeld"],
    ["hold", wrapup, on("task.hold"), "alreadyEnded"],
    ["resume", connected, on("task.resume"), "notHeld"],
    ["resume", held, on("task.resume"), "yes"],
    ["end", connected, on("task.end"), "yes"],
    ["end", held, on("task.end"), "resumeFirst"],
    ["end", wrapup, on("task.end"), "alreadyEnded"],
    ["accept", offered, on("task.accept"), "answeredOnPhone"],
    ["decline", connected, on("task.decline"), "notRinging"],
    ["wrap-up", connected, submit, "notInWrapup"],
    ["wrap-up", wrapup, submit, "yes"],
  ])("%s when %o: %s", (_, phase, command, verdict) => {
    expect(why(withTask(phase), command)).toBe(verdict);
  });

  it("lets a chat be ended, but not held", () => {
    expect(why(withTask(connected, "chat"), on("task.end"))).toBe("yes");
    expect(why(withTask(connected, "chat"), on("task.hold"))).toBe("notACall");
  });

  it("knows no contact but the agent's own", () => {
    expect(why(stationed, on("task.hold"))).toBe("noSuchTask");
  });

  it("asks a station before a state, and does not leave it with an open contact", () => {
    expect(why(live, { kind: "state.set", auxCodeId: "0" })).toBe("notOnStation");
    expect(why(live, login)).toBe("yes");
    expect(why(stationed, login)).toBe("alreadyOnStation");
    expect(why(stationed, { kind: "station.logout" })).toBe("yes");
    expect(why(withTask(wrapup), { kind: "station.logout" })).toBe("openContacts");
  });

  it("waits for what is on its way about the same thing, and for nothing else", () => {
    const asked = (command: Command) =>
      fold(withTask(connected), { kind: "asked", id: "command-1", command, at: 5 });
    expect(why(asked(on("task.hold")), on("task.end"))).toBe("inProgress");
    expect(why(asked({ kind: "state.set", auxCodeId: "0" }), on("task.end"))).toBe("yes");
    const settled = fold(asked(on("task.hold")), {
      kind: "settled",
      id: "command-1",
      outcome: { kind: "done" },
      at: 6,
    });
    expect(why(settled, on("task.end"))).toBe("yes");
  });

  it("refuses all while the line to WxCC is down or taken over", () => {
    const lost: Desk = { ...withTask(connected), link: { kind: "lost", since: 9, why: "silence" } };
    expect(why(lost, on("task.hold"))).toBe("linkLost");
    expect(why({ ...lost, link: { kind: "evicted", since: 9 } }, on("task.hold"))).toBe("evicted");
  });
});
