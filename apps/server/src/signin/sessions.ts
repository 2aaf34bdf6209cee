import type { OAuthClient, Tokens } from "@ringside/client";
import type { Sessions as Stored, StoredSession } from "../store/index.ts";
import { createGrant, GrantEnded, WrongKey, type Grant, type Vault } from "../vault/index.ts";
import { openTokens, sealTokens } from "./sealed-tokens.ts";
import { hashOf, newSecret } from "./secret.ts";

/** A signed-in browser. */
export interface Session {
  /** Of its cookie's value, which is kept nowhere. */
  readonly hash: string;
  readonly agentId: string;
  readonly orgId: string;
  readonly createdAt: number;
  readonly grant: Grant;
}

/**
 * Why a session ended: its user signed out, or signed in anew in the same browser; it was idle or
 * open too long; Webex no longer accepts its tokens.
 */
export type SessionEnd = "signedOut" | "replaced" | "expired" | "refused";

export interface SessionsOptions {
  readonly oauth: () => OAuthClient;
  readonly stored: Stored;
  readonly vault: Vault;
  readonly idleMs: number;
  readonly maxMs: number;
  /** A contact in progress keeps an idle session alive. */
  readonly isBusy: (agentId: string) => boolean;
  /** Clears up after a session; awaited by who ends it. */
  readonly onEnd: (session: Session, why: SessionEnd) => Promise<void>;
  /** Something could not be written down; what is in memory goes on. */
  readonly onTrouble: (error: unknown) => void;
  readonly onRefresh: (session: Pick<Session, "agentId">, outcome: string) => void;
}

export interface Sessions {
  /** Begins a session; `secret` is for the cookie alone. */
  begin(agentId: string, tokens: Tokens): Promise<{ session: Session; secret: string }>;
  /** The session of this cookie, unless it is over. */
  find(hash: string): Session | null;
  /** Its user did something. What WxCC tells does not count. */
  touch(session: Session): void;
  of(agentId: string): readonly Session[];
  count(): number;
  /** @throws {GrantEnded} no session of this agent's is left */
  readonly grantOf: (agentId: string) => Grant;
  end(session: Session, why: SessionEnd): Promise<void>;
  /** The same, for who does not wait for it. */
  endSoon(session: Session, why: SessionEnd): void;
  /** Takes up the sessions of before a restart; those that are over or do not open are removed. */
  resume(): Promise<readonly Session[]>;
  close(): void;
}

interface Live extends Session {
  seenAt: number;
  storedAt: number;
}

const checkEvery = 15_000;
/** A touch is written down at most this often. */
const writeEvery = 60_000;

export function createSessions(options: SessionsOptions): Sessions {
  const { stored, vault, maxMs, idleMs } = options;
  const live = new Map<string, Live>();

  const take = (row: Omit<StoredSession, "sealedTokens">, tokens: Tokens): Live => {
    const { hash } = row;
    const grant = createGrant({
      oauth: options.oauth(),
      tokens,
      store: async (next) => void (await stored.putTokens(hash, sealTokens(vault, hash, next))),
      onEnd: () => endSoon(session, "refused"),
      onRefresh: (outcome) => options.onRefresh(session, outcome),
    });
    const session: Live = { ...row, grant, storedAt: row.seenAt };
    live.set(hash, session);
    return session;
  };

  const end = async (session: Session, why: SessionEnd): Promise<void> => {
    if (!live.delete(session.hash)) return;
    session.grant.close();
    await Promise.all([stored.remove(session.hash), options.onEnd(session, why)]);
  };

  const endSoon = (session: Session, why: SessionEnd): void => {
    end(session, why).catch(options.onTrouble);
  };

  const isOver = ({ createdAt, seenAt, agentId }: Omit<StoredSession, "sealedTokens">): boolean => {
    const now = Date.now();
    return now - createdAt > maxMs || (now - seenAt > idleMs && !options.isBusy(agentId));
  };

  const check = setInterval(() => {
    for (const session of live.values()) if (isOver(session)) endSoon(session, "expired");
  }, checkEvery);
  check.unref();

  const of = (agentId: string) =>
    [...live.values()].filter((session) => session.agentId === agentId);

  return {
    async begin(agentId, tokens) {
      const secret = newSecret();
      const now = Date.now();
      const hash = hashOf(secret);
      const row = { hash, agentId, orgId: tokens.orgId, createdAt: now, seenAt: now };
      await stored.add({ ...row, sealedTokens: sealTokens(vault, hash, tokens) });
      return { session: take(row, tokens), secret };
    },
    find(hash) {
      const session = live.get(hash);
      if (!session) return null;
      if (!isOver(session)) return session;
      endSoon(session, "expired");
      return null;
    },
    touch({ hash }) {
      const session = live.get(hash);
      if (!session) return;
      session.seenAt = Date.now();
      if (session.seenAt - session.storedAt < writeEvery) return;
      session.storedAt = session.seenAt;
      stored.seen(hash, session.seenAt).catch(options.onTrouble);
    },
    of,
    count: () => live.size,
    grantOf(agentId) {
      const newest = of(agentId).at(-1);
      if (!newest) throw new GrantEnded();
      return newest.grant;
    },
    end,
    endSoon,
    async resume() {
      const resumed: Session[] = [];
      for (const { sealedTokens, ...row } of await stored.all()) {
        const opened = isOver(row) ? null : tokensIn(vault, row.hash, sealedTokens);
        if (opened === null) {
          await stored.remove(row.hash);
          continue;
        }
        if (opened.stale) {
          await stored.putTokens(row.hash, sealTokens(vault, row.hash, opened.tokens));
        }
        resumed.push(take(row, opened.tokens));
      }
      return resumed;
    },
    close() {
      clearInterval(check);
      for (const { grant } of live.values()) grant.close();
      live.clear();
    },
  };
}

/** Null where a key of old is gone for good: that browser signs in again. */
function tokensIn(vault: Vault, hash: string, sealed: Uint8Array) {
  try {
    return openTokens(vault, hash, sealed);
  } catch (error) {
    if (error instanceof WrongKey) return null;
    throw error;
  }
}
