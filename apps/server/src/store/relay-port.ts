import type { Redis, Cluster } from "ioredis";
import type { Fence } from "./leases-port.ts";

/** Requests of one client id, counted by all nodes together. See the budget's `Counter`. */
export interface SharedCounter {
  readonly perMinute: number;
  readonly spend: (reserve: number) => Promise<number>;
  readonly debit: () => void;
  readonly left: () => Promise<number>;
}

/** A letter from node to node, and how long ago it was sent, in milliseconds. */
export type HearLetter = (letter: Uint8Array, ageMs: number) => void;

/** What is read of an agent's feed; `from` is where to follow on. */
export interface FeedSoFar {
  readonly entries: readonly Uint8Array[];
  readonly from: string;
}

/** What nodes tell one another. The store carries bytes; that they are sealed is the teller's duty. */
export interface Relay {
  /**
   * Adds to an agent's feed, of which the newest are kept.
   *
   * @throws {Fenced}
   */
  append(agentId: string, entries: readonly Uint8Array[], fence: Fence): Promise<void>;
  /** What is kept of an agent's feed, oldest first. */
  read(agentId: string): Promise<FeedSoFar>;
  /** Hears what is added from there on; gives how to stop. */
  follow(agentId: string, from: string, hear: (entry: Uint8Array) => void): () => void;
  /** Hears that the store is back after it was away: it may have lost the newest of what was read. */
  onReturn(hear: () => void): void;
  /** To one node. */
  post(node: string, letter: Uint8Array): Promise<void>;
  /** To all nodes, this one included. */
  tell(letter: Uint8Array): Promise<void>;
  /** Hears the letters to this node and to all, in order. */
  listen(hear: HearLetter): void;
  /** Says that this node lives and takes over agents (again), or does so no longer. */
  present(here: boolean): Promise<void>;
  /** The nodes that live and take over agents, this one included. */
  nodes(): Promise<readonly string[]>;
  /** Lays something down for all nodes, for so long. */
  keep(name: string, value: Uint8Array, ms: number): Promise<void>;
  /** What lies under this name, and for how many milliseconds still; null when nothing does. */
  kept(name: string): Promise<{ readonly value: Uint8Array; readonly ms: number } | null>;
  /** A bucket that holds `burst` requests and is filled at `perMinute`. */
  counter(burst: number, perMinute: number): SharedCounter;
  /** For `@fastify/rate-limit`, which brings its own script. */
  readonly limits: Redis | Cluster;
}
