import { newSignIn, redeem, resolveHosts, type Fetch, type OAuthClient } from "@ringside/client";
import type { Simulator } from "@ringside/simulator";
import { z } from "zod";

/** Where the simulator would be, if it listened. */
export const origin = "http://localhost:10070";

export const hosts = resolveHosts({ wxccUrl: origin, webexUrl: origin });

const Asked = z.object({
  method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]),
  body: z.string().nullish(),
});

/** Asks the simulator without a network. */
export async function inject(sim: Simulator, url: string, init: RequestInit): Promise<Response> {
  const { method, body } = Asked.parse({
    ...init,
    body: init.body instanceof URLSearchParams ? init.body.toString() : init.body,
  });
  const answer = await sim.inject({
    method,
    url: url.slice(origin.length),
    headers: Object.fromEntries(new Headers(init.headers)),
    ...(body ? { payload: body } : {}),
  });
  const { statusCode: status } = answer;
  const headers = Object.entries(answer.headers)
    .filter(([name]) => name !== "date")
    .map(([name, value]): [string, string] => [name, String(value)]);
  // As any HTTP server does, by its own clock.
  const date: [string, string] = ["date", new Date(sim.now).toUTCString()];
  return new Response(status === 204 ? null : answer.payload, {
    status,
    headers: [date, ...headers],
  });
}

export function oauthClient(sim: Simulator, fetch: Fetch): OAuthClient {
  const { client } = sim.organisation;
  return {
    hosts,
    clientId: client.id,
    clientSecret: client.secret,
    redirectUri: "http://localhost:10060/auth/callback",
    scopes: ["cjp:user", "cjp:config", "cjp:config_read"],
    fetch,
  };
}

/** Signs an agent in as a browser would: consent on WxCC's page, then the code for tokens. */
export async function signIn(sim: Simulator, agentId: string, fetch: Fetch) {
  const client = oauthClient(sim, fetch);
  const asked = await newSignIn(client);
  const form = new URL(asked.url).searchParams;
  form.set("account", agentId);
  form.set("decision", "accept");
  const consent = await sim.inject({
    method: "POST",
    url: "/v1/authorize",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: form.toString(),
  });
  return redeem(client, new URL(String(consent.headers.location)).searchParams, asked);
}
