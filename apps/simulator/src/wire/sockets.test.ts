import { SubscribeResponse } from "@ringside/contract";
import { afterEach, beforeEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import { Desktop } from "../desktop.sample.ts";
import { createSimulator, fixedId, type InProcessSocket, type Simulator } from "../index.ts";

const ana = fixedId("agent", 1);
let simulator: Simulator;

beforeEach(async () => {
  simulator = await createSimulator({ clock: "virtual" });
});
afterEach(async () => {
  await simulator.close();
});

const closed = (socket: WebSocket | null) => new Promise((done) => socket?.once("close", done));
const subscribe = (desktop: Desktop, request: object) =>
  desktop.call("POST", "/v1/notification/subscribe", request);

test("an address connects once", async () => {
  const desktop = await Desktop.open(simulator, ana);
  const again = new WebSocket(desktop.webSocketUrl);
  const error = await new Promise<Error>((done) => again.once("error", done));
  expect(error.message).toContain("404");
  desktop.close();
});

test("an address that nobody was given connects nobody", async () => {
  const url = `${simulator.url.replace("http", "ws")}/v1/notification/subscription/Guess-1`;
  const error = await new Promise<Error>((done) => new WebSocket(url).once("error", done));
  expect(error.message).toContain("404");
});

test("a second desktop puts the first out, and says so to it", async () => {
  const first = await Desktop.open(simulator, ana);
  const gone = closed(first.socket);
  const second = await Desktop.open(simulator, ana);
  const told = await first.next((one) => one.kind === "evicted");
  expect(told).toMatchObject({ data: { agentId: ana, reason: "AGENT_MULTI_LOGIN" } });
  await gone;
  expect(simulator.world().agents[0]?.sockets).toBe(1);
  second.close();
});

test("without force a second desktop is refused", async () => {
  const first = await Desktop.open(simulator, ana);
  const second = await subscribe(first, { force: false });
  expect(second.status).toBe(403);
  expect(JSON.stringify(second.body)).toContain("AGENT_MAX_CONNECTIONS_EXCEEDED");
  first.close();
});

test("ten may be open side by side when they say so; the eleventh puts one out", async () => {
  const desktop = new Desktop(simulator);
  await desktop.signIn(ana);
  const shared = { clientType: "Ringside", allowMultiLogin: true };
  for (let count = 0; count < 10; count += 1) await desktop.connect(shared);
  expect(simulator.world().agents[0]?.sockets).toBe(10);
  expect((await subscribe(desktop, shared)).status).toBe(403);
  await desktop.connect({ ...shared, force: true });
  expect(simulator.world().agents[0]?.sockets).toBe(10);
});

test("every connection of an agent hears, and nobody else does", async () => {
  const [mine, other] = [
    new Desktop(simulator),
    await Desktop.open(simulator, fixedId("agent", 2)),
  ];
  await mine.signIn(ana);
  const shared = { clientType: "Ringside", allowMultiLogin: true };
  await mine.connect(shared);
  await mine.connect(shared);
  await mine.call("POST", "/v1/agents/reload", {});
  await mine.next((one) => one.kind === "reloadRefused");
  await mine.next((one) => one.kind === "reloadRefused");
  await other.call("POST", "/v1/agents/reload", {});
  expect(await other.next((one) => one.kind === "reloadRefused")).toMatchObject({
    data: { agentId: fixedId("agent", 2), reason: "AGENT_NOT_FOUND", reasonCode: 1038 },
  });
});

/** A connection within the process. */
async function connectInProcess(request: object): Promise<InProcessSocket> {
  const desktop = new Desktop(simulator);
  await desktop.signIn(ana);
  const { body } = await subscribe(desktop, request);
  return simulator.connect(SubscribeResponse.parse(body).webSocketUrl);
}

test("a keep-alive is answered with the word, not the boolean", async () => {
  const socket = await connectInProcess({ force: true });
  const heard: string[] = [];
  socket.onMessage((text) => heard.push(text));
  expect(JSON.parse(heard[0] ?? "")).toMatchObject({ type: "Welcome", data: { agentId: ana } });
  socket.send('{"keepalive":true}');
  expect(heard.slice(1)).toEqual(['{"keepalive":"true"}']);
  socket.send("not JSON");
  expect(heard).toHaveLength(2);
});

test("muted, a connection stays open and nothing comes down it", async () => {
  const socket = await connectInProcess({ force: true });
  const heard: string[] = [];
  socket.onMessage((text) => heard.push(text));
  await simulator.inject({ method: "POST", url: "/_sim/sockets/mute", payload: { agentId: ana } });
  socket.send('{"keepalive":"true"}');
  expect(heard).toHaveLength(1);
  await simulator.inject({ method: "POST", url: "/_sim/sockets/unmute", payload: {} });
  socket.send('{"keepalive":"true"}');
  expect(heard).toHaveLength(2);
});
