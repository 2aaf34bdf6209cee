import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Browser, Feed } from "../../apps/server/src/browser.sample.ts";
import { House, login, until } from "../server/house.ts";
import { Receiver } from "../server/receiver.ts";
import { exchange } from "./wire.ts";

/** What is planted where a browser or a customer can put it. */
const planted = {
  code: "can4ry-code-1f6b",
  state: "can4ry-state-7d2e".padEnd(43, "A"),
  cookie: "can4ry-cookie-93aa".padEnd(43, "B"),
  bearer: "can4ry-bearer-5c10",
  body: "can4ry-body-e8b4",
  header: "can4ry-header-24fd",
  webhook: Buffer.from("can4ry-webhook-41c8-of-32-bytes!").toString("base64"),
} as const;
const dialled = "+14085550987";

let house: House;
let browser: Browser;
let feed: Feed;
/** Codes and states that Webex gave, which the browser that carries them knows. */
const real: string[] = [];
/** Every byte that browsers got, besides what `Browser` has seen. */
let sent = "";
/** What the operator's port says. */
let told = "";

/** What gets the server's traces and webhooks. */
let outside: Receiver;

beforeAll(async () => {
  outside = await Receiver.open();
  house = await House.open({
    OTEL_EXPORTER_OTLP_ENDPOINT: outside.url,
    RINGSIDE_WEBHOOKS: `${outside.url}/hook`,
    RINGSIDE_WEBHOOK_SECRET: `whsec_${planted.webhook}`,
  });
  await drive();
  await vi.waitFor(
    () => expect(outside.got.map(({ path }) => path)).toContain("/v1/traces"),
    10_000,
  );
});
afterAll(async () => {
  await house.close();
  await outside.close();
});

/** Goes to every route, well and badly, with marked secrets at hand everywhere. */
async function drive(): Promise<void> {
  ({ browser, feed } = await house.atWork());
  const taskId = await house.inCall(feed);
  for (const kind of ["task.hold", "task.resume"]) {
    await browser.ask({ kind, taskId });
    const phase = kind === "task.hold" ? "held" : "connected";
    await until(feed, (desk) => desk.tasks[taskId]?.phase.kind === phase);
  }
  await failures(taskId);
  await signIn(house.browser());
  await strangers();
  await otherNumbers();
  house.simulator.expireTokens();
  await browser.get("/api/directory");
  await browser.get("/api/sessions");
  await browser.ask({ kind: "task.hold", taskId });
  const ops = `http://127.0.0.1:${house.server.opsPort}`;
  for (const path of ["/metrics", "/readyz", "/sessions", `/nowhere?code=${planted.code}`]) {
    told += await (await fetch(ops + path)).text();
  }
}

/** WxCC's failures quote what they were asked. */
async function failures(taskId: string): Promise<void> {
  for (const status of [400, 403, 429, 500]) {
    house.fault("tasks.hold", { kind: "status", status });
    await browser.ask({ kind: "task.hold", taskId });
  }
  house.fault("tasks.hold", { kind: "fail", reason: "INVALID_STATE" });
  await browser.ask({ kind: "task.hold", taskId });
  for (const status of [400, 401, 503]) {
    house.fault("oauth.token", { kind: "status", status });
    await signIn(house.browser());
  }
  await browser.ask({ kind: "nonsense", token: planted.body });
  await browser.change("PUT", "/api/commands/click-1234", `{"${planted.body}`);
}

/** To Webex and back, with a note of what is carried. */
async function signIn(one: Browser): Promise<void> {
  const away = await one.go("/auth/signin");
  const callback = await house.consent(away.headers.get("location") ?? "", house.person(2).id);
  const query = new URL(callback, house.server.url).searchParams;
  real.push(query.get("code") ?? "no code", query.get("state") ?? "no state");
  await one.go(callback);
  sent += one.seen;
}

