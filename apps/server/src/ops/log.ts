import { pino, type DestinationStream } from "pino";
import { currentRequestId } from "./request-context.ts";

export const logLevels = ["debug", "info", "warn", "error", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

/** What a log line may say. Fields not among these are left out, whatever they hold. */
const fields = [
  "agentId",
  "code",
  "command",
  "error",
  "inner",
  "kind",
  "method",
  "ms",
  "operation",
  "outcome",
  "outer",
  "port",
  "reason",
  "requestId",
  "route",
  "sessions",
  "status",
  "trackingId",
  "why",
] as const;
type Field = (typeof fields)[number];

/** One thing worth a line: a word for it, and what is known of it. */
type Line = Readonly<Partial<Record<Field, string | number | null | undefined>>>;

export interface Log {
  debug(event: string, line?: Line): void;
  info(event: string, line?: Line): void;
  warn(event: string, line?: Line): void;
  error(event: string, line?: Line): void;
  level(): LogLevel;
  /** From the next line on. */
  setLevel(level: LogLevel): void;
}

/**
 * Logs as JSON lines, by an allow-list: no token, code, cookie, number or name of a caller can get
 * in, for there is no field for it. A line written on behalf of a request has its id.
 */
export function createLog(level: LogLevel, to?: DestinationStream): Log {
  const options = { level, base: null, timestamp: () => `,"at":"${new Date().toISOString()}"` };
  const out = to ? pino(options, to) : pino(options);
  const line =
    (severity: "debug" | "info" | "warn" | "error") =>
    (event: string, given: Line = {}) =>
      out[severity](allowed({ requestId: currentRequestId() ?? undefined, ...given }), event);
  let current = level;
  return {
    debug: line("debug"),
    info: line("info"),
    warn: line("warn"),
    error: line("error"),
    level: () => current,
    setLevel(next) {
      current = next;
      out.level = next;
    },
  };
}

function allowed(given: Line): Record<string, string | number | null> {
  const kept: Record<string, string | number | null> = {};
  for (const field of fields) {
    const value = given[field];
    if (value === undefined) continue;
    kept[field] = typeof value === "string" ? oneLine(value) : value;
  }
  return kept;
}

/** Bounded, and without anything that a terminal or a log reader could take for more than text. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").slice(0, 200);
}
