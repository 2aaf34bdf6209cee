import { oauthPaths, type Hosts } from "@ringside/contract";
import { allowInsecureRequests, customFetch, type AuthorizationServer } from "oauth4webapi";
import type { Fetch } from "../fetch.ts";

/** A Webex integration, as its page on developer.webex.com shows it. */
export interface OAuthClient {
  readonly hosts: Hosts;
  readonly clientId: string;
  readonly clientSecret: string;
  /** One of the integration's, to the letter. */
  readonly redirectUri: string;
  /** A subset of the integration's, e.g. `["cjp:user", "cjp:config_read"]`. */
  readonly scopes: readonly string[];
  readonly fetch?: Fetch;
  /** Milliseconds a request may take; 10,000 unless told. */
  readonly timeoutMs?: number;
  /** Epoch milliseconds; `Date.now` unless told. */
  readonly now?: () => number;
}

/** Webex as an authorization server. It publishes no document that could say this at run time. */
export function serverOf({ hosts }: OAuthClient, issuer: string = hosts.webex) {
  return {
    issuer,
    authorization_endpoint: hosts.webex + oauthPaths.authorize,
    token_endpoint: hosts.webex + oauthPaths.token,
    revocation_endpoint: hosts.idbroker + oauthPaths.revoke,
  } satisfies AuthorizationServer;
}

/** Options of every request: our fetch and deadline; http only where the hosts are (this machine). */
export function requestOptions(client: OAuthClient, signal: AbortSignal) {
  const { webex, idbroker } = client.hosts;
  return {
    signal,
    [allowInsecureRequests]: [webex, idbroker].some((host) => host.startsWith("http:")),
    [customFetch]: client.fetch ?? fetch,
  };
}
