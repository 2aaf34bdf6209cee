import { createHmac, randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Event } from "./events.ts";
import type { Held, Subscriptions } from "./subscriptions.ts";

/** How long a receiver may take to answer, in milliseconds. */
const patience = 5_000;
/** After so many events in a row that could not be delivered, a subscription is inactive. */
const failuresBorne = 3;

/** Delivers events: at least once, in no order, again after a failure. Source: wire contract, 15. */
export class Delivery {
  readonly #orgId: string;
  readonly #subscriptions: Subscriptions;
  readonly #retries: readonly number[];
  readonly #over = new AbortController();

  /** `retries`: how long to wait before each further try, in milliseconds. */
  constructor(orgId: string, subscriptions: Subscriptions, retries: readonly number[]) {
    this.#orgId = orgId;
    this.#subscriptions = subscriptions;
    this.#retries = retries;
  }

  /** Tells all who subscribed; does not wait for it. */
  tell(event: Event, at: number): void {
    for (const held of this.#subscriptions.all())
      if (held.row.status === "active" && held.row.eventTypes.includes(event.type))
        void this.#deliver(held, event, at);
  }

  /** Gives up what is under way. */
  close(): void {
    this.#over.abort();
  }

  async #deliver(held: Held, event: Event, at: number): Promise<void> {
    const { body, headers } = this.#letter(held, event, at);
    for (const pause of [0, ...this.#retries]) {
      const gone = await wait(pause, false, { ref: false, signal: this.#over.signal }).catch(
        () => true,
      );
      if (gone) return;
      if (await this.#post(held.row.destinationUrl, body, headers)) {
        held.failures = 0;
        return;
      }
    }
    held.failures += 1;
    if (held.failures >= failuresBorne) held.row.status = "inactive";
  }

  async #post(url: string, body: string, headers: Record<string, string>): Promise<boolean> {
    const signal = AbortSignal.any([this.#over.signal, AbortSignal.timeout(patience)]);
    try {
      const options = { method: "POST", body, headers, redirect: "manual", signal } as const;
      const answer = await fetch(url, options);
      await answer.body?.cancel();
      return answer.ok;
    } catch {
      // Nobody there, or too slow: the next try may fare better.
      return false;
    }
  }

  #letter({ row, secret, version }: Held, { type, data }: Event, at: number) {
    const body = JSON.stringify({
      id: randomUUID(),
      specversion: "1.0",
      type,
      source: `/com/cisco/wxcc/${row.id}`,
      comciscoorgid: this.#orgId,
      datacontenttype: "application/json",
      ...(version === 2 && { comciscotimestamp: at }),
      data,
    });
    const headers: Record<string, string> = { "content-type": "application/json" };
    if (secret !== null)
      headers["x-webexcc-signature"] = createHmac("sha256", secret).update(body).digest("hex");
    if (version === 2) {
      headers["x-webexcc-timestamp"] = String(at);
      headers["x-webexcc-webhook-version"] = "2.0.0";
    }
    return { body, headers };
  }
}
