import { describe, expect, test } from "vitest";
import { namesOf } from "./names.ts";
import { sentence, wireName } from "./sentence.ts";
import { lineEntry, merge, requestEntry } from "./use-wire-log.ts";
import { askedWords, curl } from "./asked.ts";
import { everything, isWanted } from "./filter.ts";
import type { LogLine, RequestSeen, World } from "../world.ts";

const world: World = { now: 0, agents: [], queues: [], tasks: [], monitors: [], campaigns: [] };

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
    const names = namesOf(world, [lineEntry(offered)]);
    expect(sentence(line({ what: "arrived" }), names)).toBe("Rui calls or writes");
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

const request: RequestSeen = {
  at: 5,
  method: "POST",
  path: "/v1/tasks/t/hold",
  operation: "tasks.hold",
  agentId: "a",
  status: 202,
  fault: null,
  trackingId: "SIM_1",
};

describe("the log", () => {
  const entry = (seq: number, at = seq) => lineEntry(line({ seq, at }));
  const keys = (entries: ReturnType<typeof merge>) => entries.map(({ key }) => key);

  test("is newest first, and tells nothing twice", () => {
    const entries = merge([entry(2)], [entry(1), entry(3)]);
    expect(keys(merge(entries, [entry(3)]))).toEqual(["line 3", "line 2", "line 1"]);
  });

  test("puts what came of a request above it", () => {
    const [first] = merge([requestEntry(request)], [entry(7, 5)]);
    expect(first?.key).toBe("line 7");
  });

  test("forgets what was before a reset", () => {
    expect(keys(merge([entry(9)], [entry(1, 10)]))).toEqual(["line 1"]);
  });
});

describe("a request", () => {
  const names = { agent: () => "Ana", customer: () => "Rui" };

  test("is told in words, and what came of it", () => {
    expect(askedWords(request, names)).toBe("Ana asked to hold: accepted");
    expect(askedWords({ ...request, status: null }, names)).toBe("Ana asked to hold: no answer");
    expect(askedWords({ ...request, operation: null, status: 404 }, names)).toBe(
      "Ana asked for POST /v1/tasks/t/hold: not found",
    );
  });

  test("for a part of the configuration is named by it", () => {
    const read = { ...request, operation: "config.addressBook", status: 200 };
    expect(askedWords(read, names)).toBe("Ana asked for the address book: done");
  });

  test("can be sent again from a terminal, with a token of one's own", () => {
    expect(curl(request, "http://localhost:10070")).toBe(
      "curl -i -X POST 'http://localhost:10070/v1/tasks/t/hold' \\\n" +
        '  -H "Authorization: Bearer $TOKEN" \\\n' +
        "  -H 'Content-Type: application/json' -d '{}'",
    );
    const odd = curl({ ...request, method: "GET", path: "/x'$(boom)" }, "http://h");
    expect(odd).toContain("'http://h/x%27$(boom)'");
  });
});

describe("the filter", () => {
  const refused = lineEntry(line({ kind: "refused", what: "hold", agentId: "a", reason: "NO" }));
  const [told, asked] = [lineEntry(offered), requestEntry(request)];
  const failed = requestEntry({ ...request, status: 503, fault: "status" });
  const shown = (over: Partial<typeof everything>) =>
    [told, asked, refused, failed].filter((one) =>
      isWanted(one, { ...everything, ...over }, "Rui"),
    );

  test("shows notifications, requests or trouble only, of one agent, with a text", () => {
    expect(shown({})).toEqual([told, asked, refused, failed]);
    expect(shown({ kind: "told" })).toEqual([told]);
    expect(shown({ kind: "requests" })).toEqual([asked, failed]);
    expect(shown({ kind: "trouble" })).toEqual([refused, failed]);
    expect(shown({ agentId: "a" })).toEqual([asked, refused, failed]);
    expect(shown({ text: "agentOFFER" })).toEqual([told]);
    expect(shown({ text: "rui" })).toHaveLength(4);
  });
});
