import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WxccError } from "@ringside/client";
import { z } from "zod";
import { createCache } from "./cache.ts";
import { patiently } from "./retry.ts";
import { partOf } from "./shelf.ts";

const minute = 60_000;
const failure = (code: WxccError["code"]) => new WxccError({ code, operation: "config.teams" });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a cache", () => {
  it("reads once for all who ask at a time, and not again while it is fresh", async () => {
    const cache = createCache<number>();
    let reads = 0;
    const read = async () => (reads += 1);
    expect(await Promise.all([cache.get("k", read), cache.get("k", read)])).toEqual([1, 1]);
    vi.advanceTimersByTime(4 * minute);
    expect(await cache.get("k", read)).toBe(1);
    expect(await cache.get("other", read)).toBe(2);
  });

  it("gives what it has and reads behind, once that is old", async () => {
    const cache = createCache<number>();
    await cache.get("k", async () => 1);
    vi.advanceTimersByTime(6 * minute);
    expect(await cache.get("k", async () => 2)).toBe(1);
    await vi.advanceTimersByTimeAsync(0);
    expect(await cache.get("k", async () => 3)).toBe(2);
  });

  it("goes on with what it has while reading fails, for a day", async () => {
    const cache = createCache<number>();
    const fail = () => Promise.reject(failure("unavailable"));
    await expect(cache.get("k", fail)).rejects.toThrow(WxccError);
    expect(await cache.get("k", async () => 1)).toBe(1);
    vi.advanceTimersByTime(23 * 60 * minute);
    expect(await cache.get("k", fail)).toBe(1);
    await vi.advanceTimersByTimeAsync(0);
    vi.advanceTimersByTime(2 * 60 * minute);
    await expect(cache.get("k", fail)).rejects.toThrow(WxccError);
  });
});

describe("reading patiently", () => {
  async function attempts(errors: readonly WxccError[]): Promise<[number, string]> {
    let tries = 0;
    const reading = patiently(async () => {
      const error = errors[tries];
      tries += 1;
      if (error) throw error;
    }).then(
      () => "read",
      (error: unknown) => (error instanceof WxccError ? error.code : "strange"),
    );
    await vi.advanceTimersByTimeAsync(10_000);
    return [tries, await reading];
  }

  it("tries again when WxCC has trouble, three times at most", async () => {
    const trouble = failure("unavailable");
    expect(await attempts([trouble, failure("timeout")])).toEqual([3, "read"]);
    expect(await attempts([trouble, trouble, trouble, trouble])).toEqual([3, "unavailable"]);
  });

  it("does not insist where WxCC says no", async () => {
    expect(await attempts([failure("forbidden")])).toEqual([1, "forbidden"]);
    expect(await attempts([failure("rateLimited")])).toEqual([1, "rateLimited"]);
  });
});

describe("a cache that nodes share", () => {
  const shelf = () => {
    const lying = new Map<string, { said: unknown; until: number }>();
    return {
      put: async (name: string, said: unknown, ms: number) =>
        void lying.set(name, { said, until: performance.now() + ms }),
      async find(name: string) {
        const found = lying.get(name);
        const ms = (found?.until ?? 0) - performance.now();
        return found && ms > 0 ? { said: found.said, ms } : null;
      },
    };
  };

  it("takes what another node has read, for as long as that is fresh", async () => {
    const common = shelf();
    const of = () => createCache(partOf(common, "number", z.number()));
    const [one, two] = [of(), of()];
    expect(await one.get("k", async () => 1)).toBe(1);
    vi.advanceTimersByTime(4 * minute);
    expect(await two.get("k", async () => 2)).toBe(1);
    vi.advanceTimersByTime(2 * minute);
    expect(await two.get("k", async () => 2)).toBe(1);
    await vi.advanceTimersByTimeAsync(0);
    expect(await two.get("k", async () => 3)).toBe(2);
  });

  it("asks WxCC where the others' word is of another form, or cannot be had", async () => {
    const common = shelf();
    await common.put("number k", { n: 1 }, minute);
    const odd = createCache(partOf(common, "number", z.number()));
    expect(await odd.get("k", async () => 2)).toBe(2);
    const down = () => Promise.reject(new Error("down"));
    const alone = createCache(partOf({ put: down, find: down }, "number", z.number()));
    expect(await alone.get("k", async () => 3)).toBe(3);
  });
});
