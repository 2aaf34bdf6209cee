import { DestinationEntry } from "@ringside/desk";
import { keep, kept } from "../ui/index.ts";

/** Whom this agent starred, handed contacts to lately, and called lately: kept in this browser only. */
interface Kept {
  readonly favourites: readonly DestinationEntry[];
  readonly recent: readonly DestinationEntry[];
  readonly dialled: readonly DestinationEntry[];
}

/** Where somebody is kept who was chosen: as handed a contact to, or as called. */
export type Lately = "recent" | "dialled";

const mostRecent = 10;

export function keptDestinations(): Kept {
  return { favourites: read("favourites"), recent: read("recent"), dialled: read("dialled") };
}

export function isFavourite(entry: DestinationEntry): boolean {
  return read("favourites").some((one) => same(one, entry));
}

export function toggleFavourite(entry: DestinationEntry): void {
  const others = read("favourites").filter((one) => !same(one, entry));
  write("favourites", isFavourite(entry) ? others : [...others, entry]);
}

export function keepLately(lately: Lately, entry: DestinationEntry): void {
  const others = read(lately).filter((one) => !same(one, entry));
  write(lately, [entry, ...others].slice(0, mostRecent));
}

export function same(a: DestinationEntry, b: DestinationEntry): boolean {
  return a.kind === b.kind && a.id === b.id;
}

type Name = keyof Kept;

function write(name: Name, entries: readonly DestinationEntry[]): void {
  // Their state would be old by then.
  keep(`destinations.${name}`, JSON.stringify(entries.map((one) => ({ ...one, state: null }))));
}

/** What stands there may be from another version, or written by hand. */
function read(name: Name): readonly DestinationEntry[] {
  try {
    const found: unknown = JSON.parse(kept(`destinations.${name}`) ?? "[]");
    if (!Array.isArray(found)) return [];
    return found.flatMap((one) => {
      const entry = DestinationEntry.safeParse(one);
      return entry.success ? [entry.data] : [];
    });
  } catch {
    return [];
  }
}
