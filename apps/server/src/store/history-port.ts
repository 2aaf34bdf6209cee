import { z } from "zod";

/** Of an entry, what every store keeps in the same form. */
export const pastFields = {
  agentId: z.string(),
  orgId: z.string(),
  kind: z.enum(["contact", "span"]),
  id: z.string(),
  began: z.number(),
  ended: z.number(),
  customer: z.string().nullable(),
};

/** A contact or a time in a state that is kept for an agent. What it says is sealed. */
export interface StoredPast {
  readonly agentId: string;
  readonly orgId: string;
  readonly kind: "contact" | "span";
  /** Unique among the agent's. */
  readonly id: string;
  readonly began: number;
  /** While it is open, until when it was seen. */
  readonly ended: number;
  readonly open: boolean;
  /** Finds the same customer's again, and says nothing of who that is. */
  readonly customer: string | null;
  readonly sealed: Uint8Array;
}

/** What has been at the agents' desks. */
export interface Past {
  /** All or none; each takes the place of the agent's one with this id. */
  put(entries: readonly StoredPast[]): Promise<void>;
  /** Those that began in `[from, to)`, the newest first, so many at most. */
  between(
    agentId: string,
    kind: StoredPast["kind"],
    from: number,
    to: number,
    limit: number,
  ): Promise<StoredPast[]>;
  openOf(agentId: string): Promise<StoredPast[]>;
  /** Closed contacts of a customer in an organisation, known by any of these, the newest first. */
  ofCustomer(orgId: string, customers: readonly string[], limit: number): Promise<StoredPast[]>;
  removeOlderThan(began: number): Promise<void>;
  /** Keeps an agent's newest of both kinds together, so many of them. */
  keepNewest(agentId: string, most: number): Promise<void>;
}
