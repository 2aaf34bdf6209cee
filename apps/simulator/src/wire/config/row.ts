import type { Organisation } from "../../world/index.ts";

/** A row of a configuration list, as the wire has it. */
export type Row = Readonly<Record<string, unknown>>;

/** When the made-up organisation was set up. */
const setUpAt = 1_700_000_000_000;

/** Adds what every row says: whose it is, and since when. */
export function rowOf<T extends object>(organisation: Organisation, fields: T) {
  return {
    organizationId: organisation.id,
    version: 1,
    ...fields,
    createdTime: setUpAt,
    lastUpdatedTime: setUpAt,
  };
}

/** A field's values as they are compared; a list has many, and answers to its singular: `userId`. */
export function wordsOf(row: Row, field: string): string[] {
  const value = row[field] ?? row[`${field}s`];
  return (Array.isArray(value) ? value : [value]).flatMap(wordOf);
}

function wordOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "number" || typeof value === "boolean" ? [String(value)] : [];
}
