import { isNews } from "./sentence.ts";
import type { Entry } from "./use-wire-log.ts";

export const kinds = [
  ["all", "Everything"],
  ["told", "Notifications"],
  ["requests", "Requests"],
  ["trouble", "Trouble only"],
] as const;
export type Kind = (typeof kinds)[number][0];

/** Which entries somebody wants to see. Empty: any. */
export interface Wanted {
  readonly kind: Kind;
  readonly agentId: string;
  readonly text: string;
}

export const everything: Wanted = { kind: "all", agentId: "", text: "" };

/** `words` is what the entry says to a person: text is looked for there and in the JSON. */
export function isWanted(entry: Entry, { kind, agentId, text }: Wanted, words: string): boolean {
  const { agentId: whose } = entry.is === "line" ? entry.line : entry.request;
  if (agentId !== "" && whose !== agentId) return false;
  if (!isOfKind(entry, kind)) return false;
  const sought = text.trim().toLowerCase();
  return sought === "" || `${words} ${JSON.stringify(entry)}`.toLowerCase().includes(sought);
}

function isOfKind(entry: Entry, kind: Kind): boolean {
  switch (kind) {
    case "all":
      return true;
    case "told":
      return entry.is === "line" && entry.line.notification !== null;
    case "requests":
      return entry.is === "request";
    case "trouble":
      return isTrouble(entry);
  }
}

export function isTrouble(entry: Entry): boolean {
  if (entry.is === "line") return entry.line.kind === "refused" && !isNews(entry.line);
  const { status, fault } = entry.request;
  return status === null || status >= 400 || fault !== null;
}
