import { describe, expect, test } from "vitest";
import { namesOf } from "./names.ts";
import { sentence, wireName } from "./sentence.ts";
import { merge } from "./use-wire-log.ts";
import type { LogLine, World } from "./world.ts";

const world: World = { now: 0, agents: [], queues: [], tasks: [] };

function line(over: Partial<LogLine>): LogLine {
  return {
    seq: 1,
    at: 1,
    kind: "contact",
    what: "offered",
    agentId: null,
    taskId: "t",
    reason: null,
    notification: null,
    ...over,
  };
}

const offered = line({
  notification: {
    type: "RoutingMessage",
    data: {
      type: "AgentOfferContact",
      interaction: { callAssociatedDetails: { customerName: "Rui", ani: "+351" } },
    },
  },
});

describe("a line of the log", () => {
  test("names the customer of a call that is over by what WxCC said of it", () => {
    const names = namesOf(world, [offered]);
    expect(sentence(line({ what: "arrived" }), names)).toBe("Rui calls");
  });

  test("an event nobody foresaw keeps its own name", () => {
    expect(sentence(line({ what: "teleported", taskId: null }), namesOf(world, []))).toBe(
      "A customer teleported",
    );
  });

  test("shows the event's name, not the envelope's", () => {
    expect(wireName(offered)).toBe("AgentOfferContact");
    expect(wireName(line({}))).toBeNull();
  });
});

describe("the log", () => {
  test("is newest first, and tells no line twice", () => {
    const lines = merge([line({ seq: 2, at: 2 })], [line({ seq: 1 }), line({ seq: 3, at: 3 })]);
    expect(merge(lines, [line({ seq: 3, at: 3 })]).map(({ seq }) => seq)).toEqual([3, 2, 1]);
  });

  test("forgets what was before a reset", () => {
    const before = [line({ seq: 9, at: 9 })];
    expect(merge(before, [line({ seq: 1, at: 10 })]).map(({ seq }) => seq)).toEqual([1]);
  });
});
