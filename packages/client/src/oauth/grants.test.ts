import { describe, expect, it } from "vitest";
import { json, serve, type Reply } from "../testing/server.sample.ts";
import { expectSilentAbout, thrown } from "../testing/thrown.sample.ts";
import type { OAuthClient } from "./client.ts";
import { OAuthFailure } from "./failure.ts";
import { redeem, refresh, revoke } from "./grants.ts";

const secrets = {
  access: "AccessCanary_PF84_11111111-1111",
  refresh: "RefreshCanary",
  client: "ClientSecretCanary",
  code: "CodeCanary",
  verifier: "VerifierCanary".padEnd(43, "v"),
};
const state = "s".repeat(43);
const now = 1_790_000_000_000;

const answer = {
  access_token: secrets.access,
  expires_in: 43_200,
  refresh_token: secrets.refresh,
  refresh_token_expires_in: 5_184_000,
};

async function webexAt(reply: Reply, options: Partial<OAuthClient> = {}) {
  const webex = await serve(reply);
  const client: OAuthClient = {
    hosts: { wxcc: webex.url, webex: webex.url, idbroker: webex.url },
    clientId: "C1",
    clientSecret: secrets.client,
    redirectUri: "http://localhost:10060/auth/callback",
    scopes: ["cjp:user"],
    now: () => now,
    ...options,
  };
  return { webex, client };
}

const says =
  (status: number, body: unknown, headers = {}): Reply =>
  (_, response) =>
    json(response, status, body, headers);

const callback = new URLSearchParams({ code: secrets.code, state });

describe("redeem", () => {
  it("sends code, verifier and the integration's secret, and reads the tokens", async () => {
    const { webex, client } = await webexAt(says(200, { ...answer, scope: "cjp:user" }));
    const tokens = await redeem(client, callback, { state, verifier: secrets.verifier });
    expect(tokens).toEqual({
      accessToken: secrets.access,
      refreshToken: secrets.refresh,
      expiresAt: now + 43_200_000,
      refreshExpiresAt: now + 5_184_000_000,
      scope: "cjp:user",
      orgId: "11111111-1111",
    });
    const [seen] = webex.seen;
    expect(seen).toMatchObject({ method: "POST" });
    expect(seen?.url.pathname).toBe("/v1/access_token");
    expect(Object.fromEntries(new URLSearchParams(seen?.body))).toEqual({
      grant_type: "authorization_code",
      client_id: "C1",
      client_secret: secrets.client,
      code: secrets.code,
      redirect_uri: client.redirectUri,
      code_verifier: secrets.verifier,
    });
  });
});

describe("refresh", () => {
  it("sends the refresh token and reads the new pair", async () => {
    const { webex, client } = await webexAt(says(200, answer));
    expect(await refresh(client, "old")).toMatchObject({ refreshToken: secrets.refresh });
    expect(Object.fromEntries(new URLSearchParams(webex.seen[0]?.body))).toEqual({
      grant_type: "refresh_token",
      client_id: "C1",
      client_secret: secrets.client,
      refresh_token: "old",
    });
  });

  it.each([
    [400, { error: "invalid_grant", error_description: "used up" }, "invalidGrant"],
    [401, { error: "invalid_client" }, "badClient"],
    [401, {}, "badClient"],
    [400, { error: "invalid_scope" }, "rejected"],
    [403, "no", "rejected"],
    [429, {}, "rateLimited"],
    [500, { error: "invalid_grant" }, "unavailable"],
    [503, {}, "unavailable"],
    [204, undefined, "badAnswer"],
    [302, {}, "badAnswer"],
  ])("%d %j is %s", async (status, body, code) => {
    const { client } = await webexAt(says(status, body, { "retry-after": "7" }));
    const error = await thrown(OAuthFailure, refresh(client, secrets.refresh));
    expect(error).toMatchObject({ code, status, retryAfterMs: 7000 });
  });

  it("tells a time-out from a network that is gone; neither ends a session", async () => {
    const { webex, client } = await webexAt(() => {}, { timeoutMs: 30 });
    expect((await thrown(OAuthFailure, refresh(client, "r"))).code).toBe("timeout");
    await webex.close();
    expect((await thrown(OAuthFailure, refresh(client, "r"))).code).toBe("network");
  });
});

describe("what the token endpoint says of lifetimes", () => {
  const minute = 60_000;
  it.each([
    [3600, 3_600_000],
    ["3600", 3_600_000],
    [0, minute],
    [-1, minute],
    [1e12, 365 * 24 * 60 * minute],
  ])("%j becomes %j milliseconds", async (seconds, ms) => {
    const lifetimes = { expires_in: seconds, refresh_token_expires_in: seconds };
    const { client } = await webexAt(says(200, { ...answer, ...lifetimes }));
    const tokens = await refresh(client, "r");
    expect(tokens.expiresAt - now).toBe(ms);
    expect(tokens.refreshExpiresAt - now).toBe(ms);
  });

  it.each([undefined, "soon", {}])("%j is a bad answer", async (expires_in) => {
    const { client } = await webexAt(says(200, { ...answer, expires_in }));
    const error = await thrown(OAuthFailure, refresh(client, secrets.refresh));
    expect(error.code).toBe("badAnswer");
    expectSilentAbout(error, Object.values(secrets));
  });

  it.each(["opaque", "a_b", "a_b_c_d", "__"])("a token %j names no organisation", async (token) => {
    const { client } = await webexAt(says(200, { ...answer, access_token: token }));
    const error = await thrown(OAuthFailure, refresh(client, "r"));
    expect(error.code).toBe("notAContactCentreToken");
  });
});

describe("revoke", () => {
  it("names the token and its kind, as the integration", async () => {
    const { webex, client } = await webexAt((_, response) => response.writeHead(200).end());
    await revoke(client, secrets.refresh, "refresh_token");
    const [seen] = webex.seen;
    expect(seen?.url.pathname).toBe("/idb/oauth2/v1/revoke");
    expect(Object.fromEntries(new URLSearchParams(seen?.body))).toEqual({
      token: secrets.refresh,
      token_type_hint: "refresh_token",
    });
    const basic = Buffer.from(`C1:${secrets.client}`).toString("base64");
    expect(seen?.headers.authorization).toBe(`Basic ${basic}`);
  });

  it("throws when Webex is down, so that the caller can try again", async () => {
    const { client } = await webexAt(says(503, {}));
    expect((await thrown(OAuthFailure, revoke(client, "t", "access_token"))).code).toBe(
      "unavailable",
    );
  });
});

it("no failure shows a token, a secret, a code or a verifier", async () => {
  const echo: Reply = (seen, response) => {
    json(response, 400, { error: "invalid_grant", error_description: seen.body });
  };
  const junk: Reply = (_, response) => json(response, 200, { ...answer, expires_in: "junk" });
  const broken: Reply = (_, response) => response.socket?.destroy();
  for (const reply of [echo, junk, broken]) {
    const { client } = await webexAt(reply);
    const verifier = secrets.verifier;
    const failures = [
      await thrown(OAuthFailure, redeem(client, callback, { state, verifier })),
      await thrown(OAuthFailure, refresh(client, secrets.refresh)),
    ];
    for (const failure of failures) expectSilentAbout(failure, Object.values(secrets));
  }
});
