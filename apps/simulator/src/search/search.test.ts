import { SearchResponse } from "@ringside/contract";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Desktop } from "../desktop.sample.ts";
import { createSimulator, fixedId, harbour, type Simulator } from "../index.ts";
import { Refusal } from "../wire/index.ts";
import { parseQuery } from "./query.ts";

const agentId = fixedId("agent", 1);
const [billing, orders] = harbour.queues;
let simulator: Simulator;
let supervisor: Desktop;
let desktop: Desktop;
let window: string;
let answered: string;

/** One call of a minute is answered in the first queue; 120 are given up in the second. */
beforeAll(async () => {
  simulator = await createSimulator({ clock: "virtual", settings: { answerAfterMs: null } });
  desktop = await Desktop.open(simulator, agentId);
  supervisor = new Desktop(simulator);
  await supervisor.signIn(fixedId("agent", 11));
  window = `from: ${simulator.now}, to: ${simulator.now + 86_400_000}`;
  await desktop.call("POST", "/v1/agents/login", {
    dialNumber: "1001",
    deviceType: "EXTENSION",
    roles: ["agent"],
    teamId: fixedId("team", 1),
  });
  await desktop.call("PUT", "/v1/agents/session/state", { state: "Available", auxCodeId: "0" });
  answered = simulator.place({ agentId, queueId: billing?.id ?? "", customerName: "Rosa Maia" });
  simulator.answer(answered);
  simulator.advance(60_000);
  simulator.hangup(answered);
  for (let count = 0; count < 120; count += 1) {
    const id = simulator.place({ queueId: orders?.id ?? "" });
    simulator.advance(1_000);
    simulator.hangup(id);
  }
});
afterAll(async () => {
  desktop.close();
  await simulator.close();
});

const ask = (query: string, variables?: object) =>
  supervisor.call("POST", "/search", { query, variables });
const data = async (query: string, variables?: object) =>
  SearchResponse.parse((await ask(query, variables)).body).data;

test("tasks are found by a filter, with the fields that are asked for", async () => {
  const found = await data(`{
    task(${window}, filter: { and: [
      {channelType: {equals: telephony}} {status: {equals: "ended"}} {owner: {equals: {id: "${agentId}"}}}
    ]}, pagination: {cursor: "0"}) { tasks { id who: owner { name } customer { name } queue { id } } }
  }`);
  const queue = [{ id: billing?.id }];
  const row = { id: answered, who: { name: "Ana Ibarra" }, customer: { name: "Rosa Maia" }, queue };
  expect(found).toEqual({ task: { tasks: [row] } });
});

test("variables stand in for values, and defaults for variables", async () => {
  const query = `query Mine($from: Long!, $to: Long!, $least: Int = 30000) {
    taskDetails(from: $from, to: $to, filter: {connectedDuration: {gte: $least}}) { tasks { id } }
  }`;
  const times = { from: simulator.now - 3_600_000, to: simulator.now };
  expect(await data(query, times)).toEqual({ taskDetails: { tasks: [{ id: answered }] } });
  const none = await data(query, { ...times, least: 90_000 });
  expect(none).toEqual({ taskDetails: { tasks: [] } });
  expect((await ask(query, { from: times.from })).status).toBe(400);
});

test("contacts are added up by what else is asked for", async () => {
  const found = await data(`{ taskDetails(${window}, aggregations: [
    {field: "id", type: count, name: "Calls"} {field: "connectedDuration", type: max, name: "Longest"}
  ]) { tasks { lastQueue { name } aggregation { name value } } } }`);
  const calls = (value: number) => ({ name: "Calls", value });
  expect(found).toMatchObject({
    taskDetails: {
      tasks: [
        { lastQueue: { name: "Billing" }, aggregation: [calls(1), { name: "Longest" }] },
        { lastQueue: { name: "Orders" }, aggregation: [calls(120), { value: 0 }] },
      ],
    },
  });
});

test("many come in pages, each once", async () => {
  const page = (cursor: string) =>
    data(
      `{ task(${window}, pagination: {cursor: "${cursor}"}) { tasks { id } pageInfo { endCursor hasNextPage } } }`,
    );
  const first = await page("0");
  const second = await page("100");
  expect(first).toMatchObject({ task: { pageInfo: { endCursor: "100", hasNextPage: true } } });
  expect(second).toMatchObject({ task: { pageInfo: { endCursor: "121", hasNextPage: false } } });
  const ids = JSON.stringify([first, second]).match(/"id":"[^"]+"/g) ?? [];
  expect(new Set(ids).size).toBe(121);
});

test("an agent's session tells how its time was spent", async () => {
  const found = await data(`{ agentSession(${window}, filter: {isActive: {equals: true}}) {
    agentSessions { agentName teamName state channelInfo { connectedCount idleCount } }
  } }`);
  expect(found).toEqual({
    agentSession: {
      agentSessions: [
        {
          agentName: "Ana Ibarra",
          teamName: "Customer Care",
          state: "wrapup",
          channelInfo: [{ connectedCount: 1, idleCount: 1 }],
        },
      ],
    },
  });
});

test.each([
  "",
  "{",
  "{}",
  "{ task { tasks { id } } }",
  "{ task(from: 5, to: 1) { tasks { id } } }",
  "{ pigeons(from: 1, to: 2) { id } }",
  "{ ...F } fragment F on Query { task }",
  `{ task(from: "`,
  "mutation { task }",
])("%s is a bad request, in the words of reads", async (query) => {
  const { body, status } = await ask(query);
  expect(status).toBe(400);
  expect(body).toMatchObject({ error: { key: "400" } });
});

test.each(["tasks { feathers }", "tasks { owner { feathers } }"])(
  "a field that is not there is a bad request: %s",
  async (fields) => {
    expect((await ask(`{ task(${window}) { ${fields} } }`)).status).toBe(400);
    const filtered = `{ task(${window}, filter: {feathers: {equals: 1}}) { tasks { id } } }`;
    expect((await ask(filtered)).status).toBe(400);
  },
);

test("an agent may not search", async () => {
  const query = `{ task(${window}) { tasks { id } } }`;
  expect((await desktop.call("POST", "/search", { query })).status).toBe(403);
});

test("whatever a query holds, it is read or refused", () => {
  const pieces = fc.constantFrom(
    ...'{ } ( ) [ ] : $ ! = " a task 1 -2.5 # \\ , \n null'.split(" "),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), (parts) => {
      try {
        parseQuery(parts.join(" "), {});
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
      }
    }),
    { numRuns: 2_000 },
  );
  expect(() => parseQuery("{a".repeat(20_000), {})).toThrow(Refusal);
  expect(() => parseQuery(`{a(x:${"[".repeat(20_000)}`, {})).toThrow(Refusal);
});
