import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { emptyDesk, type Change, type Frame } from "@ringside/desk";

/** A server's end of the feed, led by a test: each request is a connection to answer. */
export interface FeedServer {
  readonly url: string;
  /** The next stream that is opened. */
  next(): Promise<Line>;
  close(): Promise<void>;
}

export interface Line {
  /** The `Last-Event-ID` that was asked for. */
  readonly after: string | null;
  send(frame: Frame | object): void;
  refuse(status: number, headers?: Record<string, string>): void;
  cut(): void;
}

export async function openFeedServer(): Promise<FeedServer> {
  const waiting: ((line: Line) => void)[] = [];
  const lines: Line[] = [];
  const server = createServer((request, response) => {
    const line = lineOf(request, response);
    const taker = waiting.shift();
    if (taker) taker(line);
    else lines.push(line);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return {
    url: `http://127.0.0.1:${address.port}/api/feed`,
    next() {
      const line = lines.shift();
      return line ? Promise.resolve(line) : new Promise((resolve) => waiting.push(resolve));
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function lineOf(request: IncomingMessage, response: ServerResponse): Line {
  const after = request.headers["last-event-id"];
  const open = (): void => {
    if (!response.headersSent) response.writeHead(200, { "content-type": "text/event-stream" });
  };
  return {
    after: typeof after === "string" ? after : null,
    send(frame) {
      open();
      response.write(`data: ${JSON.stringify(frame)}\n\n`);
    },
    refuse(status, headers = {}) {
      response.writeHead(status, headers).end();
    },
    cut: () => void response.destroy(),
  };
}

export const snapshot = (id: string): Frame => ({
  kind: "snapshot",
  id,
  now: 1000,
  desk: emptyDesk(1000),
});

export const change = (id: string, change: Change = live): Frame => ({
  kind: "change",
  id,
  now: 1000,
  change,
});

const live: Change = { kind: "link", link: { kind: "live", since: 1000 } };
