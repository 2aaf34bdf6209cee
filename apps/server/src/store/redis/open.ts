import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import type { Store } from "../ports.ts";
import { readAddress, withoutPassword } from "./address.ts";
import { audit } from "./audit.ts";
import { journal } from "./journal.ts";
import { leases } from "./leases.ts";
import { marks } from "./marks.ts";
import { outbox } from "./outbox.ts";
import { past } from "./past.ts";
import { relay } from "./relay.ts";
import { sessions } from "./sessions.ts";
import { signIns } from "./sign-ins.ts";
import { key, openWire, type Wire } from "./wire.ts";

export interface RedisOptions {
  /** The longest that a session lasts, in milliseconds. */
  readonly sessionMaxMs: number;
  /** How long a node that is not heard of keeps what it holds, in milliseconds. */
  readonly leaseMs?: number;
}

/** How long a start waits for Redis, in milliseconds. */
const readyWithin = 10_000;
const leaseTime = 3_000;

/**
 * Opens the store in Redis 7 (or Valkey), which nodes share.
 *
 * @param url see `readAddress`
 * @throws {Error} it does not answer, refuses this user, is too old, or may drop what is stored
 */
export async function openRedis(url: string, options: RedisOptions): Promise<Store> {
  const address = readAddress(url);
  if (address === null) throw new Error(`${withoutPassword(url)} is no address of a Redis`);
  const wire = openWire(address);
  const waiting = openWire(address, true);
  const close = () => {
    waiting.close();
    wire.close();
  };
  try {
    await Promise.all([ready(wire), ready(waiting)]);
    await requireFit(wire);
  } catch (error) {
    close();
    throw error;
  }
  const node = `${hostname()}-${randomBytes(6).toString("hex")}`;
  const between = relay(wire, waiting, { node, ttlMs: options.leaseMs ?? leaseTime });
  return {
    audit: audit(wire),
    sessions: sessions(wire, options.sessionMaxMs),
    signIns: signIns(wire),
    journal: journal(wire),
    marks: marks(wire),
    outbox: outbox(wire),
    past: past(wire),
    leases: leases(wire, node, options.leaseMs ?? leaseTime),
    relay: between,
    async check() {
      await wire.text("SET", key("check", node), "", "PX", 60_000);
    },
    async close() {
      between.close();
      close();
    },
  };
}

function ready({ client }: Wire): Promise<void> {
  return new Promise((resolve, reject) => {
    let last: unknown = null;
    const remember = (error: unknown): void => {
      last = error;
      // What will not mend itself need not be waited for.
      if (
        error instanceof Error &&
        /WRONGPASS|NOAUTH|NOPERM|certificate|altnames/.test(error.message)
      )
        late();
    };
    const late = (): void => {
      clearTimeout(timer);
      reject(new Error(last instanceof Error ? last.message : "no answer", { cause: last }));
    };
    const timer = setTimeout(late, readyWithin);
    client.on("error", remember);
    if (client.status === "ready") resolve();
    client.once("ready", () => {
      clearTimeout(timer);
      client.off("error", remember);
      resolve();
    });
  });
}

/** Who may not ask these questions is believed. */
async function requireFit(wire: Wire): Promise<void> {
  const info = String(await wire.text("INFO", "server", "memory").catch(() => ""));
  const version = Number(/^redis_version:(\d+)/m.exec(info)?.[1] ?? 7);
  if (version < 7) throw new Error(`Redis ${version} is too old: 7 is needed`);
  const policy = /^maxmemory_policy:(\S+)/m.exec(info)?.[1] ?? "noeviction";
  const isBounded = !/^maxmemory:0\s*$/m.test(info) && /^maxmemory:/m.test(info);
  if (isBounded && policy !== "noeviction") {
    throw new Error(
      `it would drop sessions when full (${policy}): set maxmemory-policy noeviction`,
    );
  }
}
