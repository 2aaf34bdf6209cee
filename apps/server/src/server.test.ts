import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterEach, expect, it } from "vitest";
import { createServer, type Server } from "./server.ts";
import { readSettings } from "./settings/index.ts";
import { StartFailure } from "./start-failure.ts";

const key = (fill: string) => Buffer.alloc(32, fill).toString("base64");
const folder = () => mkdtempSync(join(tmpdir(), "ringside-"));
const servers: Server[] = [];
let log = "";

function start(over: Record<string, string>): Promise<Server> {
  const settings = readSettings({
    RINGSIDE_CLIENT_ID: "C0ffee-client",
    RINGSIDE_CLIENT_SECRET: "secret",
    RINGSIDE_WXCC_URL: "http://localhost:1",
    RINGSIDE_WEBEX_URL: "http://localhost:1",
    RINGSIDE_STORE: ":memory:",
    RINGSIDE_PORT: "0",
    ...over,
  });
  const logTo = { write: (line: string) => void (log += line) };
  return createServer(settings, { logTo }).then((server) => {
    servers.push(server);
    return server;
  });
}

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function failure(starting: Promise<unknown>): Promise<string> {
  const error = await starting.catch((cause: unknown) => cause);
  if (!(error instanceof StartFailure)) throw new Error(`not a start failure: ${String(error)}`);
  expect(error.message).not.toContain("\n");
  return error.message;
}

it("says in a sentence that its port is taken", async () => {
  const { port } = await start({});
  expect(await failure(start({ RINGSIDE_PORT: String(port) }))).toBe(
    `Port ${port} is taken by another program: stop that, or set RINGSIDE_PORT to a free port.`,
  );
});

it("says in a sentence that it may not write", async () => {
  const file = join(folder(), "a-file");
  writeFileSync(file, "");
  const store = join(file, "ringside.db");
  expect(await failure(start({ RINGSIDE_STORE: store }))).toMatch(/RINGSIDE_STORE/);
  const odd = join(folder(), "ringside.db");
  writeFileSync(odd, "not a database ".repeat(100));
  expect(await failure(start({ RINGSIDE_STORE: odd }))).toContain(odd);
});

it("S13: does not start with keys that do not open its store, and goes on with those that do", async () => {
  const RINGSIDE_STORE = join(folder(), "ringside.db");
  const first = await start({ RINGSIDE_STORE, RINGSIDE_KEYS: key("one") });
  await first.close();
  const wrong = start({ RINGSIDE_STORE, RINGSIDE_KEYS: key("two") });
  expect(await failure(wrong)).toMatch(/RINGSIDE_KEYS.*missing key/);
  const both = await start({ RINGSIDE_STORE, RINGSIDE_KEYS: `${key("two")} ${key("one")}` });
  await both.close();
  await expect(start({ RINGSIDE_STORE, RINGSIDE_KEYS: key("two") })).resolves.toBeDefined();
});

it("refuses a key file that others may read", async () => {
  const home = folder();
  const RINGSIDE_STORE = join(home, "ringside.db");
  await (await start({ RINGSIDE_STORE })).close();
  chmodSync(join(home, "ringside.key"), 0o640);
  expect(await failure(start({ RINGSIDE_STORE }))).toMatch(/chmod 600/);
});

it("S44: leads a person back to the page when something is wrong here", async () => {
  const RINGSIDE_STORE = join(folder(), "ringside.db");
  const server = await start({ RINGSIDE_STORE });
  const database = new DatabaseSync(RINGSIDE_STORE);
  database.exec("DROP TABLE signIns");
  database.close();
  const state = "x".repeat(43);
  const headers = { cookie: `ringside-signin=${state}` };
  for (const path of ["/auth/signin", `/auth/callback?code=c&state=${state}`]) {
    const answer = await fetch(server.url + path, { headers, redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/?problem=other"]);
  }
  expect(log.match(/"request failed"/g)).toHaveLength(2);
});

it("has cookies and headers for https where browsers see it on https", async () => {
  const server = await start({
    RINGSIDE_PUBLIC_URL: "https://desk.example.com",
    RINGSIDE_REDIRECT_URI: "https://desk.example.com/auth/callback",
    RINGSIDE_WXCC_URL: "https://api.wxcc-us1.cisco.com",
    RINGSIDE_WEBEX_URL: "https://webexapis.com",
    RINGSIDE_KEYS: key("one"),
  });
  expect(server.url).toBe("https://desk.example.com");
  const { request } = await import("node:http");
  const headers = await new Promise<Record<string, unknown>>((resolve, reject) => {
    const to = { port: server.port, path: "/auth/signin", headers: { host: "desk.example.com" } };
    request(to, (response) => {
      response.resume();
      resolve(response.headers);
    })
      .on("error", reject)
      .end();
  });
  expect(headers["set-cookie"]).toEqual([
    expect.stringMatching(
      /^__Host-ringside-signin=[\w-]{43}; .*Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    ),
  ]);
  expect(headers["strict-transport-security"]).toMatch(/max-age=31536000/);
});
