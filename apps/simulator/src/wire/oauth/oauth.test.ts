import { createHash, randomBytes } from "node:crypto";
import { OAuthError, TokenResponse, tokenParts } from "@ringside/contract";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Desktop, type Answer } from "../../desktop.sample.ts";
import { createSimulator, fixedId, harbour, type Simulator } from "../../index.ts";

const ana = fixedId("agent", 1);
const { client } = harbour;
const redirect = "http://127.0.0.1:4000/back?kept=1";

let simulator: Simulator;
let browser: Desktop;

beforeEach(async () => {
  simulator = await createSimulator({ clock: "virtual" });
  browser = new Desktop(simulator);
});
afterEach(() => simulator.close());

const verifier = randomBytes(32).toString("base64url");
const challenge = createHash("sha256").update(verifier).digest("base64url");
const asked = {
  response_type: "code",
  client_id: client.id,
  redirect_uri: redirect,
  scope: "cjp:user",
  state: "s&=1",
  code_challenge: challenge,
  code_challenge_method: "S256",
};

const authorize = (change: Record<string, string>) =>
  browser.call("GET", `/v1/authorize?${new URLSearchParams({ ...asked, ...change }).toString()}`);
const consent = (change: Record<string, string> = {}) =>
  browser.form("/v1/authorize", { ...asked, account: ana, decision: "accept", ...change });
const locationOf = ({ headers }: Answer) => new URL(headers.get("location") ?? "");
const newCode = async () => locationOf(await consent()).searchParams.get("code") ?? "";
const credentials = { client_id: client.id, client_secret: client.secret };
const redeem = (code: string, change: Record<string, string> = {}) =>
  browser.form("/v1/access_token", {
    grant_type: "authorization_code",
    ...credentials,
    code,
    redirect_uri: redirect,
    code_verifier: verifier,
    ...change,
  });
const refresh = (token: string) =>
  browser.form("/v1/access_token", {
    grant_type: "refresh_token",
    ...credentials,
    refresh_token: token,
  });
const works = async (token: string) => {
  browser.token = token;
  return (await browser.call("POST", "/v1/notification/subscribe", { force: true })).status;
};
const expectRefused = ({ status, body }: Answer, error: string) => {
  expect(status).toBeGreaterThanOrEqual(400);
  expect(OAuthError.parse(body).error).toBe(error);
};

test("the page asks who to be and what to allow; a hint chooses beforehand", async () => {
  const { status, body } = await authorize({ login_hint: "marta@harbour.example" });
  expect(status).toBe(200);
  expect(body).toContain("Weiß-Müller");
  expect(body).toMatch(new RegExp(`value="${fixedId("agent", 11)}"\\s+checked`));
});

test("what a request brings along is shown as text", async () => {
  const { body } = await authorize({ state: `"><script>alert(1)</script>` });
  expect(body).not.toContain("<script>");
});

test("consent sends a code and the state back to the very address", async () => {
  const location = locationOf(await consent());
  expect(`${location.origin}${location.pathname}`).toBe("http://127.0.0.1:4000/back");
  expect(Object.fromEntries(location.searchParams)).toMatchObject({ kept: "1", state: "s&=1" });
});

test("saying no sends that back", async () => {
  const location = locationOf(await consent({ decision: "deny" }));
  expect(location.searchParams.get("error")).toBe("access_denied");
  expect(location.searchParams.get("state")).toBe("s&=1");
});

test.each([
  ["an unknown client", { client_id: "somebody" }],
  ["an address elsewhere", { redirect_uri: "https://evil.example/back" }],
  ["an address that looks local", { redirect_uri: "http://localhost.evil.example/" }],
  ["an address with a user", { redirect_uri: "http://localhost@evil.example/" }],
  ["no http", { redirect_uri: "javascript:alert(1)" }],
])("%s is told on a page, never by a redirect", async (_, change) => {
  const answer = await authorize(change);
  expect(answer.status).toBe(400);
  expect(answer.headers.get("location")).toBeNull();
});

test.each([
  [{ response_type: "token" }, "unsupported_response_type"],
  [{ code_challenge_method: "plain" }, "invalid_request"],
  [{ code_challenge: "short" }, "invalid_request"],
  [{ scope: "cjp:everything" }, "invalid_scope"],
  [{ scope: "" }, "invalid_scope"],
])("a wrong request %o goes back as %s", async (change, error) => {
  const location = locationOf(await authorize(change));
  expect(location.searchParams.get("error")).toBe(error);
  expect(location.searchParams.get("state")).toBe("s&=1");
});

test("a code gives tokens of WxCC's form, marked as a simulator's", async () => {
  const { headers, body } = await redeem(await newCode());
  const tokens = TokenResponse.parse(body);
  expect(headers.get("cache-control")).toBe("no-store");
  expect(tokenParts(tokens.access_token)).toMatchObject({ orgId: harbour.id });
  expect(tokens.access_token).toMatch(/^sim/);
  expect(await works(tokens.access_token)).toBe(200);
});

