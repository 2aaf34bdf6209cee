import { tokenParts } from "@ringside/contract";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createSimulator, fixedId, harbour, type Simulator } from "./index.ts";

/*
 * A client as plain as the first samples for WxCC: no PKCE, no socket, the same state each time, the
 * organisation read off the access token, one refresh when it is refused.
 */

const ana = fixedId("agent", 1);
const redirectUri = "http://localhost:5000/callback";
const fixedState = "set_state_here";
const credentials = { client_id: harbour.client.id, client_secret: harbour.client.secret };

let simulator: Simulator;
let tokens: { access_token: string; refresh_token: string };

beforeEach(async () => {
  simulator = await createSimulator({ clock: "virtual" });
  tokens = await signIn();
});
afterEach(() => simulator.close());

async function signIn(): Promise<typeof tokens> {
  const asked = {
    client_id: harbour.client.id,
    response_type: "code",
    redirect_uri: redirectUri,
    scope: "cjp:user cjp:config_read",
    state: fixedState,
  };
  const page = await fetch(`${simulator.url}/v1/authorize?${new URLSearchParams(asked)}`);
  expect(page.status).toBe(200);
  const consented = await fetch(`${simulator.url}/v1/authorize`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ ...asked, account: ana, decision: "accept" }),
  });
  const back = new URL(consented.headers.get("location") ?? "");
  expect(back.searchParams.get("state")).toBe(fixedState);
  return tokensFor({
    grant_type: "authorization_code",
    code: back.searchParams.get("code") ?? "",
    redirect_uri: redirectUri,
  });
}

async function tokensFor(grant: Record<string, string>): Promise<typeof tokens> {
  const answer = await fetch(`${simulator.url}/v1/access_token`, {
    method: "POST",
    body: new URLSearchParams({ ...credentials, ...grant }),
  });
  expect(answer.status).toBe(200);
  return await answer.json();
}

async function post(path: string, body: object): Promise<number> {
  const send = () =>
    fetch(`${simulator.url}${path}`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${tokens.access_token}`,
        "content-type": "application/json",
        accept: "application/json",
      },
      body: JSON.stringify(body),
    });
  const first = await send();
  if (first.status !== 401) return first.status;
  tokens = await tokensFor({
    grant_type: "refresh_token",
    refresh_token: tokens.refresh_token,
  });
  return (await send()).status;
}

const login = {
  dialNumber: "1001",
  teamId: fixedId("team", 1),
  isExtension: true,
  roles: ["agent"],
  deviceType: "EXTENSION",
};
const logout = { logoutReason: "User requested logout", agentId: ana };
const stationOf = () => simulator.world().agents.find(({ id }) => id === ana)?.station ?? null;

test("the access token falls into three parts, the last of them the organisation", () => {
  const parts = tokens.access_token.split("_");
  expect(parts).toHaveLength(3);
  expect(parts[2]).toBe(harbour.id);
  expect(tokenParts(tokens.access_token)?.orgId).toBe(harbour.id);
});

test("in to a station, and out of it", async () => {
  expect(await post("/v1/agents/login", login)).toBe(202);
  expect(stationOf()).toMatchObject({ device: { type: "EXTENSION", number: "1001" } });
  expect(await post("/v1/agents/logout", logout)).toBe(202);
  expect(stationOf()).toBeNull();
});

test("an expired token is refreshed once, and the request then goes through", async () => {
  const before = tokens.access_token;
  const expired = await fetch(`${simulator.url}/_sim/tokens/expire`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  expect(await expired.json()).toEqual({ count: 1 });
  expect(await post("/v1/agents/login", login)).toBe(202);
  expect(tokens.access_token).not.toBe(before);
  expect(stationOf()).not.toBeNull();
});

test("a yes or no sent as a word, as old clients do, is understood", async () => {
  const { deviceType: _, ...old } = login;
  expect(await post("/v1/agents/login", { ...old, isExtension: "true", roles: ["Agent"] })).toBe(
    202,
  );
  expect(stationOf()).toMatchObject({ device: { type: "EXTENSION" } });
});
