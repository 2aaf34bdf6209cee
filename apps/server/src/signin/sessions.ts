import type { OAuthClient, Tokens } from "@ringside/client";
import { steadyClock, type Sessions as Stored, type StoredSession } from "../store/index.ts";
import {
  createGrant,
  GrantEnded,
  WrongKey,
  type Grant,
  type Refresh,
  type Vault,
} from "../vault/index.ts";
import { createOwedTokens, type Alone } from "./owed-tokens.ts";
import { openTokens, sealTokens } from "./sealed-tokens.ts";
import { hashOf, newSecret } from "./secret.ts";

/** A signed-in browser. */
export interface Session {
  /** Of its cookie's value, which is kept nowhere. */
  readonly hash: string;
  readonly agentId: string;
  readonly orgId: string;
  readonly createdAt: number;
  /** When its user last did something, as far as this node knows. */
  readonly seenAt: number;
  /** What its user knows it by: `Firefox, Windows`. */
  readonly browser: string | null;
  readonly grant: Grant;
}

/**
 * Why a session ended: its user signed out, or signed in anew in the same browser; it was idle or
 * open too long; Webex no longer accepts its tokens; or it was ended from elsewhere: by its user in
 * another browser, by one session too many, or by an operator.
 */
export type SessionEnd = "signedOut" | "replaced" | "expired" | "refused" | "ended";

export interface SessionsOptions {
  readonly oauth: () => OAuthClient;
  readonly stored: Stored;
  readonly vault: Vault;
  /** Does what only one node may do at a time. See `Keeper.alone`. */
  readonly alone: Alone;
  readonly idleMs: number;
  readonly maxMs: number;
  /** How many an agent may have: of more, the one that was used least lately ends. */
  readonly mostOfAgent: number;
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
  begin(
    agentId: string,
    tokens: Tokens,
    browser?: string | null,
  ): Promise<{ session: Session; secret: string }>;
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
  /** An agent's at all nodes, the newest use of each. */
  everywhere(agentId: string): Promise<readonly Session[]>;
  /** All that there are, at whichever node, as they were last written down. */
  stored(): Promise<readonly Pick<StoredSession, "agentId" | "seenAt">[]>;
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

interface Live extends Omit<Session, "seenAt"> {
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
  /** A clock that is set ends no session. */
  const now = steadyClock();
  const live = new Map<string, Live>();

  const owed = createOwedTokens({ stored, vault, alone: options.alone });

  /** Of all nodes, one refreshes a session's tokens, and the others take what that brought. */
  const refreshAlone = (hash: string, refresh: Refresh): Promise<Tokens> =>
    options.alone(`refresh ${hash}`, async (fence) => {
      const tokens = await owed.settle(hash, fence);
      return refresh(tokens, async (next) => {
        await owed.put(hash, { before: tokens, tokens: next }, fence).catch((error: unknown) => {
          if (!owed.has(hash)) throw error;
          options.onTrouble(error);
          owed.settleSoon(hash);
        });
      });
    });

  const take = (
    row: Omit<StoredSession, "sealedTokens">,
    tokens: Tokens,
    browser: string | null,
  ): Live => {
    const { hash } = row;
    const known = live.get(hash);
    if (known) return known;
    const grant = createGrant({
      oauth: options.oauth(),
      tokens,
      store: async (next) =>
        void (await stored.putTokens(hash, sealTokens(vault, hash, next, browser))),
      alone: (refresh) => refreshAlone(hash, refresh),
      onEnd: () => endSoon(session, "refused"),
      onRefresh: (outcome) => options.onRefresh(session, outcome),
    });
    const session: Live = { ...row, browser, grant, storedAt: row.seenAt, busyUntil: 0 };
    live.set(hash, session);
    return session;
  };

  const end = async (session: Session, why: SessionEnd): Promise<void> => {
    if (!live.delete(session.hash)) return;
    session.grant.close();
    owed.forget(session.hash);
    const removed = stored.remove(session.hash);
    // Whoever is told must not find it any more.
    await removed.catch(() => undefined);
    await Promise.all([removed, options.onEnd(session, why)]);
  };

