import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { House, until } from "./house.ts";
import { Receiver, type Received } from "./receiver.ts";

const secret = Buffer.alloc(32, 7);
const Event = z.object({
  type: z.string(),
  timestamp: z.iso.datetime(),
  data: z.looseObject({ agentId: z.string() }),
});

let receiver: Receiver;
let house: House;
beforeEach(async () => {
  receiver = await Receiver.open();
  house = await House.open(env());
});
afterEach(async () => {
  await house.close();
  await receiver.close();
});

function env(): Record<string, string> {
  return {
    RINGSIDE_WEBHOOKS: `${receiver.url}/hook`,
    RINGSIDE_WEBHOOK_SECRET: `whsec_${secret.toString("base64")}`,
  };
}

const events = () => receiver.got.map(({ body }) => Event.parse(JSON.parse(body)));
const types = () => events().map(({ type }) => type);
const header = ({ headers }: Received, name: string) => String(headers[name]);
const idOf = (one: Received) => header(one, "webhook-id");

/** What a receiver does: Standard Webhooks 1.0. */
function isOurs(one: Received, key: Buffer): boolean {
  const said = `${idOf(one)}.${header(one, "webhook-timestamp")}.${one.body}`;
  const hash = createHmac("sha256", key).update(said).digest("base64");
  return header(one, "webhook-signature").split(" ").includes(`v1,${hash}`);
}

/** A call is answered and held. */
async function holdACall() {
  const { browser, feed } = await house.atWork();
  const taskId = await house.inCall(feed);
  await browser.ask({ kind: "task.hold", taskId });
  await until(feed, (desk) => desk.tasks[taskId]?.phase.kind === "held");
  return { browser, feed, taskId };
}

const day = [
  "agent.stationIn",
  "agent.state",
  "contact.offered",
  "contact.answered",
  "contact.held",
];

describe("webhooks", () => {
  it("tell what happens to agents and contacts, signed, without anybody's name or number", async () => {
    const { taskId } = await holdACall();
    await expect.poll(types).toEqual(day);
    const held = events().at(-1);
    expect(held?.data).toMatchObject({
      agentId: house.person().id,
      contactId: taskId,
      cause: { kind: "agent", commandId: expect.any(String) },
      trackingId: expect.any(String),
    });
    for (const one of receiver.got) {
      expect(isOurs(one, secret)).toBe(true);
      expect(isOurs(one, Buffer.alloc(32, 8))).toBe(false);
      expect(isOurs({ ...one, body: one.body.replace("{", "{ ") }, secret)).toBe(false);
    }
    expect(JSON.stringify(receiver.got)).not.toMatch(/\+1?408|Ibarra/);
    const metrics = await (await fetch(`http://127.0.0.1:${house.server.opsPort}/metrics`)).text();
    expect(metrics).toContain(
      `ringside_webhook_deliveries_total{target="1",outcome="done"} ${day.length}`,
    );
  });

  it("wait for a target that is out, and tell it all in order", async () => {
    receiver.status = 503;
    await holdACall();
    await expect.poll(() => receiver.got.length).toBeGreaterThan(0);
    const failed = receiver.got.splice(0);
    receiver.status = 204;
    await expect.poll(types, { timeout: 15_000 }).toEqual(day);
    // The same event by the same id, and a time of its own for each try.
    expect(failed.every((one) => idOf(one) === idOf(receiver.got[0] ?? one))).toBe(true);
    expect(new Set(receiver.got.map(idOf)).size).toBe(day.length);
  });

  it("lose nothing by a restart while the target is gone", async () => {
    const { port } = receiver;
    await receiver.close();
    await holdACall();
    await house.restart();
    await receiver.listen(port);
    await expect.poll(types, { timeout: 15_000 }).toEqual(day);
  });

  it("tell again since an event or a time, by the operator's port", async () => {
    await holdACall();
    await expect.poll(types).toEqual(day);
    const [, , offered] = receiver.got.splice(0);
    const replay = (since: unknown) =>
      fetch(`http://127.0.0.1:${house.server.opsPort}/webhooks/replay`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ since }),
      });
    expect((await replay(offered ? idOf(offered) : "")).status).toBe(202);
    await expect.poll(types).toEqual(day.slice(2));
    receiver.got.splice(0);
    expect((await replay("2020-01-01T00:00:00Z")).status).toBe(202);
    await expect.poll(types).toEqual(day);
    expect((await replay(`evt_${"x".repeat(32)}`)).status).toBe(404);
    expect((await replay("yesterday")).status).toBe(422);
  });
});
