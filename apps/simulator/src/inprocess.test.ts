import { SubscribeResponse } from "@ringside/contract";
import { expect, test } from "vitest";
import { z } from "zod";
import { createSimulator, fixedId, harbour, type Simulator } from "./index.ts";

const ana = fixedId("agent", 1);
const Frame = z.object({ data: z.object({ type: z.string() }) });

/** A short story without a network; answers what came down the socket, and what happened. */
async function story(simulator: Simulator): Promise<string[]> {
  const form = (url: string, fields: Record<string, string>) =>
    simulator.inject({
      method: "POST",
      url,
      headers: { "content-type": "application/x-www-form-urlencoded" },
      payload: new URLSearchParams(fields).toString(),
    });
  const redirect_uri = "http://localhost/back";
  const asked = { response_type: "code", client_id: harbour.client.id, redirect_uri };
  const consent = { ...asked, scope: "cjp:user", account: ana, decision: "accept" };
  const { headers } = await form("/v1/authorize", consent);
  const code = new URL(String(headers["location"])).searchParams.get("code") ?? "";
  const { id: client_id, secret: client_secret } = harbour.client;
  const grant = { grant_type: "authorization_code", client_id, client_secret, redirect_uri, code };
  const token = (await form("/v1/access_token", grant)).json().access_token;
  const headersOf = { authorization: `Bearer ${token}` };
  const call = (method: "POST" | "PUT", url: string, payload: object) =>
    simulator.inject({ method, url, payload, headers: headersOf });

  const subscribed = await call("POST", "/v1/notification/subscribe", { force: true });
  const socket = simulator.connect(SubscribeResponse.parse(subscribed.json()).webSocketUrl);
  const heard: string[] = [];
  socket.onMessage((text) => {
    const frame = Frame.safeParse(JSON.parse(text));
    if (frame.success) heard.push(frame.data.data.type);
  });
  const station = { dialNumber: "1001", teamId: fixedId("team", 1), roles: ["agent"] };
  await call("POST", "/v1/agents/login", { ...station, deviceType: "EXTENSION" });
  await call("PUT", "/v1/agents/session/state", { state: "Available", auxCodeId: "0" });
  const id = simulator.place();
  simulator.advance(3_000);
  await call("POST", `/v1/tasks/${id}/hold`, { mediaResourceId: id });
  simulator.hangup(id);
  socket.close();
  return heard;
}

test("a whole story runs without a network, and every word is there when its cause is done", async () => {
  const simulator = await createSimulator({ clock: "virtual", listen: false });
  expect(await story(simulator)).toEqual([
    "AgentStationLoginSuccess",
    "AgentStateChangeSuccess",
    "AgentContactReserved",
    "AgentOfferContact",
    "AgentContactAssigned",
    "ContactRecordingStarted",
    "AgentContactHeld",
    "ContactEnded",
    "AgentWrapup",
  ]);
  expect(simulator.world().agents[0]).toMatchObject({ sockets: 0, doing: "WrapUp" });
  expect(() => simulator.url).toThrow("does not listen");
  expect(() => simulator.answer("nothing")).toThrow("NOT_OFFERED");
  expect(() => simulator.connect("ws://x/v1/notification/subscription/y")).toThrow("no connection");
  await simulator.close();
});

test("a connection that breaks breaks without a network too", async () => {
  const simulator = await createSimulator({ clock: "virtual", listen: false });
  simulator.fault({ operation: "oauth.revoke", effect: { kind: "reset", performed: false } });
  const request = { method: "POST", url: "/idb/oauth2/v1/revoke", payload: {} } as const;
  await expect(simulator.inject(request)).rejects.toThrow("destroyed");
  await simulator.close();
});

test("many live side by side; the same seed tells the same story, another seed another", async () => {
  const tell = async (seed: string) => {
    const simulator = await createSimulator({ clock: "virtual", listen: false, seed });
    await story(simulator);
    const facts = JSON.stringify(simulator.facts);
    await simulator.close();
    return facts;
  };
  const [one, same, other] = await Promise.all([tell("a"), tell("a"), tell("b")]);
  expect(one).toBe(same);
  expect(one).not.toBe(other);
});

test("a real clock runs by itself, and a fast one faster", async () => {
  const simulator = await createSimulator({ clock: { kind: "fast", speed: 1_000 }, listen: false });
  const id = simulator.place();
  await expect
    .poll(() => simulator.now - (simulator.world().tasks[0]?.createdAt ?? 0))
    .toBeGreaterThan(5_000);
  expect(simulator.world().tasks).toMatchObject([{ id, phase: { kind: "queued" } }]);
  expect(() => simulator.advance(1)).toThrow("runs by itself");
  await simulator.close();
});
