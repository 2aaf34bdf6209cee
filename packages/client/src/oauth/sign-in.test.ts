import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { resolveHosts } from "../hosts.ts";
import type { OAuthClient } from "./client.ts";
import { newSignIn } from "./sign-in.ts";

const client: OAuthClient = {
  hosts: resolveHosts({ region: "us1" }),
  clientId: "C1",
  clientSecret: "s3cret",
  redirectUri: "http://localhost:10060/auth/callback",
  scopes: ["cjp:user", "cjp:config_read"],
};

it("sends the browser to Webex with state and PKCE, and without the secret", async () => {
  const { url, state, verifier } = await newSignIn(client);
  const { origin, pathname, searchParams } = new URL(url);
  expect(origin + pathname).toBe("https://webexapis.com/v1/authorize");
  expect(Object.fromEntries(searchParams)).toEqual({
    response_type: "code",
    client_id: "C1",
    redirect_uri: client.redirectUri,
    scope: "cjp:user cjp:config_read",
    state,
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  });
  expect(url).not.toContain("s3cret");
  expect(url).not.toContain(verifier);
});

it("is different each time, with 256 bits of state", async () => {
  const [one, two] = [await newSignIn(client), await newSignIn(client)];
  expect(one.state).not.toBe(two.state);
  expect(one.verifier).not.toBe(two.verifier);
  expect(Buffer.from(one.state, "base64url")).toHaveLength(32);
  expect(one.verifier).toMatch(/^[\w-]{43,128}$/);
});
