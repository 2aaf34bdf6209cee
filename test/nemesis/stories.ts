import { expect, it } from "vitest";
import { faults } from "./faults.ts";
import { run, type Run } from "./run.ts";

/** How many stories are told; spread over the test's files, of which each has a process. */
const count = Number(process.env["NEMESIS_SEEDS"] ?? 200);
const first = Number(process.env["NEMESIS_FIRST"] ?? 1);
const files = 2;
export const agents = 20;

type Story = Run & { readonly seed: number };

/** Tells every other story. */
export function everyOther(from: 0 | 1): void {
  it(
    `holds what always holds, whatever goes wrong, in every other of ${count} stories from ${first + from} on`,
    { timeout: 36_000_000 },
    async () => {
      const stories: Story[] = [];
      for (let seed = first + from; seed < first + count; seed += files) {
        stories.push({ seed, ...(await run(seed, agents)) });
        if (stories.length % 100 === 0) say(`${stories.length} stories told, up to ${seed}`);
        if (bad(stories).length === 5) break;
      }
      expect(bad(stories)).toEqual([]);
      if (stories.length < 100) return;
      // Stories in which nothing goes wrong, or that never get anywhere, would prove nothing.
      const met = stories.flatMap((one) =>
        one.faults.map((fault) => fault.replace(/^\S+ s: /, "")),
      );
      expect(new Set(met).size).toBe(faults.length);
      const reached = new Set(stories.flatMap((one) => [...one.reached]));
      const far = ["answered", "rangOut", "declined", "held", "resumed", "recordingPaused"];
      expect([...reached]).toEqual(expect.arrayContaining([...far, "ended", "wrappedUp"]));
    },
  );
}

function bad(stories: readonly Story[]) {
  return stories
    .filter((one) => one.broken.length > 0)
    .map(({ seed, broken, faults: met }) => ({ seed, broken, met }));
}

/** Ten thousand stories take hours. */
function say(text: string): void {
  if (count > 200) process.stdout.write(`  ${text}\n`);
}
