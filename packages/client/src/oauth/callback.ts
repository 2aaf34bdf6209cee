import { validateAuthResponse } from "oauth4webapi";
import { quoted } from "../words.ts";
import { serverOf, type OAuthClient } from "./client.ts";
import { OAuthFailure } from "./failure.ts";

/** Far above what Webex sends; what is longer is no code of its. */
const longestCode = 4096;

/**
 * The callback's parameters, proven to answer this sign-in and to carry one code. Nothing is sent.
 *
 * @throws {OAuthFailure} `stateMismatch`, `accessDenied`, `rejected`, `badCallback`
 */
export function checkedCallback(
  client: OAuthClient,
  callback: URLSearchParams,
  expectedState: string,
): URLSearchParams {
  const states = callback.getAll("state");
  if (!expectedState || states.length !== 1 || states[0] !== expectedState) {
    throw new OAuthFailure("stateMismatch");
  }
  const error = callback.get("error");
  if (error !== null) {
    const description = quoted(callback.get("error_description") ?? undefined, [expectedState]);
    throw new OAuthFailure(error === "access_denied" ? "accessDenied" : "rejected", {
      description,
    });
  }
  const issuer = callback.get("iss") ?? client.hosts.webex;
  const [code = "", ...more] = callback.getAll("code");
  if (!ours(client, issuer) || code === "" || code.length > longestCode || more.length > 0) {
    throw new OAuthFailure("badCallback");
  }
  try {
    return validateAuthResponse(
      serverOf(client, issuer),
      { client_id: client.clientId },
      callback,
      expectedState,
    );
  } catch {
    // Its error quotes the parameters, code and all: it goes no further.
    throw new OAuthFailure("badCallback");
  }
}

/** RFC 9207: an issuer, when it is named, must be the Webex that was asked. */
function ours({ hosts }: OAuthClient, issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const { origin } = new URL(issuer);
  return origin === hosts.webex || origin === hosts.idbroker;
}
