import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSimulator, fixedId, harbour, type Simulator } from "../index.ts";

// What agents and supervisors do is done from the control API where they have no desktop.
const ana = fixedId("agent", 1);
const supervisor = harbour.people.find((one) => one.supervisor)?.id ?? "";
let simulator: Simulator;

beforeEach(async () => {
  simulator = await createSimulator({ clock: "virtual" });
  await sim("POST", `/agents/${ana}/login`, {});
  await sim("PUT", `/agents/${ana}/state`, { state: "Available" });
});
afterEach(() => simulator.close());

async function sim(method: "GET" | "POST" | "PUT" | "PATCH", path: string, payload?: object) {
  const url = `/_sim${path}`;
  const answer = await simulator.inject({ method, url, ...(payload && { payload }) });
  const body: unknown = answer.body === "" ? null : answer.json();
  return { status: answer.statusCode, body };
}

const task = () => simulator.world().tasks[0];

describe("a customer whom a campaign shows", () => {
  const run = (more: object = {}) =>
    sim("POST", "/campaigns", {
      name: "Spring",
      leads: [{ number: "+14085550171" }, { number: "+14085550172" }],
      ...more,
    });
  const preview = (act: string, id = task()?.id) => sim("POST", `/calls/${id}/preview/${act}`, {});

  test("is left for later, struck off, or called", async () => {
    await run();
    expect(task()?.customer.number).toBe("+14085550171");
    expect((await preview("skip")).status).toBe(200);
    expect(task()?.customer.number).toBe("+14085550172");
    expect((await preview("accept")).status).toBe(200);
    expect(task()?.phase.kind).toBe("dialling");
    expect((await preview("accept")).status).toBe(404);
  });

  test("is not left where the campaign does not let the agent", async () => {
    await run({ skippable: false, removable: false });
    for (const act of ["skip", "remove"]) expect((await preview(act)).status).toBe(409);
    expect((await preview("accept", "nobody")).status).toBe(404);
    expect((await preview("dance")).status).toBe(400);
  });
});

describe("in a call", () => {
  let id: string;
  beforeEach(async () => {
    await sim("POST", "/calls", { agentId: ana, customerName: "Rui" });
    id = task()?.id ?? "";
    await sim("POST", `/calls/${id}/answer`, {});
  });

  test("a supervisor listens, talks along and leaves", async () => {
    const listen = (supervisorId: string) => sim("POST", `/calls/${id}/monitor`, { supervisorId });
    const act = (what: string) => sim("POST", `/calls/${id}/monitor/${what}`, {});
    expect((await listen(supervisor)).status).toBe(404);
    await sim("POST", `/agents/${supervisor}/login`, {});
    expect((await listen(ana)).status).toBe(409);
    expect(await listen(supervisor)).toMatchObject({ status: 201, body: { stage: "ringing" } });
    simulator.advance(5_000);
    expect(await act("hold")).toMatchObject({
      body: { stage: "listening", heldSince: simulator.now },
    });
    await act("unhold");
    expect(await act("bargeIn")).toMatchObject({ status: 200, body: { stage: "barged" } });
    expect(task()?.supervisor?.id).toBe(supervisor);
    expect(await act("end")).toEqual({ status: 200, body: null });
    expect(task()?.supervisor).toBeNull();
    expect((await act("end")).status).toBe(404);
  });

  test("what is said can be said from here, and read", async () => {
    const say = (line: object) => sim("POST", `/calls/${id}/say`, line);
    const hello = { role: "caller", text: "Hello?" };
    expect((await say(hello)).status).toBe(409);
    await sim("PATCH", "/settings", { assist: { transcripts: true } });
    expect(await say(hello)).toMatchObject({ status: 200, body: { lines: [hello] } });
    expect((await say({ role: "nobody", text: "Hello?" })).status).toBe(400);
    expect(await sim("GET", `/calls/${id}/said`)).toMatchObject({ body: { lines: [hello] } });
    expect(await sim("GET", "/calls/nobody/said")).toMatchObject({ body: { lines: [] } });
  });
});
