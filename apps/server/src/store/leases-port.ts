/** The right to write, for as long as its token is the newest under this name. */
export interface Fence {
  readonly name: string;
  /** Higher than that of any holder before. */
  readonly token: number;
}

/** A write of somebody who no longer holds the lease was refused. */
export class Fenced extends Error {
  override readonly name = "Fenced";

  constructor(lease: string) {
    super(`the lease ${lease} is held by somebody else`);
  }
}

export interface Holder {
  readonly node: string;
  readonly token: number;
}

/**
 * Who does what only one may do at a time. A lease that is not kept is free after `ttlMs`; its holder
 * may not know, so each write that it guards names its fence, and is refused when it is out of date.
 */
export interface Leases {
  /** This node's name among the others. */
  readonly node: string;
  /** Milliseconds; Infinity where no other could take it. */
  readonly ttlMs: number;
  /** Null while somebody holds it, this node included. */
  take(name: string): Promise<Fence | null>;
  /** Keeps these for another `ttlMs`; gives those that are not held any more. Rejects without an answer, even for none. */
  keep(held: readonly Fence[]): Promise<readonly Fence[]>;
  /** Lets it go, unless it is somebody else's by now. */
  release(held: Fence): Promise<void>;
  holder(name: string): Promise<Holder | null>;
  /** Those of the names that nobody holds. */
  free(names: readonly string[]): Promise<readonly string[]>;
}
