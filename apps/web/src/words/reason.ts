import type { CommandKind } from "@ringside/desk";
import { words } from "./language.ts";

/** Why something did not work: words first, the code behind them. */
export interface Reason {
  readonly title: string;
  readonly text: string;
  /** WxCC's or the server's own word. */
  readonly code: string;
  readonly trackingId: string | null;
}

/** The words for a code of WxCC's or the server's, whatever it is. */
export function whyText(code: string): string {
  const known: Readonly<Record<string, string>> = { ...words.reasons.known, ...words.refusals };
  return (Object.hasOwn(known, code) ? known[code] : undefined) ?? words.reasons.other;
}

const handovers: ReadonlySet<CommandKind> = new Set(["task.transfer", "task.consult"]);

/** The words for a refused command. A code that nobody foresaw is still told apart by its own word. */
export function reasonOf(kind: CommandKind, code: string, trackingId: string | null): Reason {
  // Of a handover it is somebody else whom WxCC does not find.
  const other = code === "AGENT_NOT_FOUND" && handovers.has(kind);
  const text = other ? words.reasons.nobodyThere : whyText(code);
  return { title: words.reasons.failed[kind], text, code, trackingId };
}
