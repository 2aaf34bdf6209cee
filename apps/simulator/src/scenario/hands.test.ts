import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { createSimulator, fixedId, type Simulator } from "../index.ts";

const ana = fixedId("agent", 1);
let simulator: Simulator;
beforeEach(async () => {
  simulator = await createSimulator({ clock: "virtual", listen: false });
});
afterEach(() => simulator.close());

const doing = () => simulator.world().agents[0]?.doing;
const said = () =>
  simulator.facts.flatMap((fact) =>
    fact.kind === "contact" && fact.agentId === ana ? fact.what : [],
  );
const ask = async (method: "GET" | "PUT" | "DELETE", url: string, payload?: object) => {
  const answer = await simulator.inject({
    method,
    url: `/_sim${url}`,
    ...(payload && { payload }),
  });
  return { status: answer.statusCode, text: answer.body };
};

test("an automatic agent takes a call from its ringing to its wrap-up, and the next one", async () => {
  expect((await ask("PUT", `/agents/${ana}/auto`)).status).toBe(200);
  expect(doing()).toBe("Available");
  const first = simulator.place({ agentId: ana });
  expect(doing()).toBe("Reserved");
  simulator.advance(7_000);
  expect(doing()).toBe("Engaged");
  simulator.advance(400_000);
  expect(said().filter((what) => !what.startsWith("recording"))).toEqual([
    "reserved",
    "offered",
    "answered",
    "ended",
    "wrapUpBegan",
    "wrappedUp",
  ]);
  expect(doing()).toBe("Available");
  expect(simulator.place({ agentId: ana })).not.toBe(first);
  expect(doing()).toBe("Reserved");
});

test("a chat is accepted on the screen", () => {
  simulator.automate(ana);
  simulator.place({ channel: "chat", agentId: ana });
  simulator.advance(7_000);
  expect(doing()).toBe("Engaged");
});

test("one who is absent lets it ring out, is made idle, and is back after a while", () => {
  simulator.automate(ana, "absent");
  simulator.place({ agentId: ana });
  simulator.advance(18_000);
  expect(said()).toContain("rangOut");
  expect(doing()).toBe("Idle");
  simulator.advance(40_000);
  expect(said().filter((what) => what === "offered")).toHaveLength(2);
});

test("an agent who is left to a person goes on with what there is, by hand", async () => {
  simulator.automate(ana);
  const id = simulator.place({ agentId: ana });
  expect((await ask("DELETE", `/agents/${ana}/auto`)).status).toBe(204);
  simulator.answer(id);
  simulator.advance(600_000);
  expect(doing()).toBe("Engaged");
  expect((await ask("DELETE", `/agents/${ana}/auto`)).status).toBe(404);
});

test("an agent who is in the middle of something goes on with it by itself", async () => {
  await simulator.inject({ method: "POST", url: `/_sim/agents/${ana}/login` });
  const state = { state: "Available" };
  await simulator.inject({ method: "PUT", url: `/_sim/agents/${ana}/state`, payload: state });
  simulator.answer(simulator.place({ agentId: ana }));
  simulator.automate(ana);
  simulator.advance(400_000);
  expect(said()).toContain("wrappedUp");
});

test("the control API says who works by itself and how one can be, and refuses what is not", async () => {
  await ask("PUT", `/agents/${ana}/auto`, { persona: "quick" });
  const { agents } = z
    .object({ agents: z.array(z.unknown()) })
    .parse(JSON.parse((await ask("GET", "/scenario")).text));
  expect(agents).toEqual([{ agentId: ana, persona: "quick" }]);
  expect((await ask("GET", "/personas")).text).toContain('"absent"');
  const odd = await ask("PUT", `/agents/${ana}/auto`, { persona: "sleepy" });
  expect(odd).toMatchObject({ status: 404, text: expect.stringContaining("write one of steady") });
  expect((await ask("PUT", "/agents/nobody/auto")).status).toBe(404);
});

test("a scenario is chosen by the control API, begins again with a reset, and stops", async () => {
  expect((await ask("PUT", "/scenario", { name: "quiet-morning" })).text).toContain(
    "Quiet morning",
  );
  simulator.advance(3_600_000);
  const once = JSON.stringify(simulator.facts);
  simulator.reset();
  simulator.advance(3_600_000);
  expect(JSON.stringify(simulator.facts)).toBe(once);
  expect((await ask("DELETE", "/scenario")).status).toBe(204);
  expect((await ask("GET", "/scenario")).text).toContain('"scenario":null');
  const odd = await ask("PUT", "/scenario", { text: "name: x\nagents:\n  - who: nobody" });
  expect(odd).toMatchObject({ status: 400, text: expect.stringContaining("Line 3, column 10") });
  expect((await ask("PUT", "/scenario", { name: "nowhere" })).status).toBe(400);
  expect((await ask("GET", "/scenarios")).text).toContain("Busy hour");
});
