/** The text as JSON, or `undefined`. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads `Retry-After`: seconds or a date, which is counted from the answer's own `Date`, for the clock
 * here may be wrong. Between 0 and ten minutes, in milliseconds, so that a broken header parks nobody for
 * a day; `undefined` where there is none that can be read.
 */
export function retryAfterMs(headers: Headers, now: number): number | undefined {
  const text = headers.get("retry-after")?.trim();
  if (!text) return undefined;
  const sent = Date.parse(headers.get("date") ?? "");
  const from = Number.isNaN(sent) ? now : sent;
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - from;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), longestWait);
}

const longestWait = 600_000;

/** Upstream words made fit to show: one line, bounded, and free of the secrets the call carried. */
export function quoted(text: string | undefined, secrets: readonly string[]): string | undefined {
  if (!text) return undefined;
  let clean = text;
  for (const secret of secrets) if (secret) clean = clean.replaceAll(secret, "…");
  clean = clean.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").trim();
  return clean.slice(0, 300) || undefined;
}
