import { expect, test } from "vitest";
import { elect, type Locks } from "./leader.ts";

/** A browser's lock manager, for one lock: the next in line gets it when the holder lets go or dies. */
function browser(): Locks & { die(): void } {
  const line: { hold: () => Promise<void>; signal: AbortSignal }[] = [];
  let release = (): void => {};
  const grant = (): void => {
    const next = line[0];
    if (!next) return;
    const dead = new Promise<void>((resolve) => (release = resolve));
    void Promise.race([next.hold(), dead]).then(() => {
      line.shift();
      grant();
    });
  };
  return {
    request(_name, { signal }, hold) {
      line.push({ hold, signal });
      if (line.length === 1) grant();
      return Promise.resolve();
    },
    die: () => release(),
  };
}

test("one tab leads; when it dies the next does", async () => {
  const locks = browser();
  const leads: string[] = [];
  const led = (name: string) => elect("ring", locks, () => leads.push(name));
  led("one");
  const resignTwo = led("two");
  led("three");
  expect(leads).toEqual(["one"]);
  locks.die();
  await Promise.resolve();
  await expect.poll(() => leads).toEqual(["one", "two"]);
  resignTwo();
  await expect.poll(() => leads).toEqual(["one", "two", "three"]);
});

test("without locks every tab leads, rather than none", () => {
  const leads: string[] = [];
  elect("ring", undefined, () => leads.push("one"));
  elect("ring", undefined, () => leads.push("two"));
  expect(leads).toEqual(["one", "two"]);
});
