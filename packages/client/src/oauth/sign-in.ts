import {
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomState,
} from "oauth4webapi";
import { serverOf, type OAuthClient } from "./client.ts";

/** A sign-in under way: send the browser to `url`, keep `state` and `verifier` on the server. */
export interface SignIn {
  readonly url: string;
  /** 256 random bits; bind it to the browser, and take it once. */
  readonly state: string;
  /** The PKCE verifier: a secret until it is redeemed. */
  readonly verifier: string;
}

/** Begins a sign-in with a fresh state and PKCE (S256, always). Sends nothing. */
export async function newSignIn(client: OAuthClient): Promise<SignIn> {
  const state = generateRandomState();
  const verifier = generateRandomCodeVerifier();
  const url = new URL(serverOf(client).authorization_endpoint);
  url.search = new URLSearchParams({
    response_type: "code",
    client_id: client.clientId,
    redirect_uri: client.redirectUri,
    scope: client.scopes.join(" "),
    state,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  }).toString();
  return { url: url.href, state, verifier };
}
