import { z } from "zod";
import type { Random } from "../world/index.ts";

const units = { ms: 1, s: 1_000, min: 60_000, h: 3_600_000 } as const;
const one = String.raw`\d+(?:\.\d+)?\s*(?:ms|s|min|h)`;
const whole = new RegExp(String.raw`^${one}(?:\s+${one})*$`);
const part = /(?<count>\d+(?:\.\d+)?)\s*(?<unit>ms|s|min|h)/g;

/** `30 s`, `5 min`, `1 h 30 min`: in milliseconds; `null` for anything else. */
export function readDuration(text: string): number | null {
  if (!whole.test(text.trim())) return null;
  let sum = 0;
  for (const { groups } of text.matchAll(part))
    for (const [unit, ms] of Object.entries(units))
      if (groups?.["unit"] === unit) sum += Number(groups["count"]) * ms;
  return Math.round(sum);
}

/** As a person writes it, in milliseconds. */
export const Duration = z
  .string({ error: 'write a time such as "30 s" or "5 min"' })
  .transform((text, context) => {
    const ms = readDuration(text);
    if (ms !== null) return ms;
    context.addIssue(`"${text}" is no time: write one such as "30 s", "5 min" or "1 h 30 min"`);
    return z.NEVER;
  });

/** How long something takes, which is not always the same. In milliseconds. */
export type Spread =
  | { readonly kind: "even"; readonly from: number; readonly to: number }
  /** Most are short and a few are long: exponential. */
  | { readonly kind: "about"; readonly mean: number };

export function readSpread(text: string): Spread | null {
  const [, about] = /^about\s+(.+)$/.exec(text.trim()) ?? [];
  if (about !== undefined) {
    const mean = readDuration(about);
    return mean === null ? null : { kind: "about", mean };
  }
  const [low = "", high = low] = text.split(/\s+to\s+/);
  const [from, to] = [readDuration(low), readDuration(high)];
  return from === null || to === null || from > to ? null : { kind: "even", from, to };
}

/** `30 s`, `20 s to 40 s`, or `about 3 min`. */
export const Spread = z
  .string({ error: 'write a time such as "30 s", "20 s to 40 s" or "about 3 min"' })
  .transform((text, context): Spread => {
    const spread = readSpread(text);
    if (spread) return spread;
    context.addIssue(
      `"${text}" is no time: write one such as "30 s", "20 s to 40 s" or "about 3 min"`,
    );
    return z.NEVER;
  });

/** One such time, by chance. */
export function draw(spread: Spread, random: Random): number {
  if (spread.kind === "about") return random.wait(spread.mean);
  return spread.from + Math.round(random.fraction() * (spread.to - spread.from));
}