  const endSoon = (session: Session, why: SessionEnd): void => {
    end(session, why).catch(options.onTrouble);
  };

  const isOld = ({ createdAt }: Pick<Live, "createdAt">) => now() - createdAt > maxMs;
  const isIdle = ({ seenAt }: Pick<Live, "seenAt">) => now() - seenAt > idleMs;

  /** Whether its time is over, by all that is known of it here and in the store. */
  const isOver = async (session: Live): Promise<boolean> => {
    if (isOld(session)) return true;
    if (!isIdle(session)) return false;
    const row = await stored.find(session.hash);
    session.seenAt = Math.max(session.seenAt, row?.seenAt ?? 0);
    if (!isIdle(session)) return false;
    if (!(await options.isBusy(session.agentId))) return true;
    session.busyUntil = now() + 2 * checkEvery;
    return false;
  };

  const expire = async (session: Live): Promise<void> => {
    if (await isOver(session)) await end(session, "expired");
  };

  /** By what is known now; whoever is idle has been looked up lately. */
  const seemsOver = (session: Live): boolean =>
    isOld(session) || (isIdle(session) && now() > session.busyUntil);

  const check = setInterval(() => {
    for (const session of live.values()) expire(session).catch(options.onTrouble);
  }, checkEvery);
  check.unref();

  const of = (agentId: string) =>
    [...live.values()].filter((session) => session.agentId === agentId);

  const forget = (hash: string): void => {
    live.get(hash)?.grant.close();
    live.delete(hash);
    owed.forget(hash);
  };

  /** With the key of now, in a turn of its own: whoever refreshes them meanwhile has newer ones. */
  const sealAnew = (hash: string): Promise<void> =>
    options.alone(`refresh ${hash}`, async (fence) => {
      const row = await stored.find(hash);
      const opened = row && tokensIn(vault, hash, row.sealedTokens);
      if (!opened?.stale) return;
      const sealed = sealTokens(vault, hash, opened.tokens, opened.browser);
      await stored.putTokens(hash, sealed, fence);
    });

  /** Null where its tokens do not open: a key of old is gone for good. */
  const takeUp = async ({ sealedTokens, ...row }: StoredSession): Promise<Live | null> => {
    const known = live.get(row.hash);
    if (known) return known;
    const opened = tokensIn(vault, row.hash, sealedTokens);
    if (opened === null) return null;
    if (opened.stale) await sealAnew(row.hash).catch(options.onTrouble);
    return take(row, opened.tokens, opened.browser);
  };

  const load = async (agentId: string): Promise<readonly Live[]> => {
    const rows = await stored.of(agentId);
    const there = new Map(rows.map(({ hash, seenAt }) => [hash, seenAt]));
    for (const { hash } of of(agentId)) if (!there.has(hash)) forget(hash);
    await Promise.all(rows.map(takeUp));
    const all = of(agentId);
    for (const one of all) one.seenAt = Math.max(one.seenAt, there.get(one.hash) ?? 0);
    return all;
  };

  /** Of too many, the one that was used least lately gives way to the new one. */
  const makeRoom = async ({ agentId, hash }: Session): Promise<void> => {
    const others = (await load(agentId)).filter((one) => one.hash !== hash);
    const byUse = others.toSorted((a, b) => a.seenAt - b.seenAt);
    const tooMany = byUse.slice(0, Math.max(0, others.length + 1 - options.mostOfAgent));
    for (const one of tooMany) await end(one, "ended");
  };

  return {
    async begin(agentId, tokens, browser = null) {
      const secret = newSecret();
      const at = now();
      const hash = hashOf(secret);
      const row = { hash, agentId, orgId: tokens.orgId, createdAt: at, seenAt: at };
      await stored.add({ ...row, sealedTokens: sealTokens(vault, hash, tokens, browser) });
      const session = take(row, tokens, browser);
      options.onBegin?.(session);
      makeRoom(session).catch(options.onTrouble);
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
    load: async (agentId) => (await load(agentId)).length,
    everywhere: load,
    stored: () => stored.all(),
    forget,
    touch({ hash }) {
      const session = live.get(hash);
      if (!session) return;
      session.seenAt = now();
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
      for (const hash of live.keys()) owed.forget(hash);
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
