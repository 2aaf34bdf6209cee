import type {
  SuggestionData,
  SummaryData,
  TranscriptData,
  TranscriptListResponse,
} from "@ringside/contract";
import { keptLines, noAssist, type Assist, type Line, type Summary } from "../assist.ts";
import type { Change } from "../change.ts";
import type { Desk } from "../desk.ts";
import { word } from "./word.ts";

/** Nobody reads more of one piece. */
const longest = 4_000;

/** What is said in a call. Source: wire contract, section 10. */
export function transcript(data: TranscriptData, receivedAt: number): Change[] {
  const at = data.publishTimestamp ?? receivedAt;
  const id = data.utteranceId ?? data.messageId ?? String(at);
  const line = lineOf(id, data.role, data.content, at, data.isFinal);
  return line ? told(data.conversationId, { lines: [line] }) : [];
}

/** Null when it says nothing. */
function lineOf(id: string, role: string, content: string, at: number, final = true): Line | null {
  const text = word(content)?.trim().slice(0, longest);
  if (text === undefined) return null;
  return { id, who: role.toUpperCase() === "AGENT" ? "agent" : "customer", text, final, at };
}

export function suggestion(data: SuggestionData, receivedAt: number): Change[] {
  const text = word(data.suggestion)?.slice(0, longest);
  if (text === undefined) return [];
  const at = data.publishTimestamp ?? receivedAt;
  // The same words again are the same suggestion, asked for twice.
  return told(data.conversationId, { suggestions: [{ id: text, text, at }] });
}

export function summary(when: Summary["id"], data: SummaryData, receivedAt: number): Change[] {
  const parts = partsOf(data);
  if (parts.length === 0) return [];
  const at = data.timestamp ?? receivedAt;
  const reasons = (data.suggestedWrapUpCodes ?? []).slice(0, 5);
  return told(data.conversationId, { summaries: [{ id: when, parts, reasons, at }] });
}

function partsOf({ sections, summaryText }: SummaryData): Summary["parts"] {
  const named = Object.entries(sections ?? {}).filter(([, text]) => word(text) !== null);
  const whole = word(summaryText);
  const parts: [string | null, string][] =
    named.length > 0 ? named : whole === null ? [] : [[null, whole]];
  return parts.slice(0, 20).map(([name, text]) => ({ name, text: text.slice(0, longest) }));
}

function told(taskId: string, said: Partial<Assist>): Change[] {
  return [{ kind: "assist", taskId, assist: { ...noAssist, ...said } }];
}

/**
 * What was said before this desk listened. WxCC's list may name a line otherwise than it was told live: one
 * that the desk has by its words is left out.
 */
export function transcriptSoFar(list: TranscriptListResponse, desk: Desk): Change[] {
  const { interactionId: taskId } = list;
  const known = Object.hasOwn(desk.assist, taskId) ? desk.assist[taskId]?.lines : undefined;
  const has = (line: Line) =>
    known?.some(({ who, text }) => who === line.who && text === line.text);
  const lines = list.data
    .slice(-keptLines)
    .flatMap((row) => lineOf(row.messageId, row.role, row.content, row.publishTimestamp) ?? [])
    .filter((line) => !has(line));
  return lines.length === 0 ? [] : told(taskId, { lines });
}
