import type { Directory } from "@ringside/desk";
import { words } from "../words/index.ts";

type Codes = Directory["wrapUpCodes"];

/** The profile's usual reason first, the others by name. */
export function inOrder(codes: Codes): Codes {
  const byName = new Intl.Collator(words.locale).compare;
  return codes.toSorted(
    (a, b) => Number(b.isDefault) - Number(a.isDefault) || byName(a.name, b.name),
  );
}
