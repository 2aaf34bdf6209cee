import type { Hosts } from "@ringside/contract";
import { WebSocket } from "ws";
import { isLoopback } from "../hosts.ts";

/** What is used of a WebSocket: a browser's and `ws`'s both have it. */
export interface SocketLike {
  send(text: string): void;
  close(): void;
  /** Drops a dead connection at once, where the socket can. */
  terminate?(): void;
  addEventListener(type: "open" | "close", listener: () => void): void;
  addEventListener(type: "message", listener: (event: { data: unknown }) => void): void;
  addEventListener(type: "error", listener: (event: { error?: unknown }) => void): void;
}

/** Beyond this a frame is not even received: no notification comes near. */
const largestFrame = 16 * 1024 * 1024;

/** Opens a socket as Node does: no redirects followed, no compression, no header of ours. */
export function openWebSocket(url: string): SocketLike {
  return new WebSocket(url, { maxPayload: largestFrame, perMessageDeflate: false });
}

const ciscoDomains = [".cisco.com", ".webex.com", ".wbx2.com"];

/** The rule unless told otherwise: encrypted, and at Cisco. */
export function atCisco(url: URL): boolean {
  return url.protocol === "wss:" && ciscoDomains.some((domain) => url.hostname.endsWith(domain));
}

/**
 * The rule for sockets that belong to these hosts: at Cisco, or on the REST host itself; unencrypted
 * only on this machine. To be given as `allowedSocketHosts`.
 */
export function socketsOf(hosts: Hosts): (url: URL) => boolean {
  const { hostname } = new URL(hosts.wxcc);
  return (url) =>
    atCisco(url) ||
    (url.hostname === hostname && (url.protocol === "wss:" || isLoopback(url.hostname)));
}

/** The address as WxCC gave it, checked. Errors never quote it, for it is a credential. */
export function checkedSocketUrl(text: string, allowed: (url: URL) => boolean): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isSocket = url.protocol === "wss:" || url.protocol === "ws:";
  return isSocket && !url.username && !url.password && allowed(url) ? url.href : null;
}
