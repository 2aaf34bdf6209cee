import { CommandError, operations, ReadError } from "@ringside/contract";
import fc from "fast-check";
import type { InjectOptions } from "fastify";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { Desktop } from "./desktop.sample.ts";
import { createSimulator, fixedId, harbour, type Simulator } from "./index.ts";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
const anId = "0b5e55ed-0000-4000-8000-000000000000";
const oversized = JSON.stringify({ text: "x".repeat(70_000) });

/** Books are served each under its own id; every other id is one that nobody bears. */
const books: Readonly<Record<string, string>> = {
  "config.addressBook": harbour.addressBook.id,
  "config.outdialAni": harbour.outdialAni.id,
};

/** Every call of the contract. */
const calls = Object.entries(operations).map(([name, { method, path }]) => ({
  name,
  method,
  url: path
    .replaceAll(/\{org(anization)?Id\}/gi, harbour.id)
    .replaceAll(/\{\w+\}/g, books[name] ?? anId),
}));
const commands = calls.filter(({ method }) => method !== "GET");

let simulator: Simulator;
let token: string;
let narrow: string;

beforeAll(async () => {
  simulator = await createSimulator({ clock: "virtual" });
  token = await tokenFor(harbour.client.scopes.join(" "));
  narrow = await tokenFor("spark:people_read");
});
afterAll(() => simulator.close());
// Whatever was sent: nothing of the world has broken.
afterEach(() => expect(simulator.violations()).toEqual([]));

async function tokenFor(scope: string): Promise<string> {
  const desktop = new Desktop(simulator);
  await desktop.signIn(fixedId("agent", 1), scope);
  return desktop.token;
}

interface Sent {
  readonly method: Method;
  readonly url: string;
  readonly payload?: string;
  readonly type?: string;
  readonly bearer?: string | null;
}

/** What it was answered with, in the error family that the call belongs to. */
async function refusal({ method, url, payload, type, bearer = token }: Sent) {
  const options: InjectOptions = {
    method,
    url,
    headers: {
      ...(bearer !== null && { authorization: `Bearer ${bearer}` }),
      ...(payload !== undefined && { "content-type": type ?? "application/json" }),
    },
    ...(payload !== undefined && { payload }),
  };
  const answer = await simulator.inject(options);
  const isCommand = method !== "GET" && /^\/v[12]\/(agents|tasks|dialer|monitor)\b/.test(url);
  const family = isCommand ? CommandError : ReadError;
  expect(family.safeParse(answer.json()).success, `${method} ${url}: ${answer.body}`).toBe(true);
  expect(answer.headers["trackingid"]).toBeTruthy();
  return answer.statusCode;
}

describe("every call of the contract", () => {
  test.each(calls)("$name without a token is a bad request", async ({ method, url }) => {
    expect(await refusal({ method, url, bearer: null })).toBe(400);
  });

  test.each(calls)("$name with a token that is none is unauthorized", async ({ method, url }) => {
    expect(await refusal({ method, url, bearer: `simguess_PSIM_${harbour.id}` })).toBe(401);
  });

  test.each(calls)("$name with a scope that is lacking is forbidden", async ({ method, url }) => {
    expect(await refusal({ method, url, bearer: narrow })).toBe(403);
  });

  test.each(calls)("$name by another method is told which there is", async ({ method, url }) => {
    const served: readonly Method[] = calls
      .filter((call) => call.url === url)
      .map((call) => call.method);
    const others: readonly Method[] = ["DELETE", "PATCH"];
    const other = others.find((one) => !served.includes(one)) ?? "PUT";
    expect(other).not.toBe(method);
    expect(await refusal({ method: other, url })).toBe(405);
  });
});

describe("every command of the contract", () => {
  test.each(commands)("$name with half a JSON is a bad request", async ({ method, url }) => {
    expect(await refusal({ method, url, payload: '{"a":' })).toBe(400);
  });

  test.each(commands)("$name with a body over the limit", async ({ method, url }) => {
    expect(await refusal({ method, url, payload: oversized })).toBe(413);
  });

  test.each(commands)("$name with a type that nobody reads", async ({ method, url }) => {
    expect(await refusal({ method, url, payload: "<a/>", type: "text/xml" })).toBe(415);
  });
});

test("a token that has expired is unauthorized, by every call", async () => {
  const expired = await tokenFor(harbour.client.scopes.join(" "));
  simulator.expireTokens();
  for (const { method, url } of calls)
    expect(await refusal({ method, url, bearer: expired })).toBe(401);
  token = await tokenFor(harbour.client.scopes.join(" "));
});

describe("the control API", () => {
  const Document = z.looseObject({
    paths: z.record(z.string(), z.record(z.string(), z.looseObject({}))),
  });
  const routes = async () => {
    const { paths } = Document.parse(
      (await simulator.inject({ url: "/_sim/openapi.json" })).json(),
    );
    return Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => ({
        method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]).parse(method.toUpperCase()),
        url: path.replaceAll(/\{\w+\}/g, anId),
      })),
    );
  };

  test("takes no field that it does not know, and no half JSON", async () => {
    for (const { method, url } of await routes()) {
      if (method === "GET" || method === "DELETE") continue;
      expect(await refusal({ method, url, payload: '{"noSuchField":1}' })).toBe(400);
      expect(await refusal({ method, url, payload: "{" })).toBe(400);
      // A whole world, or a recording, may be larger than what is sent here.
      const isFile = /\/(world\/file|replay)$/.test(url);
      expect(await refusal({ method, url, payload: oversized })).toBe(isFile ? 400 : 413);
    }
  });

  test(
    "whatever JSON is sent to whatever route, never fails and breaks nothing",
    { timeout: 60_000 },
    async () => {
      const all = (await routes()).filter(({ url }) => !url.endsWith("/stream"));
      const anything = fc.record({
        route: fc.constantFrom(...all),
        body: fc.option(fc.jsonValue(), { nil: undefined }),
        query: fc.dictionary(
          fc.constantFrom("agentId", "type", "since", "after", "x"),
          fc.string(),
        ),
      });
      await fc.assert(
        fc.asyncProperty(anything, async ({ route: { method, url }, body, query }) => {
          const payload = JSON.stringify(body);
          const { statusCode } = await simulator.inject({
            method,
            url,
            query,
            ...(method !== "GET" &&
              payload !== undefined && {
                payload,
                headers: { "content-type": "application/json" },
              }),
          });
          expect(statusCode).toBeLessThan(500);
          expect(simulator.violations()).toEqual([]);
        }),
        { numRuns: 1_000 },
      );
    },
  );
});
