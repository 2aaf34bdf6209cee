import {
  ClientSecretBasic,
  ClientSecretPost,
  authorizationCodeGrantRequest,
  refreshTokenGrantRequest,
  revocationRequest,
} from "oauth4webapi";
import { ask } from "./ask.ts";
import { checkedCallback } from "./callback.ts";
import { requestOptions, serverOf, type OAuthClient } from "./client.ts";
import { tokensOf, type Tokens } from "./tokens.ts";

/**
 * Turns the callback of a sign-in into tokens. With a foreign or missing state nothing is sent.
 *
 * @param callback the query of the redirect, as it came
 * @param expected what `newSignIn` gave and the server kept; to be thrown away by this attempt
 * @throws {OAuthFailure}
 */
export async function redeem(
  client: OAuthClient,
  callback: URLSearchParams,
  expected: { readonly state: string; readonly verifier: string },
): Promise<Tokens> {
  const checked = checkedCallback(client, callback, expected.state);
  const now = nowOf(client);
  const secrets = [checked.get("code") ?? "", expected.verifier, expected.state];
  const body = await ask(client, secrets, (signal) =>
    authorizationCodeGrantRequest(
      serverOf(client),
      { client_id: client.clientId },
      ClientSecretPost(client.clientSecret),
      checked,
      client.redirectUri,
      expected.verifier,
      requestOptions(client, signal),
    ),
  );
  return tokensOf(body, now);
}

/**
 * New tokens for a refresh token. Webex may have changed the refresh token too: store the new pair
 * before using it, and never refresh twice at a time.
 *
 * @throws {OAuthFailure} `invalidGrant` ends the session; `timeout`, `network`, `unavailable` do not
 */
export async function refresh(client: OAuthClient, refreshToken: string): Promise<Tokens> {
  const now = nowOf(client);
  const body = await ask(client, [refreshToken], (signal) =>
    refreshTokenGrantRequest(
      serverOf(client),
      { client_id: client.clientId },
      ClientSecretPost(client.clientSecret),
      refreshToken,
      requestOptions(client, signal),
    ),
  );
  return tokensOf(body, now);
}

/**
 * Makes a token worthless (RFC 7009). A token that is unknown or revoked already is no error.
 *
 * @throws {OAuthFailure}
 */
export async function revoke(
  client: OAuthClient,
  token: string,
  hint: "access_token" | "refresh_token",
): Promise<void> {
  await ask(client, [token], (signal) =>
    revocationRequest(
      serverOf(client),
      { client_id: client.clientId },
      ClientSecretBasic(client.clientSecret),
      token,
      { ...requestOptions(client, signal), additionalParameters: { token_type_hint: hint } },
    ),
  );
}

function nowOf(client: OAuthClient): number {
  return (client.now ?? Date.now)();
}
