import type { Task } from "@ringside/desk";

const atOnce = 5;

export interface OfferPage {
  readonly shown: readonly Task[];
  readonly from: number;
  readonly before: number | null;
  readonly after: number | null;
}

/** Five offers at a time; a page whose offers are gone gives way to the last there is. */
export function pageOf(offers: readonly Task[], wanted: number): OfferPage {
  const last = Math.max(0, Math.floor((offers.length - 1) / atOnce) * atOnce);
  const from = Math.min(wanted, last);
  return {
    shown: offers.slice(from, from + atOnce),
    from,
    before: from > 0 ? from - atOnce : null,
    after: from < last ? from + atOnce : null,
  };
}
