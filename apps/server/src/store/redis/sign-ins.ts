import { z } from "zod";
import type { PendingSignIns } from "../ports.ts";
import { placeOf, removeOlderThan } from "./aged.ts";
import { timeOf } from "./time.ts";
import { scriptOf, type Wire } from "./wire.ts";

const Pending = z.object({
  browserHash: z.string(),
  sealedVerifier: z.base64().transform((text) => Uint8Array.from(Buffer.from(text, "base64"))),
  replaces: z.string().nullable(),
  at: z.number(),
});

const add = scriptOf(`
  redis.call("HSET", KEYS[1], ARGV[1], ARGV[2])
  redis.call("ZADD", KEYS[2], ARGV[3], ARGV[1])`);

const take = scriptOf(`
  local found = redis.call("HGET", KEYS[1], ARGV[1])
  redis.call("HDEL", KEYS[1], ARGV[1])
  redis.call("ZREM", KEYS[2], ARGV[1])
  return found`);

const place = placeOf("signIns");

export function signIns(wire: Wire): PendingSignIns {
  return {
    now: () => timeOf(wire),
    async add({ stateHash, sealedVerifier, ...rest }) {
      const sealed = Buffer.from(sealedVerifier).toString("base64");
      const row = JSON.stringify({ ...rest, sealedVerifier: sealed });
      await wire.run(add, place, stateHash, row, rest.at);
    },
    async take(stateHash) {
      const found = await wire.run(take, place, stateHash);
      if (found === null) return null;
      return { stateHash, ...Pending.parse(JSON.parse(z.string().parse(found))) };
    },
    removeOlderThan: (at) => removeOlderThan(wire, "signIns", at),
  };
}
