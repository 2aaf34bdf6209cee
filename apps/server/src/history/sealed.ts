import { dialled, PastContact, StateSpan, type Task } from "@ringside/desk";
import { z } from "zod";
import type { StoredPast } from "../store/index.ts";
import { WrongKey, type Vault } from "../vault/index.ts";
import { Draft } from "./draft.ts";

/** Whose desk it is. */
export interface Keeper {
  readonly agentId: string;
  readonly orgId: string;
}

/** A record, or what will be one, with the name of whose it is: an administrator may change that. */
const Contact = z.object({ agent: z.string().nullable(), record: PastContact });
const Span = StateSpan;

/** What is kept of a contact: nothing of it can be read without the keys. */
export function keepContact(
  vault: Vault,
  keeper: Keeper,
  agent: string | null,
  record: PastContact,
): StoredPast {
  const { id, began, ended, customer } = record;
  const mark = marksOf(vault, keeper, customer)[0] ?? null;
  const kept = { ...keeper, kind: "contact", id, began, ended, open: false } as const;
  return { ...kept, customer: mark, sealed: seal(vault, keeper, id, { agent, record }) };
}

export function keepDraft(vault: Vault, keeper: Keeper, draft: Draft, seen: number): StoredPast {
  const { id, began } = draft;
  const kept = { ...keeper, kind: "contact", id, began, ended: seen, open: true } as const;
  return { ...kept, customer: null, sealed: seal(vault, keeper, id, draft) };
}

export function keepSpan(vault: Vault, keeper: Keeper, span: StateSpan): StoredPast {
  const { from, to, open } = span;
  const id = `span@${from}`;
  const kept = { ...keeper, kind: "span", id, began: from, ended: to, open } as const;
  return { ...kept, customer: null, sealed: seal(vault, keeper, id, span) };
}

export const openContact = (vault: Vault, stored: StoredPast) => open(vault, stored, Contact);
export const openDraft = (vault: Vault, stored: StoredPast) => open(vault, stored, Draft);
export const openSpan = (vault: Vault, stored: StoredPast) => open(vault, stored, Span);

/**
 * By what a customer is found again, the newest key's mark first; none where the number says too little
 * to tell people apart by it.
 */
export function marksOf(
  vault: Vault,
  { orgId }: Pick<Keeper, "orgId">,
  { number }: Task["customer"],
): readonly string[] {
  const name = number?.includes("@") ? number.trim().toLowerCase() : dialled(number ?? "");
  if (!/@.|^\+?\d{5,}$/.test(name)) return [];
  return vault.marksOf(name, `customers ${orgId}`);
}

const place = (agentId: string, id: string) => `past ${agentId} ${id}`;

function seal(vault: Vault, { agentId }: Keeper, id: string, what: unknown): Uint8Array {
  return vault.seal(JSON.stringify(what), place(agentId, id));
}

/** Null where its key is gone: what has been is not worth a failure. */
function open<T>(
  vault: Vault,
  { agentId, id, sealed }: StoredPast,
  schema: { parse(value: unknown): T },
): T | null {
  try {
    return schema.parse(JSON.parse(vault.open(sealed, place(agentId, id)).text));
  } catch (error) {
    if (error instanceof WrongKey) return null;
    throw error;
  }
}
