import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { createSimulator, fixedId, type Simulator } from "../index.ts";

const [ana, bo] = [fixedId("agent", 1), fixedId("agent", 2)];
let simulator: Simulator;
beforeEach(async () => {
  simulator = await createSimulator({ clock: "virtual", settings: { answerAfterMs: null } });
});
afterEach(() => simulator.close());

async function sim(method: "GET" | "POST" | "PUT", path: string, payload?: object) {
  const url = `/_sim${path}`;
  const answer = await simulator.inject({ method, url, ...(payload && { payload }) });
  return { status: answer.statusCode, body: z.looseObject({}).parse(answer.json()) };
}

const Lines = z.object({ lines: z.array(z.looseObject({ what: z.string(), seq: z.number() })) });
const linesBy = async (query: string) =>
  Lines.parse((await sim("GET", `/log?${query}`)).body).lines.map(({ what }) => what);

async function atWork(id: string): Promise<void> {
  await sim("POST", `/agents/${id}/login`);
  await sim("PUT", `/agents/${id}/state`, { state: "Available" });
}

describe("agents", () => {
  test("are signed in, put in a state and signed out by hand", async () => {
    expect((await sim("POST", `/agents/${ana}/login`)).body).toMatchObject({
      id: ana,
      doing: "Idle",
      station: { device: { type: "EXTENSION", number: "1001" } },
    });
    const available = await sim("PUT", `/agents/${ana}/state`, { state: "Available" });
    expect(available.body).toMatchObject({ doing: "Available" });
    const idle = await sim("PUT", `/agents/${ana}/state`, { state: "Idle" });
    expect(idle.body).toMatchObject({ doing: "Idle" });
    expect((await sim("POST", `/agents/${ana}/logout`)).body).toMatchObject({ station: null });
  });

  test("who are not there, or may not, are refused with the reason", async () => {
    expect((await sim("POST", "/agents/nobody/login")).status).toBe(404);
    expect((await sim("POST", `/agents/${ana}/logout`)).status).toBe(409);
    await sim("POST", `/agents/${ana}/login`);
    const taken = await sim("POST", `/agents/${bo}/login`, { dialNumber: "1001" });
    expect(taken).toMatchObject({ status: 409 });
    expect(JSON.stringify(taken.body)).toContain("DUPLICATE_LOCATION");
    expect((await sim("PUT", `/agents/${ana}/state`, { state: "Asleep" })).status).toBe(400);
  });
});

describe("the log", () => {
  test("is filtered by agent, by either word for what happened, by text and by time", async () => {
    await atWork(ana);
    await atWork(bo);
    simulator.place({ agentId: ana, customerName: "Rui Costa" });
    expect(await linesBy(`agentId=${bo}`)).toEqual(["entered", "stateChanged"]);
    expect(await linesBy("type=offered")).toEqual(["offered"]);
    expect(await linesBy("type=AgentOfferContact")).toEqual(["offered"]);
    expect(await linesBy("text=rui%20costa")).toContain("offered");
    expect(await linesBy("text=nobody-is-called-this")).toEqual([]);
    simulator.advance(5_000);
    const since = simulator.now;
    await sim("PUT", `/agents/${bo}/state`, { state: "Idle" });
    expect(await linesBy(`since=${since}`)).toEqual(["stateChanged"]);
    expect((await sim("GET", "/log?since=noon")).status).toBe(400);
  });

  test("of requests is filtered by operation, and by agent", async () => {
    await simulator.inject({ method: "POST", url: "/v1/agents/login", payload: {} });
    await simulator.inject({ method: "GET", url: "/v1/tasks" });
    const operations = async (query: string) => (await sim("GET", `/requests?${query}`)).body;
    expect(await operations("operation=agents.*")).toMatchObject({
      requests: [{ operation: "agents.login", status: 400 }],
    });
    expect(await operations(`agentId=${ana}`)).toEqual({ requests: [] });
  });

  test("followed, tells what is asked for and nothing else", async () => {
    const url = `${simulator.url}/_sim/log/stream?type=entered&agentId=${bo}`;
    const response = await fetch(url);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    await reader?.read();
    await atWork(ana);
    await atWork(bo);
    const { value } = (await reader?.read()) ?? {};
    expect(value).toContain(bo);
    expect(value?.match(/^event: /gm)).toHaveLength(1);
    await reader?.cancel();
  });
});

describe("an expectation", () => {
  const expects = async (wish: object) => (await sim("POST", "/expectations", wish)).body;
  const entered = { what: "event", type: "entered" };

  test("is met by what arrived as often as it should, and shows it", async () => {
    await sim("POST", `/agents/${ana}/login`);
    expect(await expects(entered)).toMatchObject({
      met: true,
      count: 1,
      arrived: [{ what: "entered", agentId: ana }],
      instead: [],
    });
    await sim("POST", `/agents/${bo}/login`);
    expect(await expects(entered)).toMatchObject({ met: false, count: 2 });
    expect(await expects({ ...entered, agentId: ana })).toMatchObject({ met: true });
    expect(await expects({ ...entered, atLeast: 2 })).toMatchObject({ met: true });
    expect(await expects({ ...entered, atMost: 1 })).toMatchObject({ met: false });
    expect(await expects({ ...entered, exactly: 0 })).toMatchObject({ met: false });
  });

  test("that is not met says what did arrive", async () => {
    await sim("POST", `/agents/${ana}/login`);
    expect(await expects({ what: "event", type: "left" })).toMatchObject({
      met: false,
      count: 0,
      instead: [{ what: "entered" }],
    });
  });

  test("of requests looks at the status as well", async () => {
    await simulator.inject({ method: "POST", url: "/v1/agents/login", payload: {} });
    const login = { what: "request", operation: "agents.login" };
    expect(await expects({ ...login, status: 400 })).toMatchObject({ met: true });
    expect(await expects({ ...login, status: 202 })).toMatchObject({
      met: false,
      instead: [{ status: 400 }],
    });
  });

  test("waits for what is still to come, no longer than it must", async () => {
    const began = performance.now();
    const verdict = expects({ ...entered, atLeast: 1, withinMs: 10_000 });
    setTimeout(() => void sim("POST", `/agents/${ana}/login`), 40);
    expect(await verdict).toMatchObject({ met: true, count: 1 });
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  test("of exactly one waits to see whether a second comes", async () => {
    await sim("POST", `/agents/${ana}/login`);
    const verdict = expects({ ...entered, withinMs: 2_000 });
    setTimeout(() => void sim("POST", `/agents/${bo}/login`), 40);
    expect(await verdict).toMatchObject({ met: false, count: 2 });
  });

  test("that contradicts itself is a bad request", async () => {
    const wish = { ...entered, exactly: 1, atMost: 2 };
    expect((await sim("POST", "/expectations", wish)).status).toBe(400);
  });
});
