import { RealtimeRequest, SubscribeRequest, type SubscribeResponse } from "@ringside/contract";
import type { FastifyRequest } from "fastify";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer, type WebSocket } from "ws";
import { z } from "zod";
import { holderOf, scopes } from "./access.ts";
import type { Context } from "./context.ts";
import type { SocketKind } from "./hub.ts";
import { Refusal } from "./refusal.ts";
import { read, serve } from "./route.ts";

/** An older sample says it in the address. */
const Query = z.looseObject({ force: z.string().optional() });
const paths: Record<SocketKind, string> = {
  notification: "/v1/notification/subscription/",
  realtime: "/v1/realtime/subscription/",
};
type Address = NonNullable<ReturnType<typeof addressOf>>;
/** What a client may say in one frame, in bytes. */
const mostHeard = 65_536;

/** `POST /v1/notification/subscribe`, its real-time sister, and the sockets they lead to. Source: section 3. */
export function serveNotifications(context: Context): void {
  const { app, hub } = context;
  for (const socket of ["notification", "realtime"] as const)
    serve(context, `${socket}.subscribe`, scopes.desktop, (request) =>
      subscribe(context, socket, request),
    );
  const sockets = new WebSocketServer({ noServer: true, maxPayload: mostHeard });
  app.server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // A client that is gone before it is answered has nobody to tell.
    socket.on("error", () => socket.destroy());
    const address = addressOf(request.url ?? "");
    if (!address || !hub.expects(address.id, address.socket)) return refuse(socket);
    sockets.handleUpgrade(request, socket, head, (webSocket) =>
      connect(context, address, webSocket),
    );
  });
}

function subscribe(
  { hub }: Context,
  socket: SocketKind,
  request: FastifyRequest,
): SubscribeResponse {
  const body = request.body ?? {};
  const asked = socket === "realtime" ? read(RealtimeRequest, body) : read(SubscribeRequest, body);
  const force = asked.force ?? read(Query, request.query).force === "true";
  const subscription = hub.subscribe(holderOf(request).agentId, { ...asked, force }, socket);
  // Without a documented status; the word is the official sample's.
  if (!subscription) throw new Refusal(403, "AGENT_MAX_CONNECTIONS_EXCEEDED");
  const webSocketUrl = `ws://${request.host}${paths[socket]}${subscription.id}`;
  return { webSocketUrl, subscriptionId: subscription.id };
}

/** A connection's address: its kind, and the part that is its credential. `null`: it is another address. */
export function addressOf(url: string): { socket: SocketKind; id: string } | null {
  const [pathname = ""] = url.replace(/^ws:\/\/[^/]+/, "").split("?");
  for (const socket of ["notification", "realtime"] as const)
    if (pathname.startsWith(paths[socket]))
      return { socket, id: pathname.slice(paths[socket].length) };
  return null;
}

function connect({ hub }: Context, { id, socket }: Address, webSocket: WebSocket): void {
  const transport = {
    send: (text: string) => webSocket.send(text),
    close: () => webSocket.close(),
    cut: () => webSocket.terminate(),
  };
  const connection = hub.open(id, transport, socket);
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
