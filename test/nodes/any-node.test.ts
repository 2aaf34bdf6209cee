import { afterAll, beforeAll, expect, it } from "vitest";
import { Several, until, type AtWork } from "./several.ts";

let several: Several;
let one: AtWork;
beforeAll(async () => {
  several = await Several.open();
  one = await several.atWork(several.node(0), 0);
});
afterAll(() => several.close());

const elsewhere = () => one.browser.at(several.node(1).url);

it("S20: shows the same desk on a node that does not have it, and takes commands there, each once", async () => {
  const taskId = await several.call(one);
  const other = elsewhere();
  expect((await other.get("/api/me")).status).toBe(200);
  const feed = await several.feed(other);
  await until(feed, (desk) => desk.tasks[taskId]?.phase.kind === "connected");
  const id = crypto.randomUUID();
  const hold = { kind: "task.hold", taskId };
  const answers = await Promise.all([
    other.ask(hold, id),
    one.browser.ask(hold, id),
    other.ask(hold, id),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
  await until(feed, (desk) => desk.tasks[taskId]?.phase.kind === "held");
  await until(feed, (desk) => desk.commands[id]?.outcome?.kind === "done");
  expect(await several.asked("tasks.hold")).toBe(1);
  const refused = await other.ask(hold);
  expect([refused.status, await refused.json()]).toMatchObject([409, { code: "alreadyHeld" }]);
  await several.settled([one, { id: one.id, feed }]);
});

it("goes on on another node after the frame that a tab last had", async () => {
  const [taskId = ""] = Object.keys((await until(one.feed, () => true)).tasks);
  const before = one.feed.frames.findLast((frame) => "id" in frame);
  const after = before && "id" in before ? before.id : "";
  await one.browser.ask({ kind: "task.resume", taskId });
  await until(one.feed, (desk) => desk.tasks[taskId]?.phase.kind === "connected");
  const feed = await several.feed(elsewhere(), after);
  await feed.next((frame) => frame.kind === "change" && frame.change.kind === "settled");
  expect(feed.frames.map(({ kind }) => kind)).not.toContain("snapshot");
  const ids = (frames: typeof feed.frames) =>
    frames.flatMap((frame) => (frame.kind === "change" ? [frame.id] : []));
  const missed = ids(one.feed.frames.slice(before ? one.feed.frames.indexOf(before) + 1 : 0));
  expect(ids(feed.frames)).toEqual(missed.slice(0, ids(feed.frames).length));
});

it("S33: refreshes once for all who find the token run out, at whichever node they ask", async () => {
  await several.sim.expireTokensOf(one.id);
  const lists = ["queues", "entryPoints", "numbers"];
  const answers = await Promise.all(
    [one.browser, elsewhere()].flatMap((browser) =>
      lists.map((list) => browser.get(`/api/destinations/${list}`)),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(await several.asked("oauth.refresh")).toBe(1);
});

it("costs three requests of WxCC's to sign in at a node that is new to it all", async () => {
  const agent = several.person(5);
  // Among them are some of the same team and profile.
  for (const at of [2, 3, 4, 6, 7, 8]) {
    await (await several.signIn(several.node(0), at)).get("/api/directory");
  }
  const feed = await several.feed(await several.signIn(several.node(1), 5));
  await until(feed, ({ link }) => link.kind === "live");
  expect((await several.askedBy(agent)).toSorted()).toEqual([
    "agents.reload",
    "config.user",
    "notification.subscribe",
  ]);
});

it("S30: counts attempts of all nodes together", async () => {
  const browser = one.browser;
  const statuses: number[] = [];
  for (let n = 0; n < 24; n += 1) {
    const at = browser.at(several.node(n % 2 === 0 ? 0 : 1).url);
    at.cookies.set("ringside-signin", "A".repeat(43));
    const answer = await at.go("/auth/signin");
    statuses.push(answer.headers.get("location")?.includes("problem=busy") ? 429 : answer.status);
  }
  expect(statuses.filter((status) => status === 302)).toHaveLength(20);
});

it("R23: says on every node within a second that a session has ended", async () => {
  const two = await several.atWork(several.node(1), 1);
  const feed = await several.feed(two.browser.at(several.node(0).url));
  await until(feed, ({ link }) => link.kind === "live");
  const out = await two.browser.at(several.node(0).url).change("POST", "/auth/signout", {});
  expect([out.status, await out.json()]).toEqual([200, { station: "left" }]);
  const began = Date.now();
  for (const tab of [feed, two.feed]) {
    expect(await tab.next((frame) => frame.kind === "bye")).toMatchObject({ why: "signedOut" });
  }
  expect(Date.now() - began).toBeLessThan(1_000);
  for (const node of several.nodes) {
    expect((await two.browser.at(node.url).get("/api/me")).status).toBe(401);
  }
  await expect
    .poll(async () => (await several.truth()).agents.find(({ id }) => id === two.id)?.sockets)
    .toBe(0);
});
