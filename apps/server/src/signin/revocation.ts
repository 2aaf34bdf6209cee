import { revoke, type OAuthClient, type Tokens } from "@ringside/client";

/** When to try again while Webex does not answer, in milliseconds. */
const pauses = [5_000, 30_000, 120_000] as const;

/**
 * Makes a session's tokens worthless at Webex: the refresh token first, which can bring others. When
 * Webex does not answer, it is tried again in the background; signing out does not wait for that.
 *
 * @returns after the first try
 */
export async function revokeTokens(oauth: OAuthClient, tokens: Tokens, attempt = 0): Promise<void> {
  const results = await Promise.allSettled([
    revoke(oauth, tokens.refreshToken, "refresh_token"),
    revoke(oauth, tokens.accessToken, "access_token"),
  ]);
  const pause = pauses[attempt];
  if (pause === undefined || results.every(({ status }) => status === "fulfilled")) return;
  setTimeout(() => void revokeTokens(oauth, tokens, attempt + 1), pause).unref();
}
