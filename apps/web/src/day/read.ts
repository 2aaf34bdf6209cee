import { PastContacts, StateSpans, Statistics } from "@ringside/desk";
import { request } from "../session/index.ts";
import type { Times } from "./times.ts";

/** What the server says of some time; null where it could not be read. */
async function read<T>(
  what: string,
  schema: { safeParse(body: unknown): { success: true; data: T } | { success: false } },
  { from, to }: Times,
): Promise<T | null> {
  const answer = await request("GET", `/api/history/${what}?from=${from}&to=${to}`);
  const parsed = answer.ok ? schema.safeParse(answer.body) : null;
  return parsed?.success ? parsed.data : null;
}

export const readContacts = (times: Times) => read("contacts", PastContacts, times);
export const readStates = (times: Times) => read("states", StateSpans, times);
export const readStatistics = (times: Times) => read("statistics", Statistics, times);
