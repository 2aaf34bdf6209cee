import { existsSync } from "node:fs";
import {
  auditLines,
  isRedis,
  openStore,
  verifyAudit,
  withoutPassword,
  type Head,
  type Store,
} from "@ringside/server";
import { Complaint } from "./complaint.ts";
import type { Environment } from "./ports.ts";

/**
 * Verifies the audit trail of the store that is set.
 *
 * @param head `<seq>:<hash>`, as printed by an earlier run
 * @throws {Complaint} there is no such store, or the head is none
 */
export async function verifyTrail(env: Environment, head?: string) {
  const known = head === undefined ? null : headOf(head);
  return inStore(env, async (store) => {
    const verdict = await verifyAudit(store.audit, known);
    if (verdict.kind === "broken") {
      return { isWhole: false, line: `BAD  record ${verdict.seq}: ${verdict.why}` };
    }
    const end = verdict.head ? `, up to ${verdict.head.seq}:${verdict.head.hash}` : "";
    return { isWhole: true, line: `ok   ${verdict.records} records${end}` };
  });
}

/** The records as JSON lines, each with its hash. */
export async function* exportTrail(env: Environment): AsyncGenerator<string> {
  const store = await open(env);
  try {
    for await (const { record, hash } of auditLines(store.audit)) {
      yield `${record.slice(0, -1)},"hash":"${hash}"}`;
    }
  } finally {
    await store.close();
  }
}

async function inStore<T>(env: Environment, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await open(env);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function open(env: Environment): Promise<Store> {
  const path = env["RINGSIDE_STORE"]?.trim() || "./.ringside/ringside.db";
  if (!isRedis(path) && !existsSync(path)) {
    throw new Complaint(`There is no store at ${path}: set RINGSIDE_STORE to where it is.`);
  }
  try {
    return await openStore(path);
  } catch (error) {
    const why = error instanceof Error ? error.message : "it is no store";
    throw new Complaint(`The store ${withoutPassword(path)} cannot be read: ${why}`);
  }
}

function headOf(text: string): Head {
  const [, seq, hash] = /^(\d{1,15}):([\da-f]{64})$/.exec(text) ?? [];
  if (seq && hash) return { seq: Number(seq), hash };
  throw new Complaint("--head is not an end: write it as `ringside audit verify` printed it.");
}
