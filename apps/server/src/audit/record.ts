import { createHash } from "node:crypto";
import { z } from "zod";
import type { AuditLine } from "../store/index.ts";

/** What one record of the audit trail says. No secret, no number and no name of a caller has a field. */
export interface Act {
  /** An agent's id; `server`; `stranger` for who is not signed in. */
  readonly who: string;
  /** `signIn`, `task.hold`, `refusal`, … */
  readonly what: string;
  /** The id of the contact, agent, key or route it was done to. */
  readonly whom?: string | null | undefined;
  /** `done`, or a word for why not. */
  readonly outcome: string;
  /** Finds the same act in logs and at WxCC: a request's id or a tracking id. */
  readonly id?: string | null | undefined;
  /** The network address it came from. */
  readonly from?: string | null | undefined;
  /** Settings, and other facts of few words. */
  readonly about?: Readonly<Record<string, string | number | boolean>> | undefined;
}

/** A record as it is written, with its place and time. */
export const AuditRecord = z.looseObject({
  seq: z.number(),
  at: z.iso.datetime(),
  who: z.string(),
  what: z.string(),
  whom: z.string().nullable(),
  outcome: z.string(),
  id: z.string().nullable(),
  from: z.string().nullable(),
  about: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});
export type AuditRecord = z.infer<typeof AuditRecord>;

/** The line that comes after another: its fields in a fixed order, hashed with the hash before. */
export function lineAfter(last: AuditLine | null, act: Act, at: number): AuditLine {
  const seq = (last?.seq ?? 0) + 1;
  const record = JSON.stringify({
    seq,
    at: new Date(at).toISOString(),
    who: word(act.who),
    what: word(act.what),
    whom: word(act.whom ?? null),
    outcome: word(act.outcome),
    id: word(act.id ?? null),
    from: word(act.from ?? null),
    ...(act.about && { about: act.about }),
  });
  return { seq, at, record, hash: hashAfter(last?.hash ?? "", record) };
}

export function hashAfter(before: string, record: string): string {
  return createHash("sha256").update(`${before}\n${record}`).digest("hex");
}

/** Ids and words only: what has another shape is left out, whatever it was. */
function word<T extends string | null>(text: T): T | "unfit" {
  return text === null || /^[\w.:/*@-]{1,128}$/.test(text) ? text : "unfit";
}
