import type { Tokens } from "@ringside/client";
import { Fenced, type Fence, type Sessions as Stored } from "../store/index.ts";
import { GrantEnded, type Vault } from "../vault/index.ts";
import { openTokens, sealTokens } from "./sealed-tokens.ts";

/** See `Keeper.alone`. */
export type Alone = <T>(name: string, work: (fence: Fence) => Promise<T>) => Promise<T>;

/** What a refresh brought, and what it was asked with. */
interface Renewal {
  readonly before: Tokens;
  readonly tokens: Tokens;
}

export interface OwedTokensOptions {
  readonly stored: Stored;
  readonly vault: Vault;
  readonly alone: Alone;
}

/**
 * New tokens that could not be written down yet. Those before are worth nothing at Webex any more, so
 * the new are in use meanwhile.
 */
export interface OwedTokens {
  /** Whether this session's are still to be written down. */
  has(hash: string): boolean;
  /**
   * Writes new tokens down; where that fails they are owed.
   *
   * @throws {Fenced} also when somebody else has refreshed meanwhile: then nothing is owed
   */
  put(hash: string, renewal: Renewal, fence: Fence): Promise<void>;
  /**
   * The session's tokens as they are stored, once what is owed is written down.
   *
   * @param fence of this session's turn, from before anything was read
   */
  settle(hash: string, fence: Fence): Promise<Tokens>;
  /** Tries, each time in a turn of its own, until nothing is owed. */
  settleSoon(hash: string): void;
  /** The session is over. */
  forget(hash: string): void;
}

const tryAgain = 500;

export function createOwedTokens({ stored, vault, alone }: OwedTokensOptions): OwedTokens {
  const owed = new Map<string, Renewal>();

  const settle = async (hash: string, fence: Fence): Promise<Tokens> => {
    const row = await stored.find(hash);
    if (row === null) {
      owed.delete(hash);
      throw new GrantEnded();
    }
    const { tokens, browser } = openTokens(vault, hash, row.sealedTokens);
    const renewal = owed.get(hash);
    // A turn may have run out, and be taken anew after somebody else's: what that brought is newer. Or it
    // was written down all the same, and only the answer was lost.
    if (renewal?.before.accessToken !== tokens.accessToken) {
      owed.delete(hash);
      return tokens;
    }
    await stored.putTokens(hash, sealTokens(vault, hash, renewal.tokens, browser), fence);
    if (owed.get(hash) === renewal) owed.delete(hash);
    return renewal.tokens;
  };

  const settleSoon = async (hash: string): Promise<void> => {
    while (owed.has(hash)) {
      await new Promise((resolve) => void setTimeout(resolve, tryAgain).unref());
      if (!owed.has(hash)) return;
      // Told when it was first owed.
      await alone(`refresh ${hash}`, (fence) => settle(hash, fence)).catch(() => undefined);
    }
  };

  return {
    has: (hash) => owed.has(hash),
    async put(hash, renewal, fence) {
      owed.set(hash, renewal);
      const { accessToken } = await settle(hash, fence);
      if (accessToken !== renewal.tokens.accessToken) throw new Fenced(fence.name);
    },
    settle,
    settleSoon: (hash) => void settleSoon(hash),
    forget: (hash) => void owed.delete(hash),
  };
}
