import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { createWxcc, resolveHosts } from "@ringside/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser } from "../../apps/server/src/browser.sample.ts";
import { House } from "../server/house.ts";
import { exchange, statuses } from "./wire.ts";

let house: House;
let browser: Browser;
let host: string;

beforeAll(async () => {
  house = await House.open({}, { webRoot: page() });
  browser = await house.signIn();
  host = new URL(house.server.url).host;
});
afterAll(() => house.close());

function page(): string {
  const root = mkdtempSync(join(tmpdir(), "ringside-page-"));
  writeFileSync(join(root, "index.html"), "<!doctype html><title>Ringside</title>");
  return root;
}

/** Every way in, and some that are none. */
const routes = [
  "GET /",
  "GET /healthz",
  "GET /readyz",
  "GET /auth/signin",
  "GET /auth/callback",
  "POST /auth/signout",
  "GET /api/me",
  "GET /api/directory",
  "GET /api/sessions",
  "DELETE /api/sessions/none",
  "GET /api/destinations/agents",
  "GET /api/destinations/%20",
  "GET /api/openapi.json",
  "GET /api/docs",
  "PUT /api/commands/click-1234",
  "GET /nowhere",
  "DELETE /api/me",
  "TRACE /",
];

const own = () => ({
  host,
  origin: house.server.url,
  "sec-fetch-site": "same-origin",
  "x-ringside": "1",
  "content-type": "application/json",
});

