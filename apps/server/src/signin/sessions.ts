import type { OAuthClient, Tokens } from "@ringside/client";
import type { Fence, Sessions as Stored, StoredSession } from "../store/index.ts";
import {
  createGrant,
  GrantEnded,
  WrongKey,
  type Grant,
  type Refresh,
  type Vault,
} from "../vault/index.ts";
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
  /** Does what only one node may do at a time. See `Keeper.alone`. */
  readonly alone: <T>(name: string, work: (fence: Fence) => Promise<T>) => Promise<T>;
  readonly idleMs: number;
  readonly maxMs: number;
  /** A contact in progress keeps an idle session alive. */
  readonly isBusy: (agentId: string) => Promise<boolean>;
  readonly onBegin?: (session: Session) => void;
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
  /** Learns of a session that another node began, or whose user did something there. */
  know(hash: string): Promise<void>;
  /** Takes up an agent's sessions as they are stored; gives how many there are. */
  load(agentId: string): Promise<number>;
  /** It ended at another node. */
  forget(hash: string): void;
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
  /** Until then a contact in progress keeps it alive, though its user does nothing. */
  busyUntil: number;
}

const checkEvery = 15_000;
/** A touch is written down at most this often. */
const writeEvery = 60_000;

export function createSessions(options: SessionsOptions): Sessions {
  const { stored, vault, maxMs, idleMs } = options;
  const live = new Map<string, Live>();

  /** Of all nodes, one refreshes a session's tokens, and the others take what that brought. */
  const refreshAlone = (hash: string, refresh: Refresh): Promise<Tokens> =>
    options.alone(`refresh ${hash}`, async (fence) => {
      const row = await stored.find(hash);
      if (row === null) throw new GrantEnded();
      const { tokens } = openTokens(vault, hash, row.sealedTokens);
      return refresh(tokens, async (next) => {
        await stored.putTokens(hash, sealTokens(vault, hash, next), fence);
      });
    });

  const take = (row: Omit<StoredSession, "sealedTokens">, tokens: Tokens): Live => {
    const { hash } = row;
    const known = live.get(hash);
    if (known) return known;
    const grant = createGrant({
      oauth: options.oauth(),
      tokens,
      store: async (next) => void (await stored.putTokens(hash, sealTokens(vault, hash, next))),
      alone: (refresh) => refreshAlone(hash, refresh),
      onEnd: () => endSoon(session, "refused"),
      onRefresh: (outcome) => options.onRefresh(session, outcome),
    });
    const session: Live = { ...row, grant, storedAt: row.seenAt, busyUntil: 0 };
    live.set(hash, session);
    return session;
  };

  const end = async (session: Session, why: SessionEnd): Promise<void> => {
    if (!live.delete(session.hash)) return;
    session.grant.close();
    const removed = stored.remove(session.hash);
    // Whoever is told must not find it any more.
    await removed.catch(() => undefined);
    await Promise.all([removed, options.onEnd(session, why)]);
  };

  const endSoon = (session: Session, why: SessionEnd): void => {
    end(session, why).catch(options.onTrouble);
  };

  const isOld = ({ createdAt }: Pick<Live, "createdAt">) => Date.now() - createdAt > maxMs;
  const isIdle = ({ seenAt }: Pick<Live, "seenAt">) => Date.now() - seenAt > idleMs;

  /** Whether its time is over, by all that is known of it here and in the store. */
  const isOver = async (session: Live): Promise<boolean> => {
    if (isOld(session)) return true;
    if (!isIdle(session)) return false;
    const row = await stored.find(session.hash);
    session.seenAt = Math.max(session.seenAt, row?.seenAt ?? 0);
    if (!isIdle(session)) return false;
    if (!(await options.isBusy(session.agentId))) return true;
    session.busyUntil = Date.now() + 2 * checkEvery;
    return false;
  };

  const expire = async (session: Live): Promise<void> => {
    if (await isOver(session)) await end(session, "expired");
  };

  /** By what is known now; whoever is idle has been looked up lately. */
  const seemsOver = (session: Live): boolean =>
    isOld(session) || (isIdle(session) && Date.now() > session.busyUntil);

  const check = setInterval(() => {
    for (const session of live.values()) expire(session).catch(options.onTrouble);
  }, checkEvery);
  check.unref();

  const of = (agentId: string) =>
    [...live.values()].filter((session) => session.agentId === agentId);

  const forget = (hash: string): void => {
    live.get(hash)?.grant.close();
    live.delete(hash);
  };

  /** Null where its tokens do not open: a key of old is gone for good. */
  const takeUp = async ({ sealedTokens, ...row }: StoredSession): Promise<Live | null> => {
    const known = live.get(row.hash);
    if (known) return known;
    const opened = tokensIn(vault, row.hash, sealedTokens);
    if (opened === null) return null;
    if (opened.stale) {
      const sealed = sealTokens(vault, row.hash, opened.tokens);
      await stored.putTokens(row.hash, sealed);
    }
    return take(row, opened.tokens);
  };

  return {
    async begin(agentId, tokens) {
      const secret = newSecret();
      const now = Date.now();
      const hash = hashOf(secret);
      const row = { hash, agentId, orgId: tokens.orgId, createdAt: now, seenAt: now };
      await stored.add({ ...row, sealedTokens: sealTokens(vault, hash, tokens) });
      const session = take(row, tokens);
      options.onBegin?.(session);
      return { session, secret };
    },
    find(hash) {
      const session = live.get(hash);
      if (!session) return null;
      if (!seemsOver(session)) return session;
      expire(session).catch(options.onTrouble);
      return null;
    },
    async know(hash) {
      const known = live.get(hash);
      if (known) {
        if (seemsOver(known)) await expire(known);
        return;
      }
      const row = await stored.find(hash);
      const session = row && (await takeUp(row));
      if (session) await expire(session);
    },
    async load(agentId) {
      const rows = await stored.of(agentId);
      const there = new Set(rows.map(({ hash }) => hash));
      for (const { hash } of of(agentId)) if (!there.has(hash)) forget(hash);
      await Promise.all(rows.map(takeUp));
      return of(agentId).length;
    },
    forget,
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
      for (const row of await stored.all()) {
        const session = await takeUp(row);
        if (session) await expire(session);
        else await stored.remove(row.hash);
        if (session && live.has(row.hash)) resumed.push(session);
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
