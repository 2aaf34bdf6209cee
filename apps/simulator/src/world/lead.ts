import type { Customer, PreviewAction, Variable } from "./model.ts";

/** Somebody whom a campaign would call. */
export interface Lead {
  readonly customer: Customer;
  readonly variables: readonly Variable[];
  /** Not offered again before, once skipped; in milliseconds of the world's clock. */
  readonly notBefore: number;
}

/** A preview campaign: an agent sees whom it is about, and says whether to call. */
export interface Campaign {
  readonly name: string;
  readonly queueId: string;
  readonly agentId: string | null;
  readonly offerSeconds: number;
  readonly autoAction: PreviewAction;
  readonly skippable: boolean;
  readonly removable: boolean;
  /** In the order in which they are offered. */
  readonly leads: Lead[];
}

/** Takes the next one whose time has come out of a campaign. */
export function takeLead({ leads }: Campaign, now: number): Lead | undefined {
  const at = leads.findIndex(({ notBefore }) => notBefore <= now);
  return at < 0 ? undefined : leads.splice(at, 1)[0];
}
