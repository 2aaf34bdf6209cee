import { z } from "zod";
import type { Fence, Leases } from "../leases-port.ts";
import { leaseKey } from "./fence.ts";
import { key, scriptOf, type Wire } from "./wire.ts";

/**
 * A token is the time in microseconds, and never less than the one before: so it rises even when Redis
 * has lost its newest writes.
 */
const take = scriptOf(`
  if redis.call("EXISTS", KEYS[1]) == 1 then return false end
  local time = redis.call("TIME")
  local token = tonumber(time[1]) * 1000000 + tonumber(time[2])
  local last = tonumber(redis.call("GET", KEYS[2]) or "0")
  if token <= last then token = last + 1 end
  local text = string.format("%.0f", token)
  redis.call("SET", KEYS[2], text)
  redis.call("SET", KEYS[1], ARGV[1] .. " " .. text, "PX", ARGV[2])
  return text`);

/** For each lease, whether it is held still; it is from now on for as long as it was given for. */
const keep = scriptOf(`
  local kept = {}
  for n = 1, #KEYS do
    if redis.call("GET", KEYS[n]) == ARGV[1] .. " " .. ARGV[n + 2] then
      redis.call("PEXPIRE", KEYS[n], ARGV[2])
      kept[n] = 1
    else
      kept[n] = 0
    end
  end
  return kept`);

const release = scriptOf(`
  if redis.call("GET", KEYS[1]) == ARGV[1] then redis.call("DEL", KEYS[1]) end`);

const Held = z.string().transform((text) => {
  const [node = "", token = ""] = text.split(" ");
  return { node, token: Number(token) };
});

export function leases(wire: Wire, node: string, ttlMs: number): Leases {
  return {
    node,
    ttlMs,
    async take(name) {
      const token = await wire.run(take, [leaseKey(name), key("token")], node, ttlMs);
      return token === null ? null : { name, token: Number(z.string().parse(token)) };
    },
    async keep(held) {
      // Who holds none has to learn all the same whether it answers.
      if (held.length === 0) {
        await wire.text("GET", key("token"));
        return [];
      }
      const keys = held.map(({ name }) => leaseKey(name));
      const tokens = held.map(({ token }) => String(token));
      const kept = z.array(z.number()).parse(await wire.run(keep, keys, node, ttlMs, ...tokens));
      return held.filter((_fence: Fence, n) => kept[n] === 0);
    },
    async release({ name, token }) {
      await wire.run(release, [leaseKey(name)], `${node} ${token}`);
    },
    async holder(name) {
      const held = await wire.text("GET", leaseKey(name));
      return held === null ? null : Held.parse(held);
    },
    async free(names) {
      if (names.length === 0) return [];
      const held = z.array(z.unknown()).parse(await wire.text("MGET", ...names.map(leaseKey)));
      return names.filter((_name, n) => held[n] === null);
    },
  };
}
