import { afterAll, beforeAll, expect, it } from "vitest";
import { emptyDesk, type Frame } from "@ringside/desk";
import { openRedis } from "../store/redis/index.ts";
import type { Store } from "../store/index.ts";
import { RedisServer } from "../redis.sample.ts";
import { createVault, readKeys } from "../vault/index.ts";
import { createPost, sealed, type Letter } from "./letters.ts";
import { createTape } from "./tape.ts";

let redis: RedisServer;
let store: Store;
beforeAll(async () => {
  redis = await RedisServer.start();
  store = await openRedis(redis.url, { sessionMaxMs: 3_600_000 });
});
afterAll(async () => {
  await store.close();
  await redis.close();
});

const keys = readKeys(Buffer.alloc(32, "new1").toString("base64"));
if (!keys) throw new Error("these are keys");
const vault = createVault(keys);

it("R30: a node of an older version reads a newer one's feed, and leaves out what it does not know", async () => {
  const { relay } = store;
  const fence = await store.leases.take("desk a");
  if (!relay || !fence) throw new Error("Redis relays, and nobody holds it");
  const say = (...frames: object[]) =>
    relay.append(
      "a",
      frames.map((frame) => sealed(vault, "feed a", frame)),
      fence,
    );
  const told = (number: number, change: object) => ({
    kind: "change",
    id: `new.${number}`,
    now: number,
    change,
  });
  const live = (since: number) => ({ kind: "link", link: { kind: "live", since }, signal: "good" });
  const desk = { ...emptyDesk(1), weather: "fine" };
  await say({ kind: "snapshot", id: "new.0", now: 1, desk, build: "next" });
  await say(told(1, { kind: "teleport", to: "the moon" }), told(2, live(2)));

  const heard: Frame[] = [];
  const tape = createTape({ agentId: "a", relay, vault, onFenced: () => undefined });
  tape.feed.listen(null, (frame) => heard.push(frame));
  tape.follow();
  await expect.poll(() => tape.feed.desk().link).toEqual({ kind: "live", since: 2 });
  await say(told(3, { kind: "teleport", to: "the sun" }), told(4, live(4)));
  await expect.poll(() => tape.feed.desk().link).toEqual({ kind: "live", since: 4 });
  // Once the whole, and then change by change: nothing was read again for the unknown ones.
  const changes = heard.slice(heard.findLastIndex(({ kind }) => kind === "snapshot") + 1);
  expect(changes.map((frame) => ("id" in frame ? frame.id : ""))).toEqual(["new.3", "new.4"]);
  tape.close();
});

it("R30: a letter of a kind that only newer nodes write is laid aside", async () => {
  const { relay } = store;
  if (!relay) throw new Error("Redis relays");
  const post = createPost(relay, vault);
  const heard: Letter[] = [];
  post.listen((letter) => heard.push(letter));
  await relay.tell(sealed(vault, "letter", { kind: "greeting", from: "tomorrow" }));
  await relay.tell(
    vault.seal(JSON.stringify({ v: 2, body: { kind: "moved", id: "1" } }), "letter"),
  );
  const known = { kind: "moved", id: "2" } as const;
  await relay.tell(sealed(vault, "letter", { ...known, since: 7 }));
  await expect.poll(() => heard).toEqual([known]);
});

it("R30: what a newer node has stored besides does not keep an older one from reading it", async () => {
  const row = { hash: "h", agentId: "a", orgId: "o", createdAt: 1, seenAt: 1 };
  await store.sessions.add({ ...row, sealedTokens: Uint8Array.of(1) });
  await redis.command("HSET", "{ringside}:session:h", "colour", "blue");
  expect(await store.sessions.find("h")).toEqual({ ...row, sealedTokens: Uint8Array.of(1) });
  const entry = JSON.stringify({ fingerprint: "p", at: 1, answer: null, colour: "blue" });
  await redis.command("HSET", "{ringside}:journal", "a id", entry);
  expect(await store.journal.find("a", "id")).toEqual({ fingerprint: "p", at: 1, answer: null });
});
