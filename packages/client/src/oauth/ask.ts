import { OAuthError } from "@ringside/contract";
import { DeadlinePassed, within } from "../deadline.ts";
import { jsonOf, quoted, retryAfterMs } from "../words.ts";
import type { OAuthClient } from "./client.ts";
import { OAuthFailure, type OAuthFailureCode } from "./failure.ts";

/**
 * Sends one request to Webex's OAuth and gives the body of its 200 (JSON, or `undefined`). The
 * library makes the requests; answers are read here, because Webex's leave out what it insists on
 * (`token_type`) and its errors quote the request.
 *
 * @param secrets what must not come back in a description
 * @throws {OAuthFailure}
 */
export async function ask(
  client: OAuthClient,
  secrets: readonly string[],
  send: (signal: AbortSignal) => Promise<Response>,
): Promise<unknown> {
  try {
    return await within(client.timeoutMs ?? 10_000, undefined, async (signal) => {
      const response = await send(signal);
      const body = jsonOf(await response.text());
      if (response.status === 200) return body;
      throw refusal(response, body, [client.clientSecret, ...secrets]);
    });
  } catch (error) {
    if (error instanceof OAuthFailure) throw error;
    throw new OAuthFailure(error instanceof DeadlinePassed ? "timeout" : "network", {
      cause: error,
    });
  }
}

function refusal(response: Response, body: unknown, secrets: readonly string[]): OAuthFailure {
  const { status, headers } = response;
  const error = OAuthError.safeParse(body);
  return new OAuthFailure(codeOf(status, error.data?.error), {
    status,
    description: quoted(error.data?.error_description, secrets),
    retryAfterMs: retryAfterMs(headers, Date.now()),
  });
}

function codeOf(status: number, error: string | undefined): OAuthFailureCode {
  if (status === 429) return "rateLimited";
  if (status >= 500) return "unavailable";
  if (error === "invalid_grant") return "invalidGrant";
  if (error === "invalid_client" || status === 401) return "badClient";
  return status >= 400 ? "rejected" : "badAnswer";
}
