import type { Check } from "./health.ts";

/** Probes come every few seconds from everywhere; the other side is asked this often at most. */
const askedEvery = 15_000;

/** Checks that an origin answers at all, whatever it says. One question at a time, kept for 15 s. */
export function reachable(origin: string): Check {
  let asked: { readonly at: number; readonly answer: Promise<void> } | null = null;
  return () => {
    const now = performance.now();
    if (asked === null || now - asked.at >= askedEvery) asked = { at: now, answer: ask(origin) };
    return asked.answer;
  };
}

async function ask(origin: string): Promise<void> {
  const signal = AbortSignal.timeout(2_500);
  const answer = await fetch(origin, { method: "HEAD", redirect: "manual", signal });
  await answer.body?.cancel();
}
