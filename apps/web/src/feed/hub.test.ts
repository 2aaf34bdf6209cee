import type { Frame } from "@ringside/desk";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { change, openFeedServer, snapshot, type FeedServer } from "./feed.sample.ts";
import { createHub } from "./hub.ts";

let server: FeedServer;
const leaves: (() => void)[] = [];

beforeEach(async () => {
  server = await openFeedServer();
});
afterEach(async () => {
  for (const leave of leaves.splice(0)) leave();
  await server.close();
});

function join(hub: ReturnType<typeof createHub>) {
  const frames: Frame[] = [];
  const statuses: string[] = [];
  const leave = hub.join({
    frame: (frame) => frames.push(frame),
    status: ({ kind }) => statuses.push(kind),
  });
  leaves.push(leave);
  return { frames, statuses, leave };
}

test("a tab that comes later gets the desk as it is, over the same one stream", async () => {
  const hub = createHub(server.url);
  const first = join(hub);
  const line = await server.next();
  line.send(snapshot("e.1"));
  line.send(change("e.2"));
  await vi.waitFor(() => expect(first.frames).toHaveLength(2));

  const second = join(hub);
  expect(second.statuses).toEqual(["live"]);
  expect(second.frames).toMatchObject([
    { kind: "snapshot", id: "e.2", desk: { link: { kind: "live" } } },
  ]);
  line.send(change("e.3"));
  await vi.waitFor(() => expect(second.frames).toHaveLength(2));
  expect(first.frames).toHaveLength(3);
});

test("the stream goes with the last tab, and comes back with the next", async () => {
  const hub = createHub(server.url);
  const first = join(hub);
  await server.next();
  first.leave();
  join(hub);
  expect((await server.next()).after).toBeNull();
});

test("after the session's end a tab that joins starts afresh", async () => {
  const hub = createHub(server.url);
  const first = join(hub);
  (await server.next()).refuse(401);
  await vi.waitFor(() => expect(first.statuses).toContain("ended"));
  const second = join(hub);
  expect(second.statuses).toEqual(["connecting"]);
  (await server.next()).send(snapshot("f.1"));
  await vi.waitFor(() => expect(second.frames).toHaveLength(1));
});
