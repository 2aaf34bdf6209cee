import type { DestinationEntry, DestinationPage } from "@ringside/desk";

const pageSize = 25;

/** The page of the entries whose name or number has what is searched for, by name; agents free now come first. */
export function pageOf(
  entries: readonly DestinationEntry[],
  search: string,
  page: number,
): DestinationPage {
  const wanted = fold(search.trim());
  const found = entries
    .filter(({ id, name, kind }) => {
      return fold(name).includes(wanted) || (kind === "number" && id.includes(wanted));
    })
    .toSorted((a, b) => presence(a) - presence(b) || collator.compare(a.name, b.name));
  const from = page * pageSize;
  const next = from + pageSize < found.length ? page + 1 : null;
  return { entries: found.slice(from, from + pageSize), total: found.length, next };
}

const collator = new Intl.Collator("en", { sensitivity: "base" });

/** Nobody types an accent to find somebody. */
function fold(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

function presence({ state }: DestinationEntry): number {
  return state === "idle" ? 1 : 0;
}
