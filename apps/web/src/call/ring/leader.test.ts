import { expect, test } from "vitest";
import { elect, type Locks } from "./leader.ts";

/** A browser's lock manager, for one lock: the next in line gets it when the holder lets go or dies. */
function browser(): Locks & { die(): void } {
  const line: (() => void)[] = [];
  let held = false;
  let leave = (_stolen: boolean): void => {};
  const grant = async (hold: () => Promise<void>): Promise<void> => {
    held = true;
    const left = new Promise<void>((resolve, reject) => {
      leave = (stolen) => (stolen ? reject(new Error("AbortError")) : resolve());
    });
    await Promise.race([hold(), left]);
    held = false;
    line.shift()?.();
  };
  return {
    async request(_name, options, hold) {
      if ("steal" in options) leave(true);
      else if (held) await new Promise<void>((resolve) => line.push(resolve));
      await grant(hold);
    },
    die: () => leave(false),
  };
}

const tell = (leads: string[], name: string) => (now: boolean) =>
  leads.push(now ? name : `not ${name}`);

test("one tab leads; when it dies the next does", async () => {
  const locks = browser();
  const leads: string[] = [];
  const led = (name: string) => elect("ring", locks, tell(leads, name));
  led("one");
  const two = led("two");
  led("three");
  await expect.poll(() => leads).toEqual(["one"]);
  locks.die();
  await expect.poll(() => leads).toEqual(["one", "two"]);
  two.resign();
  await expect.poll(() => leads).toEqual(["one", "two", "three"]);
});

test("a tab may take the lead; who led before knows, and leads no more than once", async () => {
  const locks = browser();
  const leads: string[] = [];
  elect("tell", locks, tell(leads, "one"));
  const two = elect("tell", locks, tell(leads, "two"));
  two.claim();
  two.claim();
  await expect.poll(() => leads).toEqual(["one", "two", "not one"]);
});

test("without locks every tab leads, rather than none", () => {
  const leads: string[] = [];
  elect("ring", undefined, tell(leads, "one"));
  elect("ring", undefined, tell(leads, "two"));
  expect(leads).toEqual(["one", "two"]);
});