/** Requests that carry secrets to where they do not belong. */
async function strangers(): Promise<void> {
  const { code, state, cookie, bearer, header } = planted;
  const host = new URL(house.server.url).host;
  const routes = [
    "/",
    "/healthz",
    "/readyz",
    "/api/me",
    "/api/directory",
    "/api/sessions",
    "/api/destinations/agents",
    "/api/openapi.json",
    "/api/docs",
    "/api/feed",
    "/nowhere",
  ];
  const query = `code=${code}&state=${state}&access_token=${bearer}`;
  for (const path of [...routes, "/auth/callback", "/auth/signin", "/auth/signout", "/%zz"]) {
    for (const cookieName of ["ringside", "ringside-signin"]) {
      const lines = [
        `host: ${host}`,
        `cookie: ${cookieName}=${cookie}`,
        `authorization: Bearer ${bearer}`,
        `x-request-id: ${header}`,
        `referer: https://desk.example.com/?${query}`,
        `user-agent: ${header}`,
        "connection: close",
      ];
      for (const method of ["GET", "POST", "DELETE"]) {
        const bytes = `${method} ${path}?${query} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`;
        sent += (await exchange(house.server.port, bytes, { quietMs: 300 })).text;
      }
    }
  }
}

/** A number that is typed, and goes no further than WxCC. */
async function otherNumbers(): Promise<void> {
  const other = await house.signIn(house.person(1).id);
  const second = await house.feed(other);
  await until(second, ({ link }) => link.kind === "live");
  const team = house.person(1).teamIds[0] ?? "";
  await other.ask({ ...login(team, dialled), device: { type: "AGENT_DN", number: dialled } });
  await other.ask(login(team, `x${dialled}`));
  sent += other.seen;
}

/** The parts of a place that must not hold a secret, by name. */
function places(): [string, string][] {
  return [
    ["browser", browser.seen + JSON.stringify(feed.frames) + sent],
    ["log", house.log],
    ["operator", told],
    ["store", house.stored()],
    ["traces and webhooks", JSON.stringify(outside.got)],
  ];
}

const found = (text: string, what: string | RegExp): string | null => {
  const at = typeof what === "string" ? text.indexOf(what) : text.search(what);
  return at < 0 ? null : text.slice(Math.max(0, at - 80), at + 40);
};

function expectNowhere(what: string | RegExp, except: readonly string[] = []): void {
  for (const [place, text] of places()) {
    if (!except.includes(place)) expect([place, found(text, what)]).toEqual([place, null]);
  }
}

describe("S12, S40: what is secret is in no byte sent, logged or stored in the clear", () => {
  it("was driven far enough to know: each level, refusals and failures", () => {
    for (const level of [20, 30, 40]) expect(house.log).toContain(`"level":${level}`);
    for (const word of ["request refused", "call failed", "tokens refreshed", "sign-in"]) {
      expect(house.log).toContain(word);
    }
    expect(sent.length).toBeGreaterThan(10_000);
    expect(house.stored()).toContain("signIn");
    expect(told).toContain("# TYPE");
    const paths = outside.got.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(["/v1/traces", "/hook"]));
  });

  it("WxCC's tokens and codes", () => {
    expectNowhere(/sim[\w-]{8,}_\w+_[\da-f-]{36}/);
    expect(real.length).toBeGreaterThanOrEqual(8);
    for (const secret of real) expectNowhere(secret, ["browser"]);
  });

  it("the integration's secret", () => expectNowhere(house.simulator.organisation.client.secret));

  it("the session's cookie, but in the browser that owns it", () => {
    expectNowhere(browser.cookies.get("ringside") ?? "none", ["browser"]);
    const all = [...browser.seen.matchAll(/ringside=([\w-]{43})/g)].map(([, cookie]) => cookie);
    expect(all.length).toBeGreaterThan(0);
    for (const cookie of all) expectNowhere(cookie ?? "none", ["browser"]);
  });

  it.each(Object.entries(planted))("a stranger's %s", (name, text) => {
    // A browser on its way to Webex is told again the cookie that it has: its other tabs need it.
    expectNowhere(text.slice(0, 18), name === "cookie" ? ["browser"] : []);
  });

  it("telephone numbers, but on the screen of the agent who is called", () => {
    expectNowhere(dialled.slice(1), ["browser"]);
    expectNowhere(/\+?1408555\d{4}/, ["browser"]);
  });

  it("customers' and agents' names, but on the screen", () => {
    expectNowhere(/Ibarra/, ["browser"]);
  });
});
