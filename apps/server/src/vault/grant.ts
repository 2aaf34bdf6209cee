import { OAuthFailure, refresh, type OAuthClient, type Tokens } from "@ringside/client";
import { renewalTime } from "./renewal.ts";

/** The session's tokens are worth nothing any more: its user must sign in again. */
export class GrantEnded extends Error {
  override readonly name = "GrantEnded";

  constructor() {
    super("Webex no longer accepts this session: sign in again.");
  }
}

/** One session's tokens, kept fresh. */
export interface Grant {
  readonly orgId: string;
  /**
   * The access token to use now.
   *
   * @throws {GrantEnded}
   * @throws {OAuthFailure} it has run out, and Webex cannot be asked for another just now
   */
  token(): Promise<string>;
  /**
   * Another access token than the one that was refused. Whoever asks while a refresh runs, or after
   * it, gets what it brought: there is one refresh at a time.
   */
  renewed(refused: string): Promise<string>;
  /** WxCC refused a token fresh from a refresh: the session is over. */
  refused(): void;
  /** The tokens as they are, to be revoked. */
  tokens(): Tokens;
  /** Stops refreshing. */
  close(): void;
}

/**
 * @param stored the tokens as they are now; null: those that are known
 * @param store see `GrantOptions.store`
 */
export type Refresh = (
  stored: Tokens | null,
  store: (tokens: Tokens) => Promise<void>,
) => Promise<Tokens>;

export interface GrantOptions {
  readonly oauth: OAuthClient;
  readonly tokens: Tokens;
  /** Stores a new pair; awaited before the pair is used, so that a crash loses none. */
  readonly store: (tokens: Tokens) => Promise<void>;
  /**
   * Refreshes alone, where others may refresh the same tokens: gives them as they are stored now, and
   * how to store the next. On its own unless told.
   */
  readonly alone?: (refresh: Refresh) => Promise<Tokens>;
  /** The grant has ended by Webex's will. */
  readonly onEnd: () => void;
  readonly onRefresh?: (outcome: "done" | OAuthFailure["code"]) => void;
}

const retryEvery = 30_000;
const longestTimer = 2 ** 31 - 1;

export function createGrant(options: GrantOptions): Grant {
  const alone = options.alone ?? ((work) => work(null, options.store));
  let tokens = options.tokens;
  /** By a clock that nobody sets, like all times here: one that jumps neither ends a token nor spares it. */
  const now = () => performance.now();
  const endOf = ({ expiresAt }: Tokens) => now() + expiresAt - Date.now();
  let endsAt = endOf(tokens);
  let renewAt = renewalTime(endsAt, now());
  let running: Promise<Tokens> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let state: "open" | "ended" | "closed" = "open";

  const end = (): GrantEnded => {
    if (state === "open") {
      state = "ended";
      clearTimeout(timer);
      options.onEnd();
    }
    return new GrantEnded();
  };

  const renew = (): Promise<Tokens> => {
    running ??= renewOnce().finally(() => {
      running = null;
    });
    return running;
  };

  const renewOnce = async (): Promise<Tokens> => {
    try {
      tokens = await alone(async (stored, store) => {
        // Somebody else has refreshed meanwhile: what that brought is as good.
        if (stored && stored.accessToken !== tokens.accessToken) return stored;
        const next = await refresh(options.oauth, tokens.refreshToken);
        if (next.orgId !== tokens.orgId) throw end();
        await store(next);
        options.onRefresh?.("done");
        return next;
      });
      endsAt = endOf(tokens);
      renewAt = renewalTime(endsAt, now());
    } catch (error) {
      if (error instanceof OAuthFailure) options.onRefresh?.(error.code);
      if (error instanceof OAuthFailure && error.code === "invalidGrant") throw end();
      if (error instanceof GrantEnded) throw end();
      renewAt = Math.max(renewAt, now() + retryEvery);
      throw error;
    } finally {
      plan();
    }
    return tokens;
  };

  /** Renews ahead of time even when nobody asks, so that a user disabled at Webex is noticed. */
  const plan = (): void => {
    clearTimeout(timer);
    if (state !== "open") return;
    const wait = Math.min(Math.max(renewAt - now(), 0), longestTimer);
    timer = setTimeout(() => {
      if (now() < renewAt) plan();
      else renew().catch(() => undefined); // told by onRefresh and tried again by plan
    }, wait);
    timer.unref?.();
  };

  plan();
  return {
    orgId: tokens.orgId,
    async token() {
      if (state !== "open") throw new GrantEnded();
      if (now() < endsAt) return tokens.accessToken;
      return (await renew()).accessToken;
    },
    async renewed(refused) {
      if (state !== "open") throw new GrantEnded();
      if (tokens.accessToken !== refused) return tokens.accessToken;
      return (await renew()).accessToken;
    },
    refused: () => void end(),
    tokens: () => tokens,
    close() {
      if (state === "open") state = "closed";
      clearTimeout(timer);
    },
  };
}
