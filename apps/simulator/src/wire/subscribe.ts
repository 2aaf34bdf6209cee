import { SubscribeRequest, type SubscribeResponse } from "@ringside/contract";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer, type WebSocket } from "ws";
import { z } from "zod";
import { holderOf, scopes } from "./access.ts";
import type { Context } from "./context.ts";
import { Refusal } from "./refusal.ts";
import { read, serve } from "./route.ts";

/** An older sample says it in the address. */
const Query = z.looseObject({ force: z.string().optional() });
const path = "/v1/notification/subscription/";
/** What a client may say in one frame, in bytes. */
const mostHeard = 65_536;

/** `POST /v1/notification/subscribe` and the sockets it leads to. Source: wire contract, section 3. */
export function serveNotifications(context: Context): void {
  const { app, hub } = context;
  serve(context, "notification.subscribe", scopes.desktop, (request): SubscribeResponse => {
    const asked = read(SubscribeRequest, request.body ?? {});
    const force = asked.force ?? read(Query, request.query).force === "true";
    const subscription = hub.subscribe(holderOf(request).agentId, { ...asked, force });
    // Without a documented status; the word is the official sample's.
    if (!subscription) throw new Refusal(403, "AGENT_MAX_CONNECTIONS_EXCEEDED");
    const webSocketUrl = `ws://${request.host}${path}${subscription.id}`;
    return { webSocketUrl, subscriptionId: subscription.id };
  });

  const sockets = new WebSocketServer({ noServer: true, maxPayload: mostHeard });
  app.server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // A client that is gone before it is answered has nobody to tell.
    socket.on("error", () => socket.destroy());
    const id = subscriptionIdOf(request.url ?? "");
    if (id === null || !hub.expects(id)) return refuse(socket);
    sockets.handleUpgrade(request, socket, head, (webSocket) => connect(context, id, webSocket));
  });
}

/** The part of a connection's address that is its credential; `null` for another address. */
export function subscriptionIdOf(url: string): string | null {
  const [pathname = ""] = url.replace(/^ws:\/\/[^/]+/, "").split("?");
  return pathname.startsWith(path) ? pathname.slice(path.length) : null;
}

function connect({ hub }: Context, id: string, webSocket: WebSocket): void {
  const connection = hub.open(id, {
    send: (text) => webSocket.send(text),
    close: () => webSocket.close(),
    cut: () => webSocket.terminate(),
  });
  if (!connection) return webSocket.terminate();
  webSocket.on("message", (data, isBinary) => {
    if (!isBinary && Buffer.isBuffer(data)) connection.hear(data.toString());
  });
  webSocket.on("close", () => connection.closed());
  // A broken frame closes the socket by itself; nobody else has to know.
  webSocket.on("error", () => webSocket.terminate());
}

/** The address is unknown, or has been used. */
function refuse(socket: Duplex): void {
  socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
}
