import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { FaultPlan } from "../faults/index.ts";
import { createSimulator, type Simulator } from "../index.ts";
import { Recorder, Replay, replayRoutes } from "../replay/index.ts";
import { savedRoutes } from "../saved/index.ts";
import { scenarioRoutes, Theatre } from "../scenario/index.ts";
import { Stage } from "../stage/index.ts";
import { createWire } from "../wire/index.ts";
import { serveControl } from "./routes.ts";

let simulator: Simulator;
beforeEach(async () => {
  simulator = await createSimulator({ clock: "virtual" });
});
afterEach(() => simulator.close());

const Call = z.looseObject({
  tags: z.array(z.string()).length(1),
  operationId: z.string(),
  summary: z.string().min(1),
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string() })).default([]),
  requestBody: z
    .looseObject({ content: z.record(z.string(), z.looseObject({ schema: z.unknown() })) })
    .optional(),
  responses: z.record(z.string(), z.looseObject({ description: z.string().min(1) })),
});
const Document = z.looseObject({
  openapi: z.literal("3.1.0"),
  paths: z.record(z.string(), z.record(z.string(), Call)),
});

async function documented() {
  const { body } = await simulator.inject({ url: "/_sim/openapi.json" });
  const { paths } = Document.parse(JSON.parse(body));
  return Object.entries(paths).flatMap(([path, calls]) =>
    Object.entries(calls).map(([method, call]) => ({ method: method.toUpperCase(), path, call })),
  );
}

/** Every route below `/_sim` that is really served, whoever serves it. */
async function served(): Promise<string[]> {
  const stage = new Stage({ kind: "virtual" }, "a seed", {});
  const context = createWire(stage, new FaultPlan(stage));
  const found: string[] = [];
  context.app.addHook("onRoute", ({ method, url }) => {
    if (url.startsWith("/_sim"))
      found.push(`${String(method)} ${url.replaceAll(/:(\w+)/g, "{$1}")}`);
  });
  const nothing = () => undefined;
  const backstage = {
    fault: nothing,
    mend: nothing,
    settings: nothing,
    dropSockets: nothing,
    expireTokens: nothing,
  };
  const theatre = new Theatre(stage, backstage);
  serveControl(context, nothing, [
    ...scenarioRoutes(context, theatre, nothing),
    ...savedRoutes(context, theatre),
    ...replayRoutes(new Recorder(stage), nothing, new Replay(stage)),
  ]);
  await context.app.ready();
  await context.app.close();
  // Fastify answers HEAD wherever it answers GET.
  return found.filter((line) => !line.startsWith("HEAD ")).toSorted();
}

test("what is documented is served, and what is served is documented", async () => {
  const written = (await documented()).map(({ method, path }) => `${method} ${path}`);
  expect(written.length).toBeGreaterThan(30);
  expect(await served()).toEqual(written.toSorted());
});

test("each has its own name, says what it takes by path, and what it answers", async () => {
  const calls = await documented();
  expect(new Set(calls.map(({ call }) => call.operationId)).size).toBe(calls.length);
  for (const { path, call } of calls) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const named = call.parameters.filter((one) => one.in === "path").map(({ name }) => name);
    expect(named).toEqual(inPath);
    expect(Object.keys(call.responses).some((code) => code.startsWith("2"))).toBe(true);
  }
});

test("a body is described by the schema that reads it", async () => {
  const calls = await documented();
  const fault = calls.find(({ method, path }) => method === "POST" && path === "/_sim/faults");
  const text = JSON.stringify(fault?.call.requestBody);
  for (const word of ["probability", "afterMs", "invalidGrant", "skew", '"maximum":599'])
    expect(text).toContain(word);
});

test("the page tells of every call, and asks nobody else for anything", async () => {
  const { body, headers } = await simulator.inject({ url: "/_sim/docs" });
  expect(headers["content-type"]).toContain("text/html");
  for (const { path } of await documented()) expect(body).toContain(path);
  expect(body).not.toMatch(/(src|href)="(https?:)?\/\//);
});
