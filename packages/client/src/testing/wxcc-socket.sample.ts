import { onTestFinished } from "vitest";
import { WebSocketServer, type WebSocket } from "ws";
import { connectNotifications, type NotificationOptions } from "../notifications/connect.ts";
import type { NotificationEvent } from "../notifications/events.ts";
import { serve } from "./server.sample.ts";

type Kind = NotificationEvent["kind"];

/** A queue of what happens, so that a test can await the next of it instead of sleeping. */
class Inbox<T> {
  readonly #waiting: ((item: T) => void)[] = [];
  readonly #items: T[] = [];

  put(item: T) {
    const next = this.#waiting.shift();
    if (next) next(item);
    else this.#items.push(item);
  }

  next(): Promise<T> {
    const item = this.#items.shift();
    return item === undefined
      ? new Promise((resolve) => this.#waiting.push(resolve))
      : Promise.resolve(item);
  }

  get length() {
    return this.#items.length;
  }
}

export const welcome = JSON.stringify({ type: "Welcome", data: { agentId: "a1" } });

/** The socket of one connection, from WxCC's side. */
export interface Peer {
  readonly socket: WebSocket;
  /** The next text frame that the client sends. */
  next(): Promise<string>;
  readonly unread: number;
}

/** A real WebSocket server in the part of WxCC, and a connection to it that records its events. */
export async function wxccSocket(options: Partial<NotificationOptions> = {}) {
  const http = await serve((_, response) => response.writeHead(404).end());
  const server = new WebSocketServer({ server: http.server });
  const peers = new Inbox<Peer>();
  server.on("connection", (socket) => {
    const frames = new Inbox<string>();
    socket.addEventListener("message", ({ data }) => {
      if (typeof data === "string") frames.put(data);
    });
    peers.put({
      socket,
      next: () => frames.next(),
      get unread() {
        return frames.length;
      },
    });
  });

  const events = new Inbox<NotificationEvent>();
  let subscriptions = 0;
  const connection = connectNotifications({
    subscribe: () => {
      subscriptions += 1;
      const webSocketUrl = `ws://127.0.0.1:${http.port}/v1/notification/subscription/${subscriptions}`;
      return Promise.resolve({ webSocketUrl, subscriptionId: String(subscriptions) });
    },
    allowedSocketHosts: () => true,
    reconnect: () => 0,
    ...options,
    on: (event) => events.put(event),
  });
  onTestFinished(() => {
    connection.close();
    server.close();
  });

  return {
    connection,
    /** The next connection that WxCC takes. */
    peer: () => peers.next(),
    /** The next event; it must be of this kind. */
    async event<K extends Kind>(kind: K): Promise<Extract<NotificationEvent, { kind: K }>> {
      const event = await events.next();
      if (isKind(event, kind)) return event;
      throw new Error(`expected ${kind}, heard ${JSON.stringify(event)}`);
    },
    get unheard() {
      return events.length;
    },
    get subscriptions() {
      return subscriptions;
    },
  };
}

function isKind<K extends Kind>(
  event: NotificationEvent,
  kind: K,
): event is Extract<NotificationEvent, { kind: K }> {
  return event.kind === kind;
}
