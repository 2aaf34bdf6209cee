import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { pageOf, Subscription, WebhookEvent } from "@ringside/contract";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { Desktop } from "../desktop.sample.ts";
import { createSimulator, fixedId, type Simulator } from "../index.ts";

interface Letter {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly event: WebhookEvent;
}

/** Somebody who is told. Answers with each of `statuses` in turn, then 204. */
class Receiver {
  readonly #letters: Letter[] = [];
  #more = (): void => undefined;
  readonly server: Server;
  statuses: number[] = [];

  constructor() {
    this.server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => {
        response.writeHead(this.statuses.shift() ?? 204).end();
        const event = WebhookEvent.parse(JSON.parse(body));
        this.#letters.push({ headers: request.headers, body, event });
        this.#more();
      });
    });
  }

  async listen(): Promise<string> {
    this.server.listen(0, "127.0.0.1");
    await once(this.server, "listening");
    const address = this.server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    return `http://127.0.0.1:${address.port}/hook`;
  }

  /** The first so many letters. */
  async letters(count: number): Promise<Letter[]> {
    while (this.#letters.length < count)
      await new Promise<void>((resolve) => (this.#more = resolve));
    return this.#letters;
  }
}

const agentId = fixedId("agent", 1);
const secret = "a-secret-of-at-least-32-characters";
let simulator: Simulator;
let desktop: Desktop;
let receiver: Receiver;
let destinationUrl: string;

beforeEach(async () => {
  simulator = await createSimulator({ clock: "virtual", webhookRetries: [1, 1] });
  desktop = new Desktop(simulator);
  await desktop.signIn(agentId, "cjp:user cjp:config_read cjp:config_write");
  receiver = new Receiver();
  destinationUrl = await receiver.listen();
});
afterEach(async () => {
  await simulator.close();
  receiver.server.close();
});

const subscribe = (change: object = {}, version = 2) =>
  desktop.call("POST", `/v${version}/subscriptions`, {
    name: "Everything",
    eventTypes: ["agent:login", "agent:logout"],
    destinationUrl,
    secret,
    ...(version === 2 && { resourceVersion: "agent:1.0.0" }),
    ...change,
  });
const Created = z.looseObject({ data: Subscription });
const idOf = ({ body }: { body: unknown }) => Created.parse(body).data.id;
const login = () =>
  desktop.call("POST", "/v1/agents/login", {
    dialNumber: "1001",
    deviceType: "EXTENSION",
    roles: ["agent"],
    teamId: fixedId("team", 1),
  });
const logout = () => desktop.call("POST", "/v1/agents/logout", { logoutReason: "Over" });

test("an event is delivered, signed over its body", async () => {
  const made = await subscribe();
  expect(made.status).toBe(201);
  await login();
  const [letter] = await receiver.letters(1);
  expect(letter?.event).toMatchObject({
    type: "agent:login",
    source: `/com/cisco/wxcc/${idOf(made)}`,
    comciscoorgid: simulator.organisation.id,
    data: { agentId, teamId: fixedId("team", 1) },
  });
  const signature = createHmac("sha256", secret)
    .update(letter?.body ?? "")
    .digest("hex");
  expect(letter?.headers["x-webexcc-signature"]).toBe(signature);
  expect(letter?.headers["x-webexcc-timestamp"]).toBe(String(letter?.event.comciscotimestamp));
});

test("a call is told from its arrival to its end, in version 1 without the new words", async () => {
  await subscribe({ eventTypes: ["task:new", "task:connected", "task:ended"] }, 1);
  await login();
  await desktop.call("PUT", "/v1/agents/session/state", { state: "Available", auxCodeId: "0" });
  const taskId = simulator.place({ agentId });
  simulator.answer(taskId);
  simulator.hangup(taskId);
  const letters = await receiver.letters(3);
  const types = letters.map(({ event }) => event.type).toSorted();
  expect(types).toEqual(["task:connected", "task:ended", "task:new"]);
  for (const { event, headers } of letters) {
    expect(event.data["taskId"]).toBe(taskId);
    expect(event.comciscotimestamp).toBeUndefined();
    expect(headers["x-webexcc-timestamp"]).toBeUndefined();
  }
});

test("an agent's state is told channel by channel, and back to what was chosen", async () => {
  const eventTypes = ["agent:channelType_state_change"];
  await subscribe({ eventTypes, resourceVersion: "agent:2.0.0" });
  await login();
  await desktop.call("PUT", "/v1/agents/session/state", { state: "Available", auxCodeId: "0" });
  const taskId = simulator.place({ agentId });
  simulator.answer(taskId);
  simulator.hangup(taskId);
  const [code] = simulator.organisation.wrapUpCodes;
  const wrapUp = { wrapUpReason: code?.name ?? "", auxCodeId: code?.id ?? "" };
  await desktop.call("POST", `/v1/tasks/${taskId}/wrapup`, wrapUp);
  await logout();
  // In no order on their way, but they say when they happened.
  const data = (await receiver.letters(7)).map(({ event }) => event.data);
  const order = data.toSorted(
    (one, other) => Number(one["createdTime"]) - Number(other["createdTime"]),
  );
  const states = "Idle Available Reserved Engaged WrapUp Available LoggedOut";
  expect(order.map(({ currentState }) => currentState)).toEqual(states.split(" "));
});

test("a channel that is chosen apart is told as that channel", async () => {
  const eventTypes = ["agent:channelType_state_change"];
  await login();
  await subscribe({ eventTypes, resourceVersion: "agent:2.0.0" });
  const asked = { channelType: ["chat"], state: "Available" };
  await desktop.call("PUT", "/v2/agents/session/state", asked);
  const [letter] = await receiver.letters(1);
  expect(letter?.event.data).toMatchObject({
    agentId,
    channelType: "chat",
    currentState: "Available",
  });
});

test("what is not taken is sent again, as the same event", async () => {
  receiver.statuses = [500, 302];
  await subscribe();
  await login();
  const letters = await receiver.letters(3);
  expect(new Set(letters.map(({ event }) => event.id)).size).toBe(1);
});

test("a receiver that never takes anything makes the subscription inactive", async () => {
  receiver.statuses = Array.from({ length: 9 }, () => 503);
  const id = idOf(await subscribe());
  const status = async () =>
    Created.parse((await desktop.call("GET", `/v2/subscriptions/${id}`)).body).data.status;
  await login();
  await logout();
  await login();
  await receiver.letters(9);
  await expect.poll(status).toBe("inactive");
  await logout();
  await desktop.call("PATCH", `/v2/subscriptions/${id}`, {
    resourceVersion: "agent:1.0.0",
    status: "active",
  });
  await login();
  expect((await receiver.letters(10)).at(-1)?.event.type).toBe("agent:login");
});

test("subscriptions are listed by version, changed, removed; the secret is never shown", async () => {
  const [first, second] = [idOf(await subscribe({}, 1)), idOf(await subscribe())];
  const { body } = await desktop.call("GET", "/v1/subscriptions");
  expect(body).toMatchObject({ meta: { subscriptionCount: 2 } });
  expect(
    pageOf(Subscription)
      .parse(body)
      .data.map(({ id }) => id),
  ).toEqual([first]);
  expect(JSON.stringify(body)).not.toContain(secret);
  const change = { eventTypes: ["agent:logout"], resourceVersion: "agent:1.0.0" };
  const changed = await desktop.call("PATCH", `/v2/subscriptions/${second}`, change);
  expect(changed.body).toMatchObject({ data: { eventTypes: ["agent:logout"] } });
  expect((await desktop.call("DELETE", `/v2/subscriptions/${second}`)).status).toBe(204);
  expect((await desktop.call("GET", `/v2/subscriptions/${second}`)).status).toBe(400);
  simulator.reset();
  await desktop.signIn(agentId, "cjp:config_read");
  expect((await desktop.call("GET", "/v1/subscriptions")).body).toMatchObject({ data: [] });
});

test.each([
  { name: "abc" },
  { eventTypes: [] },
  { eventTypes: ["agent:danced"] },
  { eventTypes: ["agent:channel_state_change"] },
  { resourceVersion: "pigeon:1.0.0" },
  { destinationUrl: "ftp://host.example/" },
  { destinationUrl: "https://user@host.example/" },
  { destinationUrl: "https://host.example/?token=x" },
  { secret: "short" },
])("a subscription with %j is a bad request, with a number for a key", async (change) => {
  const { body, status } = await subscribe(change);
  expect(status).toBe(400);
  expect(body).toMatchObject({ error: { key: 400 } });
});

test("the right to read is not the right to subscribe", async () => {
  await desktop.signIn(agentId, "cjp:config_read");
  expect((await desktop.call("GET", "/v2/event-types")).status).toBe(200);
  expect((await subscribe()).status).toBe(403);
});
