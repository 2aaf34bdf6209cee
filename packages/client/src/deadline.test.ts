import { expect, it, vi } from "vitest";
import { DeadlinePassed, within } from "./deadline.ts";

/** Work that ends only when it is told to, with an error of its own. */
const stubborn = (signal: AbortSignal) =>
  new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(new Error("AbortError")));
  });

it("says why work was cut short, whatever the work says", async () => {
  await expect(within(1, undefined, stubborn)).rejects.toBeInstanceOf(DeadlinePassed);
  const leaving = new AbortController();
  const left = expect(within(60_000, leaving.signal, stubborn)).rejects.toThrow("left");
  leaving.abort(new Error("left"));
  await left;
});

it("starts no work for a caller that has left", async () => {
  const work = vi.fn<() => Promise<void>>();
  await expect(within(60_000, AbortSignal.abort(new Error("left")), work)).rejects.toThrow("left");
  expect(work).not.toHaveBeenCalled();
});

it("passes on what work gives or throws, and keeps no timer", async () => {
  vi.useFakeTimers();
  const failing = () => Promise.reject(new TypeError("mine"));
  expect(await within(60_000, undefined, () => Promise.resolve(7))).toBe(7);
  await expect(within(60_000, undefined, failing)).rejects.toThrow("mine");
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});
