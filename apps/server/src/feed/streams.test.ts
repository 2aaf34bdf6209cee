import { once } from "node:events";
import {
  createServer,
  get,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { fold, Frame, type Change, type Desk } from "@ringside/desk";
import { createDeskFeed, createStreams, type DeskFeed, type Streams } from "./index.ts";

let server: Server;
let streams: Streams;
let feed: DeskFeed;
const responses: ServerResponse[] = [];

afterEach(() => {
  streams.close();
  server.close();
  server.closeAllConnections();
  responses.length = 0;
});

/** @param before what is looked up before a stream is opened */
async function start(before?: () => Promise<unknown>): Promise<number> {
  streams = createStreams();
  feed = createDeskFeed();
  const open = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    await before?.();
    response.writeHead(200, { "content-type": "text/event-stream" });
    responses.push(response);
    const after = request.headers["last-event-id"];
    streams.open("session", response, feed, typeof after === "string" ? after : null);
  };
  server = createServer((request, response) => void open(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const isAddress = (one: typeof address): one is AddressInfo => typeof one === "object" && !!one;
  if (!isAddress(address)) throw new Error("no port");
  return address.port;
}

/** What comes down one tab's stream, as text. */
class Tab {
  readonly #incoming: IncomingMessage;
  text = "";

  private constructor(incoming: IncomingMessage) {
    this.#incoming = incoming.setEncoding("utf8");
    incoming.on("data", (chunk) => (this.text += String(chunk)));
    incoming.on("error", () => undefined);
  }

  static async open(port: number, after = ""): Promise<Tab> {
    const headers = after === "" ? {} : { "last-event-id": after };
    const request = get({ port, host: "127.0.0.1", headers, agent: false });
    return new Promise((resolve) => {
      request.on("response", (incoming) => resolve(new Tab(incoming)));
    });
  }

  async until(fits: (text: string) => boolean): Promise<void> {
    while (!fits(this.text)) await once(this.#incoming, "data");
  }

  ended(): Promise<unknown> {
    return once(this.#incoming, "close");
  }

  /** The desk as this tab folds it. */
  desk(): Desk | null {
    let desk: Desk | null = null;
    for (const [, data = ""] of this.text.matchAll(/^data: (.*)\n\n/gm)) {
      const frame = Frame.parse(JSON.parse(data));
      if (frame.kind === "snapshot") desk = frame.desk;
      if (frame.kind === "change" && desk) desk = fold(desk, frame.change);
    }
    return desk;
  }

  pause = (): unknown => this.#incoming.pause();
  resume = (): unknown => this.#incoming.resume();
}

const snapshots = (text: string) => text.match(/event: snapshot/g)?.length ?? 0;

/** A change of many bytes. */
const big = (n: number): Change => ({
  kind: "asked",
  id: `command-${n}`,
  at: n,
  command: { kind: "task.end", taskId: "x".repeat(64) },
});

it("writes events as the standard says, and says farewell", async () => {
  const tab = await Tab.open(await start());
  await tab.until((text) => snapshots(text) === 1);
  const over = tab.ended();
  feed.apply(big(1));
  streams.end("session", "signedOut");
  await over;
  expect(tab.text).toMatch(/event: change\nid: [\da-f]+\.1\ndata: \{"kind":"change".*\}\n\n/);
  expect(tab.text).toMatch(/event: bye\ndata: \{"kind":"bye","now":\d+,"why":"signedOut"\}\n\n/);
});

it("goes on after the frame that a tab last had", async () => {
  const port = await start();
  feed.apply(big(1), big(2));
  const snapshot = feed.snapshot();
  const tab = await Tab.open(port, "id" in snapshot ? snapshot.id.replace(".2", ".1") : "");
  await tab.until((text) => text.includes("command-2"));
  expect(tab.text).not.toMatch(/event: snapshot|command-1/);
});

it(
  "R24: drops a tab that does not read to one snapshot, and bounds what waits for it",
  { timeout: 60_000 },
  async () => {
    const tab = await Tab.open(await start());
    await tab.until((text) => snapshots(text) === 1);
    tab.pause();
    const [response] = responses;
    if (!response) throw new Error("no response");
    // More than the network itself holds back.
    for (let n = 0; n < 30_000; n += 1) {
      feed.apply(big(n), { kind: "settled", id: `command-${n}`, outcome: { kind: "done" }, at: n });
      if (n % 500 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    expect(response.writableLength).toBeLessThan(600_000);
    tab.resume();
    await tab.until((text) => text.endsWith("\n\n") && text.includes("command-29999"));
    expect(snapshots(tab.text)).toBeGreaterThan(1);
    expect(tab.desk()).toEqual(feed.desk());
  },
);

it("closes the oldest of too many tabs", async () => {
  const port = await start();
  const first = await Tab.open(port);
  await first.until((text) => snapshots(text) === 1);
  const over = first.ended();
  for (let n = 0; n < 20; n += 1) await Tab.open(port);
  await over;
  expect(responses[0]?.writableFinished).toBe(true);
});

it("does not count a tab that has left before its stream was opened", async () => {
  let asked = false;
  const port = await start(async () => {
    asked = true;
    await expect.poll(connections).toBe(0);
  });
  const connections = () =>
    new Promise<number>((resolve) => server.getConnections((_error, count) => resolve(count)));
  const request = get({ port, host: "127.0.0.1", agent: false }).on("error", () => undefined);
  await expect.poll(() => asked).toBe(true);
  request.destroy();
  await expect.poll(() => responses.length).toBe(1);
  expect(streams.count()).toBe(0);
});
