import { z } from "zod";
import type { Client } from "../../world/index.ts";

/** One value each: a parameter given twice is no parameter (RFC 6749, section 3.1). */
const once = z.string().max(4_096).optional();

const Parameters = z.looseObject({
  response_type: once,
  client_id: once,
  redirect_uri: once,
  scope: once,
  state: once,
  code_challenge: once,
  code_challenge_method: once,
  /** Chooses an account beforehand: an address or an agent's id. */
  login_hint: once,
});

/** A request to sign in that may go on, or what to say instead. */
export type Asked =
  | {
      readonly kind: "ask";
      readonly clientId: string;
      readonly redirectUri: string;
      readonly scopes: readonly string[];
      readonly state: string | undefined;
      readonly challenge: string | null;
      readonly hint: string | undefined;
    }
  /** The client is told, by a redirect. */
  | {
      readonly kind: "redirect";
      readonly redirectUri: string;
      readonly error: string;
      readonly why: string;
      readonly state: string | undefined;
    }
  /** Nobody is to be trusted with a redirect: the person is told, on a page. */
  | { readonly kind: "page"; readonly why: string };

/** Reads an authorization request. Source: RFC 6749, section 4.1.1; RFC 7636; wire contract, 1. */
export function readAuthorize(query: unknown, client: Client): Asked {
  const parsed = Parameters.safeParse(query);
  if (!parsed.success) return { kind: "page", why: "A parameter is given twice, or is too long." };
  const asked = parsed.data;
  if (asked.client_id !== client.id)
    return { kind: "page", why: "The client_id is not one that this simulator knows." };
  const redirectUri = asked.redirect_uri ?? "";
  if (!isLoopback(redirectUri))
    return {
      kind: "page",
      why: "The redirect_uri must be http or https on 127.0.0.1, [::1] or localhost, without a fragment.",
    };
  const back = (error: string, why: string): Asked => ({
    kind: "redirect",
    redirectUri,
    error,
    why,
    state: asked.state,
  });
  if (asked.response_type !== "code")
    return back("unsupported_response_type", "response_type must be code");
  const challenge = asked.code_challenge ?? null;
  if (challenge !== null && asked.code_challenge_method !== "S256")
    return back("invalid_request", "code_challenge_method must be S256");
  if (challenge !== null && !/^[\w-]{43}$/.test(challenge))
    return back("invalid_request", "code_challenge is not a SHA-256 in base64url");
  const scopes = (asked.scope ?? "").split(" ").filter((scope) => scope !== "");
  const strange = scopes.find((scope) => !client.scopes.includes(scope));
  if (strange !== undefined || scopes.length === 0)
    return back("invalid_scope", "ask for one or more of the client's scopes");
  const { state, login_hint: hint } = asked;
  return { kind: "ask", clientId: client.id, redirectUri, scopes, state, challenge, hint };
}

/** The seeded client may be sent back to any port and path of this machine. */
function isLoopback(text: string): boolean {
  if (!URL.canParse(text) || text.includes("#")) return false;
  const { protocol, hostname, username } = new URL(text);
  const local = ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
  return local && username === "" && (protocol === "http:" || protocol === "https:");
}

/** Where to send the browser, with the answer among whatever the address had. */
export function backTo(redirectUri: string, answer: Record<string, string | undefined>): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(answer))
    if (value !== undefined) url.searchParams.set(name, value);
  return url.href;
}
