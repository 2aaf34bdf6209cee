import { expect, test } from "vitest";
import { elect, type Locks } from "./leader.ts";

/** A browser's lock manager, for one lock: the next in line gets it when the holder lets go or dies. */
function browser(): Locks & { die(): void } {
  const line: (() => Promise<void>)[] = [];
  let leave: (steal: boolean) => void = () => {};
  const grant = (hold: () => Promise<void>): Promise<void> => {
    const left = new Promise<void>((resolve, reject) => {
      leave = (steal) => (steal ? reject(new Error("AbortError")) : resolve());
    });
    return Promise.race([hold(), left]).then(
      () => {
        leave = () => {};
        void next();
      },
      (error: unknown) => {
        throw error;
      },
    );
  };
  const next = (): void => {
    const hold = line.shift();
    if (hold) void grant(hold).catch(() => undefined);
    else free = true;
  };
  let free = true;
  return {
    request(_name, options, hold) {
      if ("steal" in options) {
        leave(true);
        free = false;
        return grant(hold);
      }
      if (free) {
        free = false;
        return grant(hold);
      }
      return new Promise((resolve, reject) => {
        line.push(async () => {
          const held = hold();
          await held.then(resolve, reject);
        });
      });
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
  expect(leads).toEqual(["one"]);
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
