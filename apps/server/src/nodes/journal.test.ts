import { expect, it } from "vitest";
import { memoryJournal } from "../commands/index.ts";
import { Fenced, type Journal } from "../store/index.ts";
import { deskJournal } from "./journal.ts";

const fence = { name: "desk a", token: 1 };

/** A journal in a Redis that takes only so many writes more. */
function inRedis(): Journal & { takes: number } {
  const kept = memoryJournal();
  const write = <T>(work: () => Promise<T>): Promise<T> => {
    redis.takes -= 1;
    return redis.takes < 0 ? Promise.reject(new Error("no answer")) : work();
  };
  const redis = {
    ...kept,
    takes: Infinity,
    claim: (...entry: Parameters<Journal["claim"]>) => write(() => kept.claim(...entry)),
    answer: (...entry: Parameters<Journal["answer"]>) => write(() => kept.answer(...entry)),
  };
  return redis;
}

it("R18: owes what a Redis that goes away again has not taken, until it has", async () => {
  const redis = inRedis();
  const journal = deskJournal(redis, () => fence);
  redis.takes = 0;
  expect(await journal.claim("a", "first", "print", 1)).toBeNull();
  await expect(journal.answer("a", "first", "sent")).rejects.toThrow("no answer");
  expect(await journal.claim("a", "second", "print", 2)).toBeNull();

  redis.takes = 1;
  await expect(journal.mend()).rejects.toThrow("no answer");
  redis.takes = Infinity;
  await journal.mend();
  expect(await redis.find("a", "first")).toEqual({ fingerprint: "print", at: 1, answer: "sent" });
  expect(await redis.find("a", "second")).toEqual({ fingerprint: "print", at: 2, answer: null });
});

it("claims nothing for a desk that is not here any more", async () => {
  const redis = inRedis();
  await expect(deskJournal(redis, () => null).claim("a", "id", "print", 1)).rejects.toThrow(Fenced);
  const late = {
    ...redis,
    claim: () => Promise.reject(new Fenced("desk a")),
  };
  await expect(deskJournal(late, () => fence).claim("a", "id", "p", 1)).rejects.toThrow(Fenced);
});
