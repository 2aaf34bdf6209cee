/** A row of a configuration list, as the wire has it. */
export type Row = Readonly<Record<string, unknown>>;

/** A field as it is compared: words, numbers and switches can be. */
export function wordOf(row: Row, field: string): string {
  const value = row[field];
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}
