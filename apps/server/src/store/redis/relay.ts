import { z } from "zod";
import { Fenced, type Fence } from "../leases-port.ts";
import type { Relay } from "../relay-port.ts";
import { counter } from "./counter.ts";
import { fenceArguments, fenceCheck, fenceKey } from "./fence.ts";
import { createReader, entriesOf, type Entry, type Reader } from "./reader.ts";
import { timeOf } from "./time.ts";
import { key, scriptOf, type Wire } from "./wire.ts";

/** How many entries of an agent's feed are kept, for those who come back. */
const kept = 500;
/** Letters that nobody reads go, in milliseconds: their senders have given up long since. */
const letterKept = 60_000;
const feedKept = 24 * 3_600_000;
const mostLetters = 10_000;

const append = scriptOf(`
  ${fenceCheck(2)}
  for n = 3, #ARGV do
    redis.call("XADD", KEYS[1], "MAXLEN", ARGV[2], ARGV[1] .. "-*", "v", ARGV[n])
  end
  redis.call("PEXPIRE", KEYS[1], ${feedKept})
  return 1`);

const post = scriptOf(`
  redis.call("XADD", KEYS[1], "MAXLEN", "~", ${mostLetters}, "*", "v", ARGV[1])
  redis.call("PEXPIRE", KEYS[1], ${letterKept})`);

/**
 * Who is here, by when they were last; those who are long gone are forgotten. What needs room comes first:
 * a script that has written once already is let go on by a Redis that is full.
 */
const present = scriptOf(`
  local time = redis.call("TIME")
  local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
  if ARGV[2] == "1" then
    redis.call("ZADD", KEYS[1], now, ARGV[1])
  else
    redis.call("ZREM", KEYS[1], ARGV[1])
  end
  redis.call("ZREMRANGEBYSCORE", KEYS[1], "-inf", now - ARGV[3])`);

const nodes = key("nodes");
const feed = (agentId: string) => key("feed", agentId);
const letters = (node: string) => key("letters", node);
const toAll = key("letters");
const first = "0";

/** Streams carry it all: an agent's feed, a node's letters, and the letters to all. */
export function relay(
  wire: Wire,
  waiting: Wire,
  { node, ttlMs }: { readonly node: string; readonly ttlMs: number },
): Relay & { close(): void } {
  const reader: Reader = createReader(waiting, wire, node);
  return {
    async append(agentId, entries, fence: Fence) {
      const keys = [feed(agentId), fenceKey(fence)];
      const done = await wire.run(append, keys, fenceArguments(fence), kept, ...entries);
      if (done === -1) throw new Fenced(fence.name);
    },
    async read(agentId) {
      const entries = entriesOf(await wire.bytes("XRANGE", feed(agentId), "-", "+"));
      return { entries: entries.map(({ value }) => value), from: entries.at(-1)?.id ?? first };
    },
    follow: (agentId, from, hear) => reader.follow(feed(agentId), from, ({ value }) => hear(value)),
    onReturn: (hear) => reader.onReturn(hear),
    async post(to, letter) {
      await wire.run(post, [letters(to)], letter);
    },
    async tell(letter) {
      await wire.run(post, [toAll], letter);
    },
    listen(hear) {
      // Redis says when each was sent, and what time it is: no node's own clock matters.
      const time = () => timeOf(wire).catch(() => 0);
      const take = async ({ id, value }: Entry): Promise<void> => {
        hear(value, Math.max(0, (await time()) - Number(id.split("-")[0])));
      };
      let before = Promise.resolve();
      const inOrder = (entry: Entry): void => {
        before = before.then(() => take(entry));
      };
      reader.follow(letters(node), first, inOrder);
      void time().then((now) => {
        reader.follow(toAll, `${Math.max(0, now - letterKept)}-0`, inOrder);
      });
    },
    async present(here) {
      await wire.run(present, [nodes], node, here ? 1 : 0, ttlMs);
    },
    async nodes() {
      return z.array(z.string()).parse(await wire.text("ZRANGE", nodes, 0, -1));
    },
    async keep(name, value, ms) {
      await wire.text("SET", key("kept", name), value, "PX", ms);
    },
    async kept(name) {
      const place = key("kept", name);
      const [value, ms] = await Promise.all([wire.bytes("GET", place), wire.text("PTTL", place)]);
      if (value === null) return null;
      return { value: z.instanceof(Uint8Array).parse(value), ms: z.number().parse(ms) };
    },
    counter: (burst, perMinute) => counter(wire, burst, perMinute),
    limits: wire.client,
    close: () => reader.close(),
  };
}
