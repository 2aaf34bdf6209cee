import type { Directory } from "@ringside/desk";
import { keep, kept } from "../ui/index.ts";
import { words } from "../words/index.ts";

type Codes = Directory["wrapUpCodes"];
type Code = Codes[number];

/** Why a reason stands above the others. */
export type Mark = "favourite" | "last" | "usual";

export interface Ranked extends Code {
  readonly mark: Mark | null;
}

const mostRecent = 3;

/** The agent's favourites first, then what they gave last, the profile's usual one, and the others by name. */
export function inOrder(codes: Codes): Ranked[] {
  const favourites = read("favourites");
  const last = read("last");
  const marked = codes.map((code): Ranked => ({ ...code, mark: markOf(code, favourites, last) }));
  const byName = new Intl.Collator(words.locale).compare;
  const rank = ({ id, mark }: Ranked): number => {
    if (mark === "favourite") return -100;
    if (mark === "last") return -50 + last.indexOf(id);
    return mark === "usual" ? -1 : 0;
  };
  return marked.toSorted((a, b) => rank(a) - rank(b) || byName(a.name, b.name));
}

/** What is given where the agent has said nothing: nobody's habit, but the profile's. */
export function usualReason(codes: Codes): Code | null {
  const byName = new Intl.Collator(words.locale).compare;
  const [first] = codes.toSorted((a, b) => byName(a.name, b.name));
  return codes.find(({ isDefault }) => isDefault) ?? first ?? null;
}

export function isFavouriteReason(id: string): boolean {
  return read("favourites").includes(id);
}

export function toggleFavouriteReason(id: string): void {
  const favourites = read("favourites");
  const others = favourites.filter((one) => one !== id);
  write("favourites", others.length < favourites.length ? others : [...favourites, id]);
}

export function rememberReason(id: string): void {
  write("last", [id, ...read("last").filter((one) => one !== id)].slice(0, mostRecent));
}

function markOf(code: Code, favourites: readonly string[], last: readonly string[]): Mark | null {
  if (favourites.includes(code.id)) return "favourite";
  if (last.includes(code.id)) return "last";
  return code.isDefault ? "usual" : null;
}

function read(name: "favourites" | "last"): string[] {
  return (kept(`reasons.${name}`) ?? "").split(" ").filter((id) => id !== "");
}

function write(name: "favourites" | "last", ids: readonly string[]): void {
  keep(`reasons.${name}`, ids.join(" "));
}
