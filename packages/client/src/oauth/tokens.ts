import { TokenResponse, tokenParts } from "@ringside/contract";
import { OAuthFailure } from "./failure.ts";

/** A user's tokens. Both are secrets; times are epoch milliseconds. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresAt: number;
  readonly refreshExpiresAt: number;
  /** What was granted, space separated, where Webex says it. */
  readonly scope: string | null;
  /** The user's organisation, off the token's tail. */
  readonly orgId: string;
}

const minute = 60_000;
const year = 365 * 24 * 60 * minute;

/**
 * How long a token lives, in milliseconds. WxCC's numbers vary by tenant, so they are believed; but a
 * nonsense one must neither make a client refresh without pause nor never again.
 */
function lifetime(seconds: number): number {
  return Math.min(Math.max(seconds * 1000, minute), year);
}

/**
 * Reads what the token endpoint answered.
 *
 * @param now epoch milliseconds at which it was asked
 * @param body parsed JSON, or `undefined`
 * @throws {OAuthFailure} `badAnswer`, `notAContactCentreToken`
 */
export function tokensOf(body: unknown, now: number): Tokens {
  const answer = TokenResponse.safeParse(body);
  if (!answer.success) throw new OAuthFailure("badAnswer", { cause: answer.error });
  const parts = tokenParts(answer.data.access_token);
  if (parts === null) throw new OAuthFailure("notAContactCentreToken");
  return {
    accessToken: answer.data.access_token,
    refreshToken: answer.data.refresh_token,
    expiresAt: now + lifetime(answer.data.expires_in),
    refreshExpiresAt: now + lifetime(answer.data.refresh_token_expires_in),
    scope: answer.data.scope ?? null,
    orgId: parts.orgId,
  };
}
