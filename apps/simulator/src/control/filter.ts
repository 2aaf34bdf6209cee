import { z } from "zod";
import { names } from "../faults/index.ts";
import type { RequestSeen } from "../wire/index.ts";
import type { LogLine } from "./line.ts";

/** Which lines of the log, and which requests, somebody wants to see. */
export const Filter = z.object({
  agentId: z.string().optional().describe("About this agent"),
  type: z
    .string()
    .optional()
    .describe("Lines only: by WxCC's word (AgentOfferContact) or the simulator's (offered)"),
  operation: z.string().optional().describe("Requests only: by name, or a pattern like tasks.*"),
  text: z.string().optional().describe("In which this text stands, in any case"),
  since: z.coerce.number().optional().describe("Not before, in milliseconds since 1970"),
  after: z.coerce.number().int().optional().describe("Lines only: after the one with this seq"),
});
export type Filter = z.output<typeof Filter>;

interface Told {
  readonly at: number;
  readonly agentId: string | null;
}

function fits(told: Told, { agentId, text, since }: Filter): boolean {
  if (agentId !== undefined && told.agentId !== agentId) return false;
  if (since !== undefined && told.at < since) return false;
  return !text || JSON.stringify(told).toLowerCase().includes(text.toLowerCase());
}

export function fitsLine(line: LogLine, filter: Filter): boolean {
  const { type, operation, after } = filter;
  if (operation !== undefined && type === undefined) return false;
  if (after !== undefined && line.seq <= after) return false;
  return (type === undefined || wordsFor(line).includes(type)) && fits(line, filter);
}

export function fitsRequest(request: RequestSeen, filter: Filter): boolean {
  const { type, operation } = filter;
  if (type !== undefined && operation === undefined) return false;
  const named = operation === undefined || names(operation, request.operation ?? "");
  return named && fits(request, filter);
}

function wordsFor({ kind, what, notification }: LogLine): readonly unknown[] {
  const { data } = notification ?? {};
  const inner = typeof data === "object" && data !== null && "type" in data ? data.type : null;
  return [kind, what, notification?.type, inner];
}
