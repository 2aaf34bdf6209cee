import { key, scriptOf, type Wire } from "./wire.ts";

/** Where records of one kind are, and their ages. */
export const placeOf = (kind: string) => [key(kind), key(kind, "ages")] as const;

const removeOlder = scriptOf(`
  local old = redis.call("ZRANGEBYSCORE", KEYS[2], "-inf", "(" .. ARGV[1], "LIMIT", 0, 500)
  if #old > 0 then
    redis.call("HDEL", KEYS[1], unpack(old))
    redis.call("ZREM", KEYS[2], unpack(old))
  end
  return #old`);

/** Removes all records of this kind from before this time, some at a time: Redis does nothing else meanwhile. */
export async function removeOlderThan(wire: Wire, kind: string, at: number): Promise<void> {
  for (let removed: unknown = 1; removed !== 0;) {
    removed = await wire.run(removeOlder, placeOf(kind), at);
  }
}
