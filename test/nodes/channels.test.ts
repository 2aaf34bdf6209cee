import { stateOfChannel, type Desk } from "@ringside/desk";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { desk, Several, until, type AtWork, type Node } from "./several.ts";

let several: Several;
let one: AtWork;
beforeAll(async () => {
  several = await Several.open();
  one = await several.atWork(several.node(0), 0);
});
afterAll(() => several.close());

const Directory = z.object({ idleCodes: z.array(z.object({ id: z.string() })) });
const Queues = z.object({ entries: z.array(z.object({ id: z.string() })) });
const Waits = z.object({ waits: z.array(z.object({ queueId: z.string(), at: z.number() })) });

async function read<T>(schema: z.ZodType<T>, node: Node, path: string): Promise<T> {
  const answer = await one.browser.at(node.url).get(path);
  expect(answer.status).toBe(200);
  return schema.parse(await answer.json());
}

it("shows the state of each channel alike at both nodes, and at the one that is left", async () => {
  const [a, b] = [several.node(0), several.node(1)];
  const there = await several.feed(one.browser.at(b.url));
  await until(there, ({ link }) => link.kind === "live");
  const { idleCodes } = await read(Directory, b, "/api/directory");
  const auxCodeId = idleCodes[0]?.id ?? "";
  const set = { kind: "state.setChannel", channel: "chat", auxCodeId };
  expect((await one.browser.at(b.url).ask(set)).status).toBe(202);
  const codes = (now: Desk) =>
    ["chat", "telephony"].map((channel) => stateOfChannel(now, channel)?.auxCodeId);
  const apart = [auxCodeId, "0"];
  for (const feed of [one.feed, there]) {
    await until(feed, (now) => codes(now).join() === apart.join());
  }
  expect(desk(there).channels).toEqual(desk(one.feed).channels);
  expect(await several.asked("agents.channelState")).toBe(1);

  await a.process.stop("SIGKILL");
  await until(there, ({ link }) => link.kind === "lost");
  await until(there, ({ link }) => link.kind === "live");
  expect(codes(desk(there))).toEqual(apart);
  await several.restart(a);
});

it("tells at both nodes the same of how long customers wait, read from WxCC once", async () => {
  const [a, b] = [several.node(0), several.node(1)];
  const { entries } = await read(Queues, a, "/api/destinations/queues");
  const asked = entries.slice(0, 3).map(({ id }) => id);
  expect(asked).toHaveLength(3);
  const path = `/api/waits?queues=${asked.join(",")}`;
  const here = await read(Waits, b, path);
  expect(here.waits.map(({ queueId }) => queueId)).toEqual(asked);
  expect(await read(Waits, a, path)).toEqual(here);
  expect(await read(Waits, b, path)).toEqual(here);
  expect(await several.asked("reads.estimatedWait")).toBe(asked.length);
});