test("a code is good once; used again it ends what came of it", async () => {
  const code = await newCode();
  const tokens = TokenResponse.parse((await redeem(code)).body);
  expectRefused(await redeem(code), "invalid_grant");
  expect(await works(tokens.access_token)).toBe(401);
});

test.each([
  ["another verifier", { code_verifier: randomBytes(32).toString("base64url") }, "invalid_grant"],
  ["an empty verifier", { code_verifier: "" }, "invalid_grant"],
  ["another address", { redirect_uri: "http://127.0.0.1:4001/back" }, "invalid_grant"],
  ["another secret", { client_secret: "guess" }, "invalid_client"],
  ["another grant type", { grant_type: "password" }, "unsupported_grant_type"],
])("a code is not redeemed with %s", async (_, change, error) => {
  expectRefused(await redeem(await newCode(), change), error);
});

test("a client that knows no PKCE may do without, but not bring a verifier afterwards", async () => {
  const { code_challenge: _c, code_challenge_method: _m, ...plain } = asked;
  const answer = await browser.form("/v1/authorize", {
    ...plain,
    account: ana,
    decision: "accept",
  });
  const code = locationOf(answer).searchParams.get("code") ?? "";
  expectRefused(await redeem(code), "invalid_grant");
  const { code_verifier: _v, ...form } = {
    grant_type: "authorization_code",
    ...credentials,
    code,
    redirect_uri: redirect,
    code_verifier: "",
  };
  expect((await browser.form("/v1/access_token", form)).status).toBe(200);
});

test("the secret may come in a Basic header", async () => {
  const basic = Buffer.from(`${client.id}:${encodeURIComponent(client.secret)}`).toString("base64");
  const form = { grant_type: "authorization_code", code: await newCode() };
  const response = await fetch(`${simulator.url}/v1/access_token`, {
    method: "POST",
    headers: { authorization: `Basic ${basic}` },
    body: new URLSearchParams({ ...form, redirect_uri: redirect, code_verifier: verifier }),
  });
  expect(response.status).toBe(200);
});

test("a refresh token stays good; with rotation an old one ends the grant", async () => {
  const first = TokenResponse.parse((await redeem(await newCode())).body);
  const again = TokenResponse.parse((await refresh(first.refresh_token)).body);
  expect(again.refresh_token).toBe(first.refresh_token);
  simulator.settings({ oauth: { rotateRefreshTokens: true } });
  const rotated = TokenResponse.parse((await refresh(first.refresh_token)).body);
  expect(rotated.refresh_token).not.toBe(first.refresh_token);
  expectRefused(await refresh(first.refresh_token), "invalid_grant");
  expectRefused(await refresh(rotated.refresh_token), "invalid_grant");
  expect(await works(rotated.access_token)).toBe(401);
});

test("revoking a refresh token ends every access token that came of it", async () => {
  const tokens = TokenResponse.parse((await redeem(await newCode())).body);
  const revoke = { ...credentials, token: tokens.refresh_token, token_type_hint: "refresh_token" };
  expect((await browser.form("/idb/oauth2/v1/revoke", revoke)).status).toBe(200);
  expect(await works(tokens.access_token)).toBe(401);
  expectRefused(await refresh(tokens.refresh_token), "invalid_grant");
});

test("revoking needs the client's secret, and nothing of the token", async () => {
  const form = { token: "unknown", ...credentials };
  expect((await browser.form("/idb/oauth2/v1/revoke", form)).status).toBe(200);
  const guess = { ...form, client_secret: "guess" };
  expectRefused(await browser.form("/idb/oauth2/v1/revoke", guess), "invalid_client");
});

test("access tokens expire as they said, and when they are told to", async () => {
  simulator.settings({ oauth: { accessTokenSeconds: 0 } });
  const short = TokenResponse.parse((await redeem(await newCode())).body);
  expect(short.expires_in).toBe(0);
  expect(await works(short.access_token)).toBe(401);
  simulator.settings({ oauth: { accessTokenSeconds: 60 } });
  const fresh = TokenResponse.parse((await refresh(short.refresh_token)).body);
  expect(await works(fresh.access_token)).toBe(200);
  simulator.expireTokens(ana);
  expect(await works(fresh.access_token)).toBe(401);
});

test("a token may be a JWT whose realm is the organisation; it is as good, and as soon over", async () => {
  simulator.settings({ oauth: { accessTokenForm: "jwt" } });
  const tokens = TokenResponse.parse((await redeem(await newCode())).body);
  const [, claims = ""] = tokens.access_token.split(".");
  expect(JSON.parse(Buffer.from(claims, "base64url").toString())).toMatchObject({
    iss: "simulator",
    realm: harbour.id,
    sub: ana,
  });
  expect(await works(tokens.access_token)).toBe(200);
  expect(await works(`${tokens.access_token.slice(0, -2)}xx`)).toBe(401);
  simulator.expireTokens(ana);
  expect(await works(tokens.access_token)).toBe(401);
});
