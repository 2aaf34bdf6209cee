import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { simulatorTokenPrefix } from "@ringside/contract";

/** What may be turned about tokens while the simulator runs. Times in seconds. */
export interface OAuthSettings {
  readonly accessTokenSeconds: number;
  readonly refreshTokenSeconds: number;
  /** Each refresh gives a new refresh token; the old one used again ends the grant. */
  readonly rotateRefreshTokens: boolean;
  /** `opaque`: three parts with the organisation's id last. `jwt`: it is the claim `realm`, as clients take it too. */
  readonly accessTokenForm: "opaque" | "jwt";
}

export const defaultOAuthSettings: OAuthSettings = {
  accessTokenSeconds: 43_200,
  refreshTokenSeconds: 5_184_000,
  rotateRefreshTokens: false,
  accessTokenForm: "opaque",
};

/** Who allowed what to whom. */
export interface Grant {
  readonly agentId: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
}

export interface TokenPair {
  readonly access: string;
  readonly refresh: string;
  readonly grant: Grant;
}

interface Code extends Grant {
  readonly redirectUri: string;
  readonly challenge: string | null;
  readonly expiresAt: number;
  /** The grant that came of it, once it has been used. */
  usedFor: LiveGrant | null;
}

interface LiveGrant extends Grant {
  refresh: string;
  refreshUntil: number;
}

const codeLives = 600_000;

/** Codes, tokens and the grants behind them. All lifetimes are the wall clock's, as clients' are. */
export class Grants {
  readonly #orgId: string;
  readonly #codes = new Map<string, Code>();
  readonly #access = new Map<string, { grant: LiveGrant; until: number }>();
  readonly #refresh = new Map<string, LiveGrant>();
  settings = defaultOAuthSettings;

  constructor(orgId: string) {
    this.#orgId = orgId;
  }

  issueCode(grant: Grant, redirectUri: string, challenge: string | null): string {
    const code = this.#token("c");
    const expiresAt = Date.now() + codeLives;
    this.#codes.set(code, { ...grant, redirectUri, challenge, expiresAt, usedFor: null });
    return code;
  }

  /** Takes a code, once. `null` when it is not good; used a second time, its tokens end. */
  redeem(
    code: string,
    by: { clientId: string; redirectUri: string; verifier: string | null },
  ): TokenPair | null {
    const known = this.#codes.get(code);
    if (known?.usedFor) this.#end(known.usedFor);
    if (!known || known.usedFor || known.expiresAt < Date.now()) return null;
    if (known.clientId !== by.clientId || known.redirectUri !== by.redirectUri) return null;
    if (!proves(by.verifier, known.challenge)) return null;
    const { agentId, clientId, scopes } = known;
    const grant: LiveGrant = { agentId, clientId, scopes, refresh: "", refreshUntil: 0 };
    this.#renewRefresh(grant);
    known.usedFor = grant;
    return this.#pair(grant);
  }

  refresh(token: string, clientId: string): TokenPair | null {
    const grant = this.#refresh.get(token);
    if (!grant || grant.clientId !== clientId) return null;
    if (grant.refresh !== token) {
      // A token that had been replaced: somebody else may hold the new one.
      this.#end(grant);
      return null;
    }
    if (grant.refreshUntil < Date.now()) return null;
    if (this.settings.rotateRefreshTokens) this.#renewRefresh(grant);
    return this.#pair(grant);
  }

  /** Ends an access token, or a refresh token and every access token that came of it. */
  revoke(token: string, clientId: string): void {
    const grant = this.#refresh.get(token);
    if (grant?.clientId === clientId) this.#end(grant);
    if (this.#access.get(token)?.grant.clientId === clientId) this.#access.delete(token);
  }

  /** Whom an access token stands for, while it is good. */
  holder(access: string): Grant | null {
    const known = this.#access.get(access);
    return known && known.until > Date.now() ? known.grant : null;
  }

  /** Makes access tokens expire now; answers how many. */
  expire(agentId: string | null): number {
    const tokens = [...this.#access].filter(([, { grant }]) => about(grant, agentId));
    for (const [token] of tokens) this.#access.delete(token);
    return tokens.length;
  }

  /** Ends grants altogether, refresh tokens included; answers how many. */
  revokeAll(agentId: string | null): number {
    const grants = new Set([...this.#refresh.values()].filter((grant) => about(grant, agentId)));
    for (const grant of grants) this.#end(grant);
    return grants.size;
  }

  reset(): void {
    this.#codes.clear();
    this.#access.clear();
    this.#refresh.clear();
    this.settings = defaultOAuthSettings;
  }

  #pair(grant: LiveGrant): TokenPair {
    const jwt = this.settings.accessTokenForm === "jwt";
    const access = jwt ? this.#jwt(grant) : this.#token("a");
    this.#access.set(access, { grant, until: Date.now() + this.settings.accessTokenSeconds * 1e3 });
    return { access, refresh: grant.refresh, grant };
  }

  #renewRefresh(grant: LiveGrant): void {
    grant.refresh = this.#token("r");
    grant.refreshUntil = Date.now() + this.settings.refreshTokenSeconds * 1_000;
    this.#refresh.set(grant.refresh, grant);
  }

  #end(grant: LiveGrant): void {
    for (const [token, other] of this.#refresh) if (other === grant) this.#refresh.delete(token);
    for (const [token, { grant: of }] of this.#access) if (of === grant) this.#access.delete(token);
  }

  /** Nobody checks its signature, which is none: it is good because it is known here. */
  #jwt({ agentId }: LiveGrant): string {
    const exp = Math.floor(Date.now() / 1_000) + this.settings.accessTokenSeconds;
    const jti = `${simulatorTokenPrefix}${randomBytes(24).toString("hex")}`;
    const claims = { iss: "simulator", realm: this.#orgId, sub: agentId, exp, jti };
    const parts = [{ alg: "RS256", typ: "JWT", kid: "simulator" }, claims].map((part) =>
      Buffer.from(JSON.stringify(part)).toString("base64url"),
    );
    return [...parts, randomBytes(64).toString("base64url")].join(".");
  }

  /** Marked as a simulator's; the organisation's id at the end, as in WxCC. */
  #token(kind: string): string {
    const opaque = `${simulatorTokenPrefix}${kind}${randomBytes(24).toString("hex")}`;
    return `${opaque}_PSIM_${this.#orgId}`;
  }
}

function about(grant: Grant, agentId: string | null): boolean {
  return agentId === null || grant.agentId === agentId;
}

/** PKCE, S256 only. A verifier for a code that was asked for without one is refused as well. */
function proves(verifier: string | null, challenge: string | null): boolean {
  if (verifier === null || challenge === null) return verifier === challenge;
  if (!/^[\w.~-]{43,128}$/.test(verifier)) return false;
  const digest = createHash("sha256").update(verifier).digest("base64url");
  const [a, b] = [Buffer.from(digest), Buffer.from(challenge)];
  return a.length === b.length && timingSafeEqual(a, b);
}
