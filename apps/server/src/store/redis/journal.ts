import { z } from "zod";
import { Fenced } from "../leases-port.ts";
import type { Journal } from "../ports.ts";
import { placeOf, removeOlderThan } from "./aged.ts";
import { fenceArguments, fenceCheck, fenceKey } from "./fence.ts";
import { scriptOf, type Wire } from "./wire.ts";

const Entry = z.object({
  fingerprint: z.string(),
  at: z.number(),
  answer: z.string().nullable(),
});

/** 0: it is ours now; else what was there. */
const claim = scriptOf(`
  ${fenceCheck(3)}
  local before = redis.call("HGET", KEYS[1], ARGV[2])
  if before then return before end
  redis.call("HSET", KEYS[1], ARGV[2], ARGV[3])
  redis.call("ZADD", KEYS[2], ARGV[4], ARGV[2])
  return 0`);

const answer = scriptOf(`
  local before = redis.call("HGET", KEYS[1], ARGV[1])
  if not before then return end
  local entry = cjson.decode(before)
  entry.answer = ARGV[2]
  redis.call("HSET", KEYS[1], ARGV[1], cjson.encode(entry))`);

const place = placeOf("journal");
const field = (agentId: string, commandId: string) => `${agentId} ${commandId}`;
const entryOf = (found: unknown) => Entry.parse(JSON.parse(z.string().parse(found)));

export function journal(wire: Wire): Journal {
  return {
    async claim(agentId, commandId, fingerprint, at, fence) {
      const entry = JSON.stringify({ fingerprint, at, answer: null });
      const keys = [...place, fenceKey(fence)];
      const id = field(agentId, commandId);
      const before = await wire.run(claim, keys, fenceArguments(fence), id, entry, at);
      if (before === -1) throw new Fenced(fence?.name ?? "");
      return before === 0 ? null : entryOf(before);
    },
    async find(agentId, commandId) {
      const found = await wire.text("HGET", place[0], field(agentId, commandId));
      return found === null ? null : entryOf(found);
    },
    async answer(agentId, commandId, text) {
      await wire.run(answer, place, field(agentId, commandId), text);
    },
    removeOlderThan: (at) => removeOlderThan(wire, "journal", at),
  };
}
