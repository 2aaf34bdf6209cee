import { createHash } from "node:crypto";
import type { DeskEvent } from "../link/index.ts";
import type { Leases, Outbox } from "../store/index.ts";
import { startCourier } from "./courier.ts";
import { letterOf } from "./letter.ts";
import { post } from "./post.ts";
import { signed } from "./sign.ts";

/** Where other servers are told what happens, and how. */
export interface WebhookSettings {
  readonly targets: readonly URL[];
  /** Newest first; each signs. */
  readonly secrets: readonly Uint8Array[];
  /** Whether they are told customers' names and numbers. */
  readonly customers: boolean;
  /** Whether they may be on a private network. */
  readonly privately: boolean;
}

export interface WebhooksOptions extends WebhookSettings {
  readonly outbox: Outbox;
  readonly leases: Leases;
  /** `target` is its number in the settings, from 1. */
  readonly onTry: (target: number, outcome: "done" | "failed") => void;
  /** A letter could not be written down: nobody is told of it. */
  readonly onTrouble: (error: unknown) => void;
  readonly pauseAfter?: (failures: number) => number;
}

export interface Webhooks {
  desk(agentId: string, event: DeskEvent): void;
  /**
   * Tells every target again what has been told since a letter, that one included, or a time.
   *
   * @returns false when there is no such letter
   */
  replay(since: { readonly id: string } | { readonly at: number }): Promise<boolean>;
  /** Rejects while a target takes nothing. */
  check(): Promise<void>;
  /** Since when each target takes nothing, epoch milliseconds; by its number. */
  failing(): ReadonlyMap<number, number | null>;
  prune(): Promise<void>;
  /** Resolves when all that happened is written down, and nobody is told any more. */
  close(): Promise<void>;
}

/** Letters are kept so long, in milliseconds, and so many. */
const keptFor = 7 * 24 * 3_600_000;
const keptMost = 100_000;
/** A target that takes nothing for so long is said to be dead, in milliseconds. */
const deadAfter = 60_000;

export function openWebhooks(options: WebhooksOptions): Webhooks {
  const { outbox, leases, targets, secrets, privately } = options;
  let writing = Promise.resolve();
  const couriers = targets.map((url, at) =>
    startCourier({
      target: nameOf(url),
      outbox,
      leases,
      send: ({ id, body }) => post(url, signed(secrets, id, Date.now(), body), body, privately),
      onTry: (outcome) => options.onTry(at + 1, outcome),
      ...(options.pauseAfter && { pauseAfter: options.pauseAfter }),
    }),
  );
  const failing = () => new Map(couriers.map((one, at) => [at + 1, one.failingSince()]));

  return {
    desk(agentId, event) {
      if (event.kind !== "happened" || targets.length === 0) return;
      const letter = letterOf(agentId, event.happening, options.customers);
      writing = writing
        .then(() => outbox.add(letter))
        .then(() => couriers.forEach((one) => one.wake()))
        .catch(options.onTrouble);
    },
    async replay(since) {
      const place =
        "id" in since ? await outbox.placeOf(since.id) : await firstSince(outbox, since.at);
      if (place === null) return false;
      for (const url of targets) {
        const target = nameOf(url);
        const told = await outbox.told(target);
        if (told !== null && told >= place) await outbox.tell(target, told, place - 1);
      }
      for (const one of couriers) one.wake();
      return true;
    },
    async check() {
      const dead = [...failing().values()].some((at) => at !== null && Date.now() - at > deadAfter);
      if (dead) throw new Error("a webhook's target takes nothing");
    },
    failing,
    prune: () => outbox.prune(Date.now() - keptFor, keptMost),
    async close() {
      await writing;
      await Promise.all(couriers.map((one) => one.close()));
    },
  };
}

/** The place of the first letter since a time; after the last where there is none. */
async function firstSince(outbox: Outbox, at: number): Promise<number> {
  let place = 0;
  for (;;) {
    const letters = await outbox.after(place, 1_000);
    const found = letters.find((letter) => letter.at >= at);
    if (found) return found.seq;
    const last = letters.at(-1);
    if (!last) return place + 1;
    place = last.seq;
  }
}

/** Known again after a restart whatever its place in the settings; its address may hold a secret. */
function nameOf(url: URL): string {
  return createHash("sha256").update(url.href).digest("base64url").slice(0, 22);
}
