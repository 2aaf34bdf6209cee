import * as z from "zod/mini";

/**
 * Codes of the agent's that WxCC told, the oldest first: with another code every channel has it too, with the same
 * one said again each stays as it is. They are kept since a late word may come between any two of them.
 */
export const Turns = z.array(z.object({ version: z.number(), auxCodeId: z.string() }));
export type Turns = z.infer<typeof Turns>;

const kept = 20;

export function withTurn(turns: Turns, turn: Turns[number]): Turns {
  const { version, auxCodeId } = turn;
  if (turns.some((one) => one.version === version && one.auxCodeId === auxCodeId)) return turns;
  const at = turns.findLastIndex((one) => one.version <= version) + 1;
  const next = turns.toSpliced(at, 0, turn);
  return next.length <= kept ? next : withoutOldest(next);
}

/** Not the one with which its code began, as long as that holds. */
function withoutOldest(turns: Turns): Turns {
  const [first, second] = turns;
  return turns.toSpliced(first?.auxCodeId === second?.auxCodeId ? 1 : 0, 1);
}

/** Since when the agent's code is the present one: what was told of a channel before is over. */
export function turnedAt(turns: Turns): number {
  const now = turns.at(-1)?.auxCodeId;
  const before = turns.findLastIndex(({ auxCodeId }) => auxCodeId !== now);
  return turns[before + 1]?.version ?? 0;
}
