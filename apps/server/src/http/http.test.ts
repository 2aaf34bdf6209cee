import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Problem } from "@ringside/desk";
import { Browser } from "../browser.sample.ts";
import { createServer, type Server } from "../server.ts";
import { readSettings } from "../settings/index.ts";

let server: Server;
let browser: Browser;
let log = "";

function webRoot(): string {
  const root = mkdtempSync(join(tmpdir(), "ringside-web-"));
  mkdirSync(join(root, "assets"));
  writeFileSync(join(root, "index.html"), "<!doctype html><head><title>Ringside</title></head>");
  writeFileSync(join(root, "assets", "index-abc.js"), "export {};");
  writeFileSync(join(root, "theme.js"), "");
  return root;
}

function settingsOf(over: Record<string, string> = {}) {
  return readSettings({
    RINGSIDE_CLIENT_ID: "C0ffee-client",
    RINGSIDE_CLIENT_SECRET: "can4ry-secret",
    RINGSIDE_WXCC_URL: "http://localhost:1",
    RINGSIDE_WEBEX_URL: "http://localhost:1",
    RINGSIDE_STORE: ":memory:",
    RINGSIDE_PORT: "0",
    RINGSIDE_LOG_LEVEL: "debug",
    ...over,
  });
}

beforeAll(async () => {
  server = await createServer(settingsOf(), {
    webRoot: webRoot(),
    logTo: { write: (line) => void (log += line) },
    limits: { signIns: 40, signInsOfBrowser: 8 },
  });
  browser = new Browser(server.url);
});
afterAll(() => server.close());

async function problem(response: Response): Promise<[number, string]> {
  expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  const body = Problem.parse(await response.json());
  expect(body.status).toBe(response.status);
  expect(body.title.length).toBeGreaterThan(2);
  expect(body.detail?.length).toBeGreaterThan(4);
  return [response.status, body.code];
}

/** A request as no browser makes it. */
function raw(path: string, headers: Record<string, string>, method = "GET"): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request(server.url + path, { method, headers }, (response) => {
      response.resume();
      resolve(`${response.statusCode} ${response.headers.location ?? ""}`.trim());
    });
    asked.on("error", reject).end();
  });
}

describe("every answer", () => {
  const addresses = [
    ["GET", "/"],
    ["GET", "/theme.js"],
    ["GET", "/assets/index-abc.js"],
    ["GET", "/healthz"],
    ["GET", "/readyz"],
    ["GET", "/api/me"],
    ["GET", "/api/feed"],
    ["GET", "/auth/signin"],
    ["GET", "/auth/callback?state=x"],
    ["GET", "/nowhere"],
    ["GET", "/assets/nowhere.js"],
    ["PUT", "/api/commands/command-1"],
    ["POST", "/auth/signout"],
    ["OPTIONS", "/api/commands/command-1"],
  ] as const;

  it.each(addresses)("to %s %s S22: has the security headers", async (method, path) => {
    const response = await (method === "GET"
      ? browser.get(path)
      : browser.change(method, path, {}));
    const { headers } = response;
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).not.toMatch(/unsafe|\*|data:|http:/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("permissions-policy")).toContain("microphone=(self)");
    expect(headers.get("access-control-allow-origin")).toBeNull();
    expect(headers.get("strict-transport-security")).toBeNull();
    expect(headers.get("x-powered-by") ?? headers.get("server")).toBeNull();
    const kept = path.startsWith("/assets/index") ? /immutable/ : /no-store|no-cache/;
    expect(headers.get("cache-control")).toMatch(kept);
  });
});

describe("the page", () => {
  it("is served at / and nowhere else", async () => {
    expect(await (await browser.get("/")).text()).toContain("Ringside");
    expect(await problem(await browser.get("/station"))).toEqual([404, "notFound"]);
  });

  it.each([
    "/../package.json",
    "/..%2f..%2fpackage.json",
    "/%00",
    "/.ringside/ringside.key",
    "//etc",
  ])("leads to no other file: %s", async (path) => {
    const answer = await raw(path, { host: new URL(server.url).host });
    expect(answer).toMatch(/^(400|403|404)/);
  });
});

