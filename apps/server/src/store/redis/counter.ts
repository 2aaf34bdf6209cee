import { z } from "zod";
import type { SharedCounter } from "../relay-port.ts";
import { key, scriptOf, type Wire } from "./wire.ts";

/** The token bucket of all nodes, by Redis's clock: what it holds, filled up to `burst` at `rate` a minute. */
const level = `
  local burst, rate = tonumber(ARGV[1]), tonumber(ARGV[2])
  local time = redis.call("TIME")
  local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
  local level = tonumber(redis.call("HGET", KEYS[1], "level") or burst)
  local at = tonumber(redis.call("HGET", KEYS[1], "at") or now)
  level = math.min(burst, level + math.max(0, now - at) * rate / 60000)`;

const look = scriptOf(`${level}
  return math.max(0, math.floor(level))`);

/** Takes one, not below the reserve. Gives the milliseconds to wait; forced, it is taken all the same. */
const spend = scriptOf(`${level}
  local reserve, force = tonumber(ARGV[3]), ARGV[4]
  local short = math.min(reserve, burst - 1) + 1 - level
  local wait = 0
  if force == "1" then
    level = math.max(level - 1, -burst)
  elseif short > 0.000001 then
    wait = math.ceil(short * 60000 / rate)
  else
    level = level - 1
  end
  redis.call("HSET", KEYS[1], "level", string.format("%.6f", level), "at", string.format("%.0f", now))
  redis.call("PEXPIRE", KEYS[1], 120000)
  return wait`);

export function counter(wire: Wire, burst: number, perMinute: number): SharedCounter {
  const ask = async (reserve: number, force: "0" | "1") =>
    z.number().parse(await wire.run(spend, [key("budget")], burst, perMinute, reserve, force));
  return {
    perMinute,
    spend: (reserve) => ask(reserve, "0"),
    left: async () => z.number().parse(await wire.run(look, [key("budget")], burst, perMinute)),
    // WxCC's own limit stands behind it.
    debit: () => void ask(0, "1").catch(() => undefined),
  };
}