/** One request as text; what a header may not hold on the wire is left out. */
function written(route: string, headers: Record<string, string>, body: string): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${clean(value)}`);
  const length = Buffer.byteLength(body, "latin1");
  return [
    `${route} HTTP/1.1`,
    ...lines,
    `content-length: ${length}`,
    "connection: close",
    "",
    body,
  ].join("\r\n");
}

const clean = (text: string) => text.replace(/[^\x20-\x7e\x80-\xff]/g, "").trim();

/** No word of how it is made, and not our fault: what any refusal of a stranger's request must be. */
function expectCalm(text: string): void {
  const [status = 500] = statuses({ text, ms: 0 });
  expect(status, text.slice(0, 400)).toBeLessThan(500);
  expect(text).not.toMatch(/\bat .*\.[jt]s:\d+|node_modules|Error:|FST_|SQLITE/);
}

const junk = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.constantFrom("", "null", "[]", "{}", '{"kind":"state.set"}', '{"__proto__":{"kind":"x"}}'),
  fc.constantFrom('{"constructor":{"prototype":{}}}', '"', "[".repeat(9_000) + "]".repeat(9_000)),
  fc.json(),
);
const headerNames = fc.constantFrom(
  "cookie",
  "origin",
  "content-type",
  "x-ringside",
  "sec-fetch-site",
  "last-event-id",
  "x-ringside-agent",
  "range",
  "if-none-match",
  "x-forwarded-for",
  "expect",
  "upgrade",
);
const someHeaders = fc.dictionary(headerNames, fc.string({ unit: "binary", maxLength: 80 }), {
  maxKeys: 4,
});
const query = fc.oneof(
  fc.constant(""),
  fc.string({ maxLength: 60 }).map((text) => `?${encodeURIComponent(text)}`),
  fc.constantFrom(
    "?state=%00",
    "?code=%F0%9F%92%A9&state=x",
    "?after=a&after=b",
    "?%zz",
    "?a[b]=1",
  ),
);

describe("S43, S44: whatever is sent to whatever door", () => {
  it("S43: is answered calmly: no 500, no stack, and the process lives", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...routes),
        query,
        someHeaders,
        junk,
        fc.boolean(),
        async (route, asked, headers, body, isSignedIn) => {
          const known = isSignedIn && !route.includes("signout");
          const cookie = known ? { cookie: `ringside=${browser.cookies.get("ringside")}` } : {};
          const all = { ...own(), ...cookie, ...headers, host };
          const text = written(route + asked, all, body);
          expectCalm((await exchange(house.server.port, text)).text);
        },
      ),
      { numRuns: 400, seed: 20_261_124 },
    );
    expect(await (await browser.get("/healthz")).json()).toEqual({ status: "ok" });
    expect((await browser.get("/api/me")).status).toBe(200);
    expect(house.log).not.toContain("request failed");
  });

  it.each([
    ["no HTTP at all", "\x16\x03\x01\x02\x00\x01\x00"],
    ["a proxy's request", "CONNECT 169.254.169.254:80 HTTP/1.1\r\nhost: x\r\n\r\n"],
    ["another's address", "GET http://169.254.169.254/ HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n"],
    ["an address of no path", "GET @evil.example/ HTTP/1.1\r\nhost: x\r\n\r\n"],
    ["no host", "GET /api/me HTTP/1.1\r\n\r\n"],
    ["two hosts", "GET /api/me HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n"],
  ])("%s is refused", async (_name, bytes) => {
    const heard = await exchange(house.server.port, bytes);
    for (const status of statuses(heard)) expect(status).toBeGreaterThanOrEqual(400);
    if (statuses(heard).length > 0) expectCalm(heard.text);
    expect(house.log).not.toContain("request failed");
  });
});

describe("S28: what is too much is cut off", () => {
  it("a body, a header and a number of headers", async () => {
    const { port } = house.server;
    const put = (body: string) => written("POST /auth/signout", own(), body);
    expect(statuses(await exchange(port, put(`"${"x".repeat(70_000)}"`)))).toEqual([413]);
    const wide = written("GET /", { host, "x-wide": "x".repeat(20_000) }, "");
    expect(statuses(await exchange(port, wide))).toEqual([431]);
    const many = Array.from({ length: 3_000 }, (_, n) => [`x-${n}`, "x"]);
    expect(statuses(await exchange(port, written("GET /", Object.fromEntries(many), "")))).toEqual([
      431,
    ]);
  });

  it("who sends slowly, while others are served", { timeout: 60_000 }, async () => {
    const { port } = house.server;
    const drip = (text: string) => ({ dripping: { text, everyMs: 400 }, quietMs: 40_000 });
    const head = `PUT /api/commands/click-1234 HTTP/1.1\r\n`;
    const rest = Object.entries(own()).map(([name, value]) => `${name}: ${value}\r\n`);
    const slow = Array.from({ length: 30 }, () => exchange(port, head, drip("x-slow: 1\r\n")));
    const body = `${head}${rest.join("")}content-length: 60000\r\n\r\n`;
    const slowBody = exchange(port, body, drip("x"));
    const began = Date.now();
    expect((await browser.get("/api/me")).status).toBe(200);
    expect(Date.now() - began).toBeLessThan(1_000);
    for (const one of await Promise.all(slow)) {
      expect(statuses(one)).toEqual([408]);
      expect(one.ms).toBeLessThan(14_000);
    }
    expect((await slowBody).ms).toBeLessThan(26_000);
  });
});

describe("S21: a request hidden in another", () => {
  const hidden = "GET /hidden HTTP/1.1\r\nhost: x\r\n\r\n";
  it.each([
    ["two lengths", "content-length: 0\r\ncontent-length: 37"],
    ["a length and chunks", "content-length: 4\r\ntransfer-encoding: chunked"],
    ["chunks that are none", "transfer-encoding: xchunked"],
    ["a folded line", "transfer-encoding:\r\n chunked"],
    ["a space before the colon", "transfer-encoding : chunked"],
    ["a bare line feed", "x: y\ntransfer-encoding: chunked"],
    ["a length with a sign", "content-length: +0"],
  ])("by %s is refused whole", async (_name, lines) => {
    const bytes = `POST /auth/signout HTTP/1.1\r\nhost: ${host}\r\n${lines}\r\n\r\n0\r\n\r\n${hidden}`;
    const heard = await exchange(house.server.port, bytes);
    expect(statuses(heard).length).toBeLessThanOrEqual(1);
    for (const status of statuses(heard)) expect(status).toBe(400);
  });
});

describe("S7: no address leads elsewhere", () => {
  it.each([
    "//evil.example",
    "/\\evil.example",
    "https:evil.example",
    "%2F%2Fevil.example",
    "javascript:alert(1)",
    "/%0d%0alocation:%20//evil.example",
  ])("return to %s", async (to) => {
    for (const name of ["return", "returnTo", "next", "redirect_uri"]) {
      for (const path of ["/auth/signin", "/auth/callback", "/"]) {
        const answer = await house
          .browser()
          .go(`${path}?${name}=${encodeURIComponent(to)}&state=x`);
        const location = answer.headers.get("location");
        if (location === null) continue;
        const led = new URL(location, house.server.url);
        expect([house.server.url, house.simulator.url]).toContain(led.origin);
        expect(location).not.toContain("evil");
      }
    }
    const text = `GET ${to} HTTP/1.1\r\nhost: 127.0.0.1:${house.server.port}\r\nconnection: close\r\n\r\n`;
    const { text: heard } = await exchange(house.server.port, text);
    const location = /^location: (.*)\r$/im.exec(heard)?.[1];
    if (location) expect(new URL(location).origin).toBe(house.server.url);
  });
});

describe("S6, S9: a cookie that another planted", () => {
  it("S6: is worth nothing after the sign-in", async () => {
    const victim = house.browser();
    const planted = "A".repeat(43);
    victim.cookies.set("ringside", planted);
    victim.cookies.set("ringside-signin", planted);
    await house.signIn(house.person(1).id, victim);
    expect(victim.cookies.get("ringside")).not.toBe(planted);
    const attacker = house.browser();
    attacker.cookies.set("ringside", planted);
    expect((await attacker.get("/api/me")).status).toBe(401);
  });

  it("beside the real one makes nobody another", async () => {
    const real = browser.cookies.get("ringside");
    for (const cookie of [
      `ringside=${"B".repeat(43)}; ringside=${real}`,
      `ringside=; ringside=${real}`,
    ]) {
      const bytes = written("GET /api/me", { host, cookie }, "");
      expect([200, 401]).toContain(statuses(await exchange(house.server.port, bytes))[0]);
    }
  });
});

describe("S25, S26: an address of WxCC's that leads inside", () => {
  it.each(["http://127.0.0.1:6379/", "http://169.254.169.254/latest", "/v1/elsewhere"])(
    "%s is not followed",
    async (location) => {
      const seen: string[] = [];
      const upstream = createServer((request, response) => {
        seen.push(request.url ?? "");
        response.writeHead(307, { location }).end();
      }).listen(0, "127.0.0.1");
      await new Promise((resolve) => upstream.once("listening", resolve));
      const address = upstream.address();
      const at = typeof address === "object" && address ? address.port : 0;
      const url = `http://127.0.0.1:${at}`;
      const hosts = resolveHosts({ wxccUrl: url, webexUrl: url });
      const wxcc = createWxcc({ hosts, orgId: "org-1", token: () => "a_b_org-1" });
      await expect(wxcc.agents.reload()).rejects.toMatchObject({ code: "network" });
      expect(seen).toHaveLength(1);
      upstream.close();
    },
  );
});