describe("an address that cannot be read", () => {
  it.each(["/%zz", "/auth/%c0?x=y", "/api/%", "/api/commands/%ff"])(
    "gets a problem, and nothing of itself: %s",
    async (path) => {
      const response = await browser.get(path);
      const { headers } = response;
      expect(headers.get("content-security-policy") ?? "").toContain("default-src 'none'");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("permissions-policy")).toContain("microphone=(self)");
      expect(headers.get("cache-control")).toBe("no-store");
      expect(await response.clone().text()).not.toContain("%");
      expect(await problem(response)).toEqual([404, "notFound"]);
    },
  );
});

describe("who is not signed in", () => {
  it.each([
    ["GET", "/api/me"],
    ["GET", "/api/directory"],
    ["GET", "/api/feed"],
    ["PUT", "/api/commands/command-1"],
    ["POST", "/auth/signout"],
  ])("gets 401 of %s %s", async (method, path) => {
    const ask = () => (method === "GET" ? browser.get(path) : browser.change(method, path, {}));
    expect(await problem(await ask())).toEqual([401, "unauthorized"]);
    for (const cookie of ["", "short", "x".repeat(43), "x".repeat(5_000), "%00", "é"]) {
      browser.cookies.set("ringside", encodeURIComponent(cookie));
      expect((await ask()).status).toBe(401);
    }
    browser.cookies.clear();
  });
});

describe("S21: a change from elsewhere", () => {
  it.each<[string, Record<string, string>]>([
    ["another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    ["a sibling", { origin: "http://localhost", "sec-fetch-site": "same-site" }],
    ["nowhere", { origin: "null" }],
    ["who does not say", { origin: "", "sec-fetch-site": "" }],
    ["who lies once", { "sec-fetch-site": "cross-site" }],
    ["a form", { "x-ringside": "" }],
    ["a form that guesses", { "x-ringside": "true" }],
  ])("is refused: %s", async (_who, headers) => {
    for (const [method, path] of [
      ["PUT", "/api/commands/command-1"],
      ["POST", "/auth/signout"],
    ] as const) {
      const response = await browser.change(method, path, {}, headers);
      expect(await problem(response)).toEqual([403, "foreignRequest"]);
    }
  });

  it("is refused that is not JSON, or not readable, or too large", async () => {
    const put = (body: string, type = "application/json") =>
      browser.change("POST", "/auth/signout", body, { "content-type": type });
    expect(await problem(await put("{}", "text/plain"))).toEqual([415, "notJson"]);
    expect(await problem(await put("", "text/plain"))).toEqual([415, "notJson"]);
    expect(await problem(await put("{}", "application/jsonx"))).toEqual([415, "notJson"]);
    expect(await problem(await put("{"))).toEqual([400, "badJson"]);
    expect(await problem(await put('{"__proto__":{"kind":"x"}}'))).toEqual([400, "badJson"]);
    expect(await problem(await put(`"${"x".repeat(70_000)}"`))).toEqual([413, "tooLarge"]);
    expect(await problem(await put("[".repeat(30_000)))).toEqual([400, "badJson"]);
  });

  it("S23: may not even read", async () => {
    for (const site of ["cross-site", "same-site"]) {
      const response = await browser.get("/api/me", { "sec-fetch-site": site });
      expect(await problem(response)).toEqual([403, "foreignRequest"]);
    }
  });

  it("cannot be smuggled into a GET", async () => {
    const path = "/auth/signout?_method=POST";
    const answer = await browser.get(path, { "x-http-method-override": "POST" });
    expect(await problem(answer)).toEqual([404, "notFound"]);
  });
});

describe("another host name", () => {
  it("S29: is led to the right one on the same machine, and refused otherwise", async () => {
    const { port } = new URL(server.url);
    const path = "/auth/signin";
    expect(await raw(path, { host: `127.0.0.1:${port}` })).toBe(`307 ${server.url}${path}`);
    expect(await raw(path, { host: "evil.example" })).toBe("421");
    expect(await raw(path, { host: `127.0.0.1:${port}` }, "DELETE")).toBe("421");
    expect(await raw("/", { host: "localhost.evil.example" })).toBe("421");
    expect(await raw(path, { host: "x", "x-forwarded-host": new URL(server.url).host })).toBe(
      "421",
    );
    expect(await raw("/healthz", { host: "10.0.0.7:1" })).toBe("200");
  });
});

describe("signing in", () => {
  it("S2: goes to Webex with state, PKCE and a cookie for this browser alone", async () => {
    const away = await browser.go("/auth/signin");
    const url = new URL(away.headers.get("location") ?? "");
    expect([away.status, url.origin + url.pathname]).toEqual([
      302,
      "http://localhost:1/v1/authorize",
    ]);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: "code",
      code_challenge_method: "S256",
      redirect_uri: `${server.url}/auth/callback`,
      state: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(away.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^ringside-signin=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
      ),
    ]);
    expect(browser.seen).not.toContain("can4ry");
  });

  it("keeps a browser's cookie while it tries again, so that no tab's way back is lost", async () => {
    const one = new Browser(server.url);
    await one.go("/auth/signin");
    const first = one.cookies.get("ringside-signin");
    await one.go("/auth/signin");
    expect(one.cookies.get("ringside-signin")).toBe(first);
  });

  it("puts up with so many attempts of one browser", async () => {
    const one = new Browser(server.url);
    for (let n = 0; n < 5; n += 1) expect((await one.go("/auth/signin")).status).toBe(302);
    let last = await one.go("/auth/signin");
    for (let n = 0; n < 5; n += 1) last = await one.go("/auth/signin");
    expect(busy(last)).toEqual([303, "/?problem=busy"]);
    expect((await new Browser(server.url).go("/auth/signin")).status).toBe(302);
  });

  it("S30: puts up with so many attempts from one address", async () => {
    const attempt = () => new Browser(server.url).go("/auth/callback?code=x&state=y");
    expect((await attempt()).headers.get("location")).toBe("/?problem=state");
    let last = await attempt();
    for (let n = 0; n < 45; n += 1) last = await attempt();
    expect(busy(last)).toEqual([303, "/?problem=busy"]);
  });
});

