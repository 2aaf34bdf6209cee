import { z } from "zod";
import type { Outbox } from "../outbox-port.ts";
import { key, scriptOf, type Wire } from "./wire.ts";

const Entries = z.array(z.tuple([z.string(), z.array(z.string())]));
const Count = z.coerce.number();
const root = key("outbox");
const counter = key("outbox", "last");
const ids = key("outbox", "ids");
const told = key("outbox", "told");

/** A stream whose ids are the letters' places; a hash finds them by their own ids. */
const add = scriptOf(`
  if redis.call("HEXISTS", KEYS[3], ARGV[1]) == 1 then return end
  local seq = redis.call("INCR", KEYS[2])
  redis.call("XADD", KEYS[1], seq .. "-0", "id", ARGV[1], "at", ARGV[2], "body", ARGV[3])
  redis.call("HSET", KEYS[3], ARGV[1], seq)`);

const tell = scriptOf(`
  local now = redis.call("HGET", KEYS[1], ARGV[1]) or ""
  if now ~= ARGV[2] then return 0 end
  redis.call("HSET", KEYS[1], ARGV[1], ARGV[3])
  return 1`);

/** Up to 500 at a time: gives how many it removed. */
const prune = scriptOf(`
  local beyond = redis.call("XLEN", KEYS[1]) - tonumber(ARGV[2])
  local removed = 0
  for _, entry in ipairs(redis.call("XRANGE", KEYS[1], "-", "+", "COUNT", 500)) do
    local fields = entry[2]
    if removed >= beyond and tonumber(fields[4]) >= tonumber(ARGV[1]) then break end
    redis.call("XDEL", KEYS[1], entry[1])
    redis.call("HDEL", KEYS[2], fields[2])
    removed = removed + 1
  end
  return removed`);

export function outbox(wire: Wire): Outbox {
  return {
    async add({ id, at, body }) {
      await wire.run(add, [root, counter, ids], id, at, body);
    },
    async after(seq, limit) {
      const found = await wire.text("XRANGE", root, `${seq + 1}`, "+", "COUNT", limit);
      return Entries.parse(found).map(([place, [, id = "", , at = "", , body = ""]]) => ({
        seq: Number(place.split("-")[0]),
        id,
        at: Number(at),
        body,
      }));
    },
    last: async () => Count.parse((await wire.text("GET", counter)) ?? 0),
    async placeOf(id) {
      const place = await wire.text("HGET", ids, id);
      return place === null ? null : Count.parse(place);
    },
    async told(target) {
      const seq = await wire.text("HGET", told, target);
      return seq === null ? null : Count.parse(seq);
    },
    async tell(target, before, seq) {
      return (await wire.run(tell, [told], target, before ?? "", seq)) === 1;
    },
    async prune(at, most) {
      for (let removed: unknown = 1; removed !== 0;) {
        removed = await wire.run(prune, [root, ids], at, most);
      }
    },
  };
}
