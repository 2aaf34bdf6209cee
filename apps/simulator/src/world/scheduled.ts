import type { Customer } from "./model.ts";

/** A call that a customer has asked for at a time. */
export interface ScheduledCallback {
  readonly id: string;
  readonly customer: Customer;
  readonly queueId: string;
  /** Who is to call; `null`: whoever is free then. */
  readonly agentId: string | null;
  /** In milliseconds of the world's clock. */
  readonly at: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly assignedAt: number | null;
  /** As it was asked for: a place's date and times, and whatever else was said. */
  readonly asked: Readonly<Record<string, string>>;
}
