import { randomUUID } from "node:crypto";
import type { Subscription, SubscriptionAsked, SubscriptionChange } from "@ringside/contract";
import { Refusal } from "../wire/index.ts";
import { eventTypesOf, firstEventTypes } from "./event-types.ts";

/** As many as an organisation may have, of both versions together. */
const most = 100;

export type ApiVersion = 1 | 2;

/** A subscription and its secret, which is never shown. */
export interface Held {
  readonly version: ApiVersion;
  readonly secret: string | null;
  readonly row: Subscription;
  /** Events in a row that could not be delivered, for all that was tried. */
  failures: number;
}

/** Who wants to be told of what. */
export class Subscriptions {
  readonly #held = new Map<string, Held>();

  all(): Held[] {
    return [...this.#held.values()];
  }

  list(version: ApiVersion): Subscription[] {
    return this.all().flatMap((one) => (one.version === version ? one.row : []));
  }

  /** Throws a `Refusal` when there is none. */
  get(version: ApiVersion, id: string): Held {
    const held = this.#held.get(id);
    // WxCC documents no 404 here.
    if (held?.version !== version) throw new Refusal(400, "There is no subscription with this id");
    return held;
  }

  add(version: ApiVersion, asked: SubscriptionAsked, by: string, at: number): Subscription {
    if (this.#held.size >= most) throw new Refusal(403, `There are ${most} subscriptions already`);
    const { name, description = "", eventTypes, destinationUrl, resourceVersion } = asked;
    const row: Subscription = {
      id: randomUUID(),
      name,
      description,
      eventTypes: checked(version, eventTypes, resourceVersion),
      destinationUrl,
      status: "active",
      createdTime: at,
      createdBy: by,
      lastUpdatedTime: at,
      lastUpdatedBy: by,
      ...(resourceVersion !== undefined && { resourceVersion }),
    };
    this.#held.set(row.id, { version, secret: asked.secret ?? null, row, failures: 0 });
    return row;
  }

  change(
    version: ApiVersion,
    id: string,
    change: SubscriptionChange,
    by: string,
    at: number,
  ): Subscription {
    const held = this.get(version, id);
    const { secret, row } = held;
    const { eventTypes, destinationUrl, description, status, resourceVersion } = change;
    const changed: Subscription = {
      ...row,
      eventTypes: eventTypes ?? row.eventTypes,
      destinationUrl: destinationUrl ?? row.destinationUrl,
      status: status ?? row.status,
      ...(description !== undefined && { description }),
      ...(resourceVersion !== undefined && { resourceVersion }),
      lastUpdatedTime: at,
      lastUpdatedBy: by,
    };
    checked(version, changed.eventTypes, changed.resourceVersion);
    this.#held.set(id, { version, secret: change.secret ?? secret, row: changed, failures: 0 });
    return changed;
  }

  remove(version: ApiVersion, id: string): void {
    this.get(version, id);
    this.#held.delete(id);
  }

  clear(): void {
    this.#held.clear();
  }
}

/** Throws a `Refusal` for a type that the version does not have. */
function checked(
  version: ApiVersion,
  types: readonly string[],
  resourceVersion: string | undefined,
): string[] {
  const known = version === 1 ? firstEventTypes : eventTypesOf(resourceVersion ?? "");
  if (known.length === 0) throw new Refusal(400, "The resourceVersion is not known");
  const odd = types.find((type) => !known.includes(type));
  if (odd !== undefined) throw new Refusal(400, `The event type ${odd} is not known here`);
  return [...types];
}