function busy(response: Response): [number, string | null] {
  expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  return [response.status, response.headers.get("location")];
}

it("S31: may be framed by those who are named, and nobody else", async () => {
  const RINGSIDE_FRAME_ANCESTORS = "https://crm.example.com";
  const framed = await createServer(settingsOf({ RINGSIDE_FRAME_ANCESTORS }), {
    webRoot: webRoot(),
  });
  const { headers } = await new Browser(framed.url).get("/");
  expect(headers.get("content-security-policy")).toContain(
    "frame-ancestors https://crm.example.com",
  );
  expect(headers.get("x-frame-options")).toBeNull();
  await framed.close();
  expect((await browser.get("/")).headers.get("x-frame-options")).toBe("DENY");
});

it("wears a brand's name and sheet, last", async () => {
  const sheet = join(webRoot(), "brand.css");
  writeFileSync(sheet, ":root { --accent: teal; }");
  const RINGSIDE_BRAND_NAME = "Müller & Söhne";
  const branded = await createServer(
    settingsOf({ RINGSIDE_BRAND_NAME, RINGSIDE_BRAND_CSS: sheet }),
    {
      webRoot: webRoot(),
    },
  );
  const theirs = new Browser(branded.url);
  const page = await (await theirs.get("/")).text();
  expect(page).toContain("<title>Müller &amp; Söhne</title>");
  expect(page).toMatch(/brand\.css" \/>\n<\/head>/);
  expect(await (await theirs.get("/brand.css")).text()).toBe(":root { --accent: teal; }");
  await branded.close();
  expect(await (await browser.get("/")).text()).not.toContain("brand.css");
  expect((await browser.get("/brand.css")).status).toBe(404);
});

it("says that it lives, and whether it is ready", async () => {
  expect(await (await browser.get("/healthz")).json()).toEqual({ status: "ok" });
  expect(await (await browser.get("/readyz")).json()).toEqual({
    status: "degraded",
    checks: { store: "ready", audit: "ready", accepting: "ready", webex: "not ready" },
  });
});

it("logs routes, never addresses or secrets", () => {
  expect(log).toContain('"route":"/auth/callback"');
  expect(log).not.toMatch(/state=|code=x|can4ry|ringside-signin=/);
});
