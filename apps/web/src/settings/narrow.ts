import type { ReactNode } from "react";

export interface Row {
  /** What it is found by. */
  readonly name: string;
  readonly row: ReactNode;
}

export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** Rows that have what is typed in their name, or in that of their section. */
export function narrowed<S extends { title: string; rows: readonly { name: string }[] }>(
  sections: readonly S[],
  search: string,
): S[] {
  const wanted = search.trim().toLocaleLowerCase();
  const has = (text: string) => text.toLocaleLowerCase().includes(wanted);
  return sections
    .map((one) =>
      has(one.title) ? one : { ...one, rows: one.rows.filter(({ name }) => has(name)) },
    )
    .filter(({ rows }) => rows.length > 0);
}
