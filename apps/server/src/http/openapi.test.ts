import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { Command } from "@ringside/desk";
import { Browser } from "../browser.sample.ts";
import { createServer, type Server } from "../server.ts";
import { readSettings } from "../settings/index.ts";
import { operations } from "./operations.ts";

let server: Server;
let browser: Browser;
let text = "";

const Operation = z.looseObject({
  summary: z.string(),
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string() })),
  requestBody: z.unknown().optional(),
  responses: z.record(z.string(), z.unknown()),
  security: z.array(z.unknown()),
});
const Document = z.looseObject({
  openapi: z.literal("3.1.1"),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
});
let paths: z.infer<typeof Document>["paths"];

beforeAll(async () => {
  server = await createServer(
    readSettings({
      RINGSIDE_CLIENT_ID: "C0ffee-client",
      RINGSIDE_CLIENT_SECRET: "secret",
      RINGSIDE_WXCC_URL: "http://localhost:1",
      RINGSIDE_WEBEX_URL: "http://localhost:1",
      RINGSIDE_STORE: ":memory:",
      RINGSIDE_PORT: "0",
      RINGSIDE_LOG_LEVEL: "silent",
    }),
  );
  browser = new Browser(server.url);
  text = await (await browser.get("/api/openapi.json")).text();
  ({ paths } = Document.parse(JSON.parse(text)));
});
afterAll(() => server.close());

it("describes each route there is, and no other", () => {
  const found = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const described = Object.keys(operations).map((one) => one.replace(/:(\w+)/g, "{$1}"));
  expect(found.toSorted()).toEqual(described.toSorted());
  expect(text).not.toMatch(/Not described yet|\$defs|#\/definitions/);
});

it("tells the truth of each: it answers, and asks who has no session to sign in", async () => {
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, { security, responses, parameters }] of Object.entries(methods)) {
      const address = path.replace(/\{\w+\}/g, "queues");
      const answer = await (method === "get"
        ? browser.get(address)
        : browser.change(method.toUpperCase(), address, {}));
      await answer.body?.cancel();
      if (security.length > 0) expect([path, answer.status]).toEqual([path, 401]);
      else expect(Object.keys(responses), path).toContain(String(answer.status));
      const named = parameters.filter((one) => one.in === "path").map(({ name }) => name);
      expect(path.match(/\{\w+\}/g) ?? []).toEqual(named.map((name) => `{${name}}`));
    }
  }
});

it("has the very schema that reads commands", () => {
  const body = paths["/api/commands/{id}"]?.["put"]?.requestBody;
  const { $schema: _dialect, ...schema } = z.toJSONSchema(Command, { io: "input" });
  expect(body).toEqual({ required: true, content: { "application/json": { schema } } });
  expect(JSON.stringify(schema)).toContain("task.hold");
});

it("can be read as a page under the strictest policy", async () => {
  const answer = await browser.get("/api/docs");
  expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  const page = await answer.text();
  for (const path of Object.keys(paths)) expect(page).toContain(`${path}</code></h2>`);
  expect(page).not.toMatch(/<script|<style|style=|onclick|javascript:/i);
});
