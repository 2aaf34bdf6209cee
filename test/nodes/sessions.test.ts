import { afterAll, beforeAll, expect, it } from "vitest";
import { OwnSessions } from "@ringside/desk";
import { endSessions, listSessions } from "../../apps/cli/src/sessions.ts";
import { freePort } from "../stage/index.ts";
import { Several, until, type AtWork } from "./several.ts";

const adminToken = "admin-0123456789abcdef";
let several: Several;
let opsPort: number;
beforeAll(async () => {
  several = await Several.open({ RINGSIDE_ADMIN_TOKEN: adminToken });
  opsPort = await freePort();
  // One of them has an operator's port: what is done there is done on both.
  await several.node(1).process.stop();
  await several.restart(several.node(1), { RINGSIDE_OPS_PORT: String(opsPort) });
});
afterAll(() => several.close());

const byes = (one: AtWork["feed"]) => one.next((frame) => frame.kind === "bye");

it("S18: a session that its user ends at one node ends at the other within a second", async () => {
  const { browser, feed } = await several.atWork(several.node(0), 0);
  const there = await several.signIn(several.node(0), 0);
  const thereFeed = await several.feed(there);
  await until(thereFeed, ({ link }) => link.kind === "live");
  const here = browser.at(several.node(1).url);
  const answer = await here.get("/api/sessions");
  const { sessions } = OwnSessions.parse(await answer.json());
  expect(sessions.map((one) => one.here)).toEqual([true, false]);
  const began = Date.now();
  const gone = await here.change("DELETE", `/api/sessions/${sessions[1]?.id}`, {});
  expect(gone.status).toBe(204);
  expect(await byes(thereFeed)).toMatchObject({ why: "ended" });
  expect(Date.now() - began).toBeLessThan(1_000);
  for (const node of several.nodes) {
    expect((await there.at(node.url).get("/api/me")).status).toBe(401);
    expect((await browser.at(node.url).get("/api/me")).status).toBe(200);
  }
  expect(feed.frames.some(({ kind }) => kind === "bye")).toBe(false);
});

it("S18: an operator ends everybody's sessions at all nodes, and calls go on", async () => {
  const env = { RINGSIDE_OPS_PORT: String(opsPort), RINGSIDE_ADMIN_TOKEN: adminToken };
  const one = await several.atWork(several.node(0), 1);
  const two = await several.atWork(several.node(1), 2);
  const taskId = await several.call(one);
  expect((await listSessions(env)).length).toBeGreaterThan(1);
  expect(await endSessions(env, undefined, true)).toMatch(/^[3-9] ended\.$/);
  for (const { feed } of [one, two]) expect(await byes(feed)).toMatchObject({ why: "ended" });
  for (const node of several.nodes) {
    for (const { browser } of [one, two]) {
      expect((await browser.at(node.url).get("/api/me")).status).toBe(401);
    }
  }
  expect(await listSessions(env)).toEqual(["Nobody is signed in."]);
  const { agents } = await several.truth();
  expect(agents.find(({ id }) => id === one.id)?.taskIds).toEqual([taskId]);
});
