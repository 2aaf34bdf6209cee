/**
 * Milliseconds from the beginning of a try to that of try number `attempt`, from 0 on, after a loss: one that hung
 * for so long is followed almost at once. Null gives up.
 */
export type ReconnectPolicy = (attempt: number) => number | null;

/**
 * At once, then about 1, 2, 4 and 5 seconds, for ever. The spread keeps a floor of agents from
 * coming back in the same instant.
 */
export const patientReconnect: ReconnectPolicy = (attempt) => {
  if (attempt === 0) return 0;
  const longest = Math.min(1000 * 2 ** (attempt - 1), 5000);
  return Math.round(longest * (0.5 + Math.random() / 2));
};

/** A connection that held this long, in milliseconds, counts as good: tries begin anew after it. */
export const goodAfter = 10_000;
