import { createServer as createHttpServer } from "node:http";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createServer, type Server } from "../server.ts";
import { readSettings } from "../settings/index.ts";
import { createMetrics } from "./index.ts";

const token = "0123456789abcdef0123";
const closing: (() => Promise<unknown>)[] = [];
let log = "";

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  log = "";
});

async function start(over: Record<string, string> = {}): Promise<Server> {
  const settings = readSettings({
    RINGSIDE_CLIENT_ID: "C0ffee-client",
    RINGSIDE_CLIENT_SECRET: "secret",
    RINGSIDE_WXCC_URL: "http://localhost:1",
    RINGSIDE_WEBEX_URL: "http://localhost:1",
    RINGSIDE_STORE: ":memory:",
    RINGSIDE_PORT: "0",
    RINGSIDE_OPS_PORT: "0",
    RINGSIDE_OPS_TOKEN: token,
    ...over,
  });
  const server = await createServer(settings, {
    logTo: { write: (line) => void (log += line) },
  });
  closing.push(() => server.close());
  return server;
}

function ask({ opsPort }: Server, path: string, init: RequestInit = {}, bearer = token) {
  const headers = new Headers(init.headers);
  headers.set("authorization", `Bearer ${bearer}`);
  return fetch(`http://127.0.0.1:${opsPort}${path}`, { ...init, headers });
}

describe("the operator's port", () => {
  it("tells metrics to who has the token, and health to everybody", async () => {
    const server = await start();
    await fetch(`${server.url}/api/me?name=Ada`);
    const answer = await ask(server, "/metrics");
    expect(answer.headers.get("content-type")).toMatch(/^text\/plain; .*version=0\.0\.4/);
    const text = await answer.text();
    expect(text).toMatch(
      /ringside_request_seconds_count\{method="GET",route="\/api\/me",status="4xx"\} 1\n/,
    );
    expect(text).toContain('ringside_agents{link="live"} 0\n');
    expect(text).toContain("nodejs_eventloop_lag_p99_seconds");
    expect(text).not.toContain("Ada");
    for (const bad of ["", "0123456789abcdef0124", `${token}x`]) {
      expect((await ask(server, "/metrics", {}, bad)).status).toBe(401);
      expect((await ask(server, "/log-level", {}, bad)).status).toBe(401);
      expect((await ask(server, "/healthz", {}, bad)).status).toBe(200);
    }
  });

  it("is not on the port of browsers, and not for browsers", async () => {
    const server = await start();
    expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
    expect((await fetch(`${server.url}/log-level`)).status).toBe(404);
    for (const headers of [{ origin: "http://evil.example" }, { "sec-fetch-site": "none" }]) {
      expect((await ask(server, "/metrics", { headers })).status).toBe(403);
    }
  });

  it("is not there unless it is set", async () => {
    expect((await start({ RINGSIDE_OPS_PORT: "" })).opsPort).toBeNull();
  });

  it("changes the log's level at once", async () => {
    const server = await start();
    const change = (body: string) =>
      ask(server, "/log-level", {
        method: "PUT",
        body,
        headers: { "content-type": "application/json" },
      });
    await fetch(`${server.url}/theme.js`);
    expect(log).not.toContain('"level":20');
    expect((await change('{"level":"debug"}')).status).toBe(200);
    expect(await (await ask(server, "/log-level")).json()).toEqual({ level: "debug" });
    await fetch(`${server.url}/theme.js`);
    await vi.waitFor(() => expect(log).toContain('"level":20'));
    for (const bad of ['{"level":"loud"}', '{"level":"debug","more":1}', "[]"]) {
      expect((await change(bad)).status).toBe(422);
    }
  });
});

describe("readiness", () => {
  it("tells that Webex does not answer, and takes no node out for it", async () => {
    const answer = await fetch(`${(await start()).url}/readyz`);
    expect([answer.status, await answer.json()]).toEqual([
      200,
      {
        status: "degraded",
        checks: { store: "ready", audit: "ready", accepting: "ready", webex: "not ready" },
      },
    ]);
  });

  it("counts any answer of Webex's, and asks it once for many probes", async () => {
    let asked = 0;
    const webex = createHttpServer((_request, response) => {
      asked += 1;
      response.writeHead(404).end();
    }).listen(0);
    closing.push(async () => webex.close());
    const address = webex.address();
    const port = typeof address === "object" ? address?.port : 0;
    const server = await start({ RINGSIDE_WEBEX_URL: `http://localhost:${port}` });
    const probes = Array.from({ length: 20 }, () => fetch(`${server.url}/readyz`));
    const said = await Promise.all((await Promise.all(probes)).map((one) => one.json()));
    expect(new Set(said.map(({ status }) => status))).toEqual(new Set(["ready"]));
    expect(asked).toBe(1);
  });

  it("says that it is draining while tabs are still served, then closes", async () => {
    const server = await start({ RINGSIDE_DRAIN: "1" });
    const closed = server.close();
    const answer = await fetch(`${server.url}/readyz`);
    expect([answer.status, (await answer.json()).checks.accepting]).toEqual([503, "not ready"]);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    await closed;
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
  });
});

it("keeps what WxCC invents within bounds", async () => {
  const metrics = createMetrics(
    {
      sessions: () => 0,
      tabs: () => 0,
      waiting: () => 0,
      left: async () => 0,
      requestsPerMinute: 300,
      webhooks: () => new Map(),
    },
    false,
  );
  const unknown = (outer: string) =>
    metrics.desk("agent-1", { kind: "unknown", outer, inner: null });
  unknown("NEW_THING");
  unknown("+1 408 555 0101");
  for (let n = 0; n < 500; n += 1) unknown(`Made_up_${n}`);
  const text = await metrics.text();
  expect(text).toContain('ringside_unknown_notifications_total{type="NEW_THING"} 1\n');
  expect(text.match(/^ringside_unknown_notifications_total\{/gm)).toHaveLength(51);
  expect(text).not.toMatch(/4085550101|agent-1|408 555/);
});
