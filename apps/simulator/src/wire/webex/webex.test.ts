import { LogUpload, Person, ServiceCatalogue } from "@ringside/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Desktop } from "../../desktop.sample.ts";
import { createSimulator, fixedId, type Simulator } from "../../index.ts";

let simulator: Simulator;
beforeAll(async () => {
  simulator = await createSimulator({ clock: "virtual" });
});
afterAll(() => simulator.close());

test("the catalogue names no address but the simulator's own", async () => {
  const answer = await fetch(`${simulator.url}/u2c/api/v1/limited/catalog?format=hostmap`);
  const { serviceLinks } = ServiceCatalogue.parse(await answer.json());
  expect(serviceLinks["wcc-api-gateway"]).toBe(`${simulator.url}/`);
  for (const address of Object.values(serviceLinks))
    expect(new URL(address).origin).toBe(simulator.url);
});

test("a page of any origin may ask, with the headers that the SDK sends", async () => {
  const wanted = "authorization,content-type,trackingid,spark-user-agent,cisco-no-http-redirect";
  const answer = await fetch(`${simulator.url}/v1/agents/session/state`, {
    method: "OPTIONS",
    headers: {
      origin: "https://page.example",
      "access-control-request-method": "PUT",
      "access-control-request-headers": wanted,
    },
  });
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  expect(answer.headers.get("access-control-allow-headers")).toBe(wanted);
  expect(answer.headers.get("access-control-allow-methods")).toContain("PUT");
});

test("an agent learns who they are, given the scope", async () => {
  const desktop = new Desktop(simulator);
  await desktop.signIn(fixedId("agent", 8), "spark:people_read");
  const me = Person.parse((await desktop.call("GET", "/v1/people/me")).body);
  expect(me).toMatchObject({ displayName: "陽翔 田中", emails: ["haruto@harbour.example"] });
  expect(Buffer.from(me.id, "base64url").toString()).toContain(fixedId("agent", 8));
  await desktop.signIn(fixedId("agent", 8), "cjp:user");
  expect((await desktop.call("GET", "/v1/people/me")).status).toBe(403);
});

test("metrics and logs are taken, however long, and forgotten", async () => {
  const send = (method: "POST" | "PUT", path: string, body: string, type: string) =>
    fetch(new URL(path, simulator.url), { method, body, headers: { "content-type": type } });
  const [metrics, json] = ["/metrics/api/v1/clientmetrics", "application/json"];
  expect((await send("POST", metrics, '{"metrics":[]}', json)).status).toBe(200);
  const urls = await send("POST", "/logs/api/v1/logs/urls", '{"file":"x"}', json);
  const { tempURL } = LogUpload.parse(await urls.json());
  const log = "a line of a log\n".repeat(20_000);
  for (const type of ["text/plain", "application/octet-stream"])
    expect((await send("PUT", tempURL, log, type)).status).toBe(201);
  expect(simulator.requests.map(({ operation }) => operation)).toContain("webex.logs");
});
