import type { Frame } from "@ringside/desk";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { change, openFeedServer, snapshot, type FeedServer } from "./feed.sample.ts";
import { openStream } from "./stream.ts";
import type { FeedStatus } from "./status.ts";

let server: FeedServer;
let stream: { close(): void };
let frames: Frame[];
let statuses: FeedStatus["kind"][];

beforeEach(async () => {
  server = await openFeedServer();
  frames = [];
  statuses = [];
  stream = openStream(server.url, {
    frame: (frame) => frames.push(frame),
    status: ({ kind }) => statuses.push(kind),
  });
});
afterEach(async () => {
  stream.close();
  await server.close();
});

const ids = (): (string | null)[] => frames.map((frame) => ("id" in frame ? frame.id : null));
const heard = (count: number) => vi.waitFor(() => expect(frames).toHaveLength(count));

describe("the stream of the desk", () => {
  test("begins with nothing to resume from, and is live from the first frame", async () => {
    const line = await server.next();
    expect(line.after).toBeNull();
    line.send(snapshot("e.1"));
    line.send(change("e.2"));
    await heard(2);
    expect(statuses).toEqual(["live"]);
  });

  test("R21: after a break it asks for exactly what it missed, and says that it was lost", async () => {
    const first = await server.next();
    first.send(snapshot("e.1"));
    first.send(change("e.2"));
    await heard(2);
    first.cut();
    const second = await server.next();
    expect(second.after).toBe("e.2");
    second.send(change("e.3"));
    await heard(3);
    expect(statuses).toEqual(["live", "lost", "live"]);
  });

  test("takes no change twice, and asks again when one is missing", async () => {
    const first = await server.next();
    first.send(snapshot("e.1"));
    first.send(change("e.2"));
    first.send(change("e.2"));
    first.send(change("e.5"));
    const second = await server.next();
    expect(second.after).toBe("e.2");
    expect(ids()).toEqual(["e.1", "e.2"]);
  });

  test("comes back no sooner than it was asked to", async () => {
    (await server.next()).refuse(429, { "retry-after": "2" });
    const refused = performance.now();
    (await server.next()).send(snapshot("e.1"));
    expect(performance.now() - refused).toBeGreaterThanOrEqual(1_950);
    await heard(1);
  });

  test("ends when the session is over", async () => {
    (await server.next()).refuse(401);
    await vi.waitFor(() => expect(statuses).toEqual(["ended"]));
  });

  test("ends with the server's goodbye", async () => {
    const line = await server.next();
    line.send(snapshot("e.1"));
    line.send({ kind: "bye", now: 1000, why: "signedOut" });
    await vi.waitFor(() => expect(statuses).toContain("ended"));
  });

  test("one frame in unknown words is an accident: the desk is read anew", async () => {
    const first = await server.next();
    first.send(snapshot("e.1"));
    first.send({ kind: "change", id: "e.2", now: 1, change: { kind: "link", link: "odd" } });
    const second = await server.next();
    expect(second.after).toBeNull();
    second.send(snapshot("e.2"));
    await heard(2);
    expect(statuses).not.toContain("outdated");
  });

  test("R30: a desk in unknown words is a newer server's", async () => {
    const odd = { kind: "snapshot", id: "e.1", now: 1, desk: { tasks: "elsewhere" } };
    (await server.next()).send(odd);
    (await server.next()).send(odd);
    await vi.waitFor(() => expect(statuses).toEqual(["outdated"]));
  });

  test("R30: what a newer server tells besides is passed over, and the stream goes on", async () => {
    const line = await server.next();
    line.send(snapshot("e.1"));
    line.send({ kind: "change", id: "e.2", now: 1, change: { kind: "teleport" } });
    line.send({ kind: "hologram", now: 1 });
    line.send(change("e.3"));
    await heard(4);
    expect(statuses).toEqual(["live"]);
  });
});
