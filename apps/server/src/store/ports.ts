import type { AuditLines } from "./audit-port.ts";
import type { Past } from "./history-port.ts";
import type { Fence, Leases } from "./leases-port.ts";
import type { Outbox } from "./outbox-port.ts";
import type { Relay } from "./relay-port.ts";

/**
 * What must outlive the process, as ports: the embedded build keeps it in one SQLite file, the other
 * in Redis, for several nodes. Both pass the same suite, `store.suite.ts`. Times are epoch milliseconds.
 */
export interface Store {
  readonly audit: AuditLines;
  readonly sessions: Sessions;
  readonly signIns: PendingSignIns;
  readonly journal: Journal;
  readonly marks: Marks;
  readonly past: Past;
  readonly outbox: Outbox;
  readonly leases: Leases;
  /** Null where there can be but one node. */
  readonly relay: Relay | null;
  /** Whether the store can be written now; rejects with the reason when not. */
  readonly check: () => Promise<void>;
  /**
   * Closes in any case.
   *
   * @param onTrouble hears why what is kept could not be put in order first, as on a full disk: nothing is
   *   lost by that, and the next to open the store does it
   */
  close(onTrouble?: (error: unknown) => void): Promise<void>;
}

/** A signed-in browser. Only the hash of its cookie is kept, and its tokens only sealed. */
export interface StoredSession {
  readonly hash: string;
  readonly agentId: string;
  readonly orgId: string;
  readonly createdAt: number;
  /** When its user last did something. */
  readonly seenAt: number;
  readonly sealedTokens: Uint8Array;
}

export type SignedInAgent = Pick<StoredSession, "agentId" | "orgId">;

export interface Sessions {
  add(session: StoredSession): Promise<void>;
  find(hash: string): Promise<StoredSession | null>;
  all(): Promise<StoredSession[]>;
  of(agentId: string): Promise<StoredSession[]>;
  /** Who is signed in, in however many browsers. */
  agents(): Promise<readonly SignedInAgent[]>;
  /** Never back in time. */
  seen(hash: string, at: number): Promise<void>;
  /**
   * False when the session is gone meanwhile.
   *
   * @throws {Fenced}
   */
  putTokens(hash: string, sealedTokens: Uint8Array, fence?: Fence): Promise<boolean>;
  remove(hash: string): Promise<void>;
}

/** A browser sent to Webex and not back yet. */
export interface PendingSignIn {
  readonly stateHash: string;
  readonly browserHash: string;
  readonly sealedVerifier: Uint8Array;
  /** The session this browser had before, to be ended when the new one begins. */
  readonly replaces: string | null;
  /** By `PendingSignIns.now`. */
  readonly at: number;
}

export interface PendingSignIns {
  /**
   * What time it is for all nodes, whatever the clock of one says: steady while a process of one node lives,
   * and Redis's own where there are several, since who comes back may come to another node.
   */
  now(): Promise<number>;
  add(pending: PendingSignIn): Promise<void>;
  /** Takes it out: of two takers at once, one gets it. */
  take(stateHash: string): Promise<PendingSignIn | null>;
  removeOlderThan(at: number): Promise<void>;
}

/** A command that was sent, so that it is not sent again. */
export interface JournalEntry {
  /** What the command said, as a hash: an id is not used for two commands. */
  readonly fingerprint: string;
  readonly at: number;
  /** What the tab was answered, as JSON; null while that is not known. */
  readonly answer: string | null;
}

export interface Journal {
  /**
   * Claims an id before sending: null when it is now ours, else the entry of who was first.
   *
   * @throws {Fenced}
   */
  claim(
    agentId: string,
    commandId: string,
    fingerprint: string,
    at: number,
    fence?: Fence,
  ): Promise<JournalEntry | null>;
  find(agentId: string, commandId: string): Promise<JournalEntry | null>;
  answer(agentId: string, commandId: string, answer: string): Promise<void>;
  removeOlderThan(at: number): Promise<void>;
}

/** Small named values, such as the proof that the keys fit this store. */
export interface Marks {
  get(name: string): Promise<Uint8Array | null>;
  put(name: string, value: Uint8Array): Promise<void>;
}
