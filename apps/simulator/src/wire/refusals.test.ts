import { CommandError, ReadError } from "@ringside/contract";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Desktop } from "../desktop.sample.ts";
import { createSimulator, fixedId, harbour, type Simulator } from "../index.ts";

let simulator: Simulator;
let desktop: Desktop;

beforeEach(async () => {
  simulator = await createSimulator({ clock: "virtual" });
  desktop = new Desktop(simulator);
  await desktop.signIn(fixedId("agent", 1));
});
afterEach(() => simulator.close());

const state = { state: "Available", auxCodeId: "0" };
const anId = "0b5e55ed-0000-4000-8000-000000000000";

test("no token is a malformed request, a wrong one is unauthorized", async () => {
  desktop.token = "";
  const none = await desktop.call("PUT", "/v1/agents/session/state", state);
  expect(none.status).toBe(400);
  desktop.token = `simnever_PSIM_${harbour.id}`;
  const wrong = await desktop.call("PUT", "/v1/agents/session/state", state);
  expect(wrong.status).toBe(401);
  expect(CommandError.parse(wrong.body)).toMatchObject({ errorType: "Unauthorized" });
});

test("a scope that is lacking is forbidden, in the words of each family", async () => {
  await desktop.signIn(fixedId("agent", 1), "cjp:user");
  const config = await desktop.config("/v2/team");
  expect(config.status).toBe(403);
  expect(ReadError.parse(config.body).error.key).toBe("403");
  await desktop.signIn(fixedId("agent", 1), "cjp:config_read");
  const command = await desktop.call("POST", "/v1/agents/reload", {});
  expect(command.status).toBe(403);
  expect(CommandError.parse(command.body).errorType).toBe("Forbidden");
});

test.each([
  ["POST", "/v1/agents/login", {}],
  ["POST", "/v1/agents/login", { dialNumber: 7, roles: ["agent"] }],
  ["POST", "/v1/agents/login", { dialNumber: "1".repeat(44), roles: ["agent"] }],
  ["PUT", "/v1/agents/session/state", { state: "Asleep", auxCodeId: "0" }],
  ["PUT", "/v1/agents/logout", {}],
  ["POST", "/v1/tasks/not-a-uuid/end", {}],
  ["POST", `/v1/tasks/${anId}/hold`, {}],
  ["POST", `/v1/tasks/${anId}/wrapup`, { auxCodeId: "", wrapUpReason: "" }],
  ["POST", "/v1/tasks", { destination: "1" }],
])("%s %s with %o is a bad request", async (method, path, body) => {
  const answer = await desktop.call(method, path, body);
  expect(answer.status).toBe(400);
  expect(CommandError.parse(answer.body).errorType).toBe("Bad Request");
});

describe("what is no request of this API", () => {
  test("a body that is not JSON", async () => {
    const response = await fetch(`${simulator.url}/v1/agents/login`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${desktop.token}` },
      body: "{",
    });
    expect(response.status).toBe(400);
  });

  test("a body that is too large", async () => {
    const answer = await desktop.call("POST", "/v1/agents/login", {
      dialNumber: "1".repeat(70_000),
    });
    expect(answer.status).toBe(413);
  });

  test("a type that is not known", async () => {
    const response = await fetch(`${simulator.url}/v1/agents/login`, {
      method: "POST",
      headers: { "content-type": "text/plain" },
      body: "hello",
    });
    expect(response.status).toBe(415);
  });

  test("a path or a method that is not there", async () => {
    expect((await desktop.call("GET", "/v1/nothing")).status).toBe(404);
    const wrong = await desktop.call("GET", `/v1/tasks/${anId}/hold`);
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get("allow")).toBe("POST");
  });
});

test("a tracking id is echoed, or made", async () => {
  const made = await desktop.config("/v2/team");
  expect(made.headers.get("trackingid")).toMatch(/^SIM_/);
  const response = await fetch(`${simulator.url}/v1/agents/reload`, {
    headers: { trackingid: "RINGSIDE_one" },
  });
  expect(response.headers.get("trackingid")).toBe("RINGSIDE_one");
});

test("a page from anywhere may ask", async () => {
  const response = await fetch(`${simulator.url}/v1/agents/session/state`, {
    method: "OPTIONS",
    headers: {
      origin: "https://desk.example",
      "access-control-request-method": "PUT",
      "access-control-request-headers": "authorization,trackingid",
    },
  });
  expect(response.status).toBe(204);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(response.headers.get("access-control-allow-methods")).toContain("PUT");
  expect(response.headers.get("access-control-allow-headers")).toBe("authorization,trackingid");
});

test("the record of requests holds no secret", async () => {
  await desktop.call("PUT", "/v1/agents/session/state", state);
  const record = JSON.stringify(simulator.requests);
  expect(record).toContain("agents.state");
  for (const secret of [desktop.token, desktop.refreshToken, harbour.client.secret, "code="])
    expect(record).not.toContain(secret);
});
