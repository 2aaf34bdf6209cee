import { keepAliveFrame, socketTimes, type Notification } from "@ringside/contract";
import type { Loss } from "./events.ts";
import { readFrame } from "./frame.ts";
import type { SocketLike } from "./socket.ts";

/** What one socket tells its connection. After `over` nothing more comes. */
export interface SessionEars {
  welcome(agentId: string): void;
  notification(notification: Notification): void;
  skipped(why: string): void;
  over(why: Loss, error?: unknown): void;
}

/**
 * One socket's life: keep-alives from its opening on, a Welcome that must come in time, and silence
 * that means loss. Source: wire contract, section 3.2.
 *
 * @returns leaves the socket, quietly
 */
export function startSession(socket: SocketLike, ears: SessionEars): () => void {
  let over = false;
  let greeted = false;
  let keepAlive: ReturnType<typeof setInterval> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const welcome = setTimeout(() => lose("noWelcome"), socketTimes.welcomeWithin);

  const leave = () => {
    over = true;
    clearInterval(keepAlive);
    clearTimeout(silence);
    clearTimeout(welcome);
    socket.close();
  };
  const lose = (why: Loss, error?: unknown) => {
    if (over) return;
    leave();
    // A dead peer does not answer the closing handshake.
    socket.terminate?.();
    ears.over(why, error);
  };
  const heard = () => {
    clearTimeout(silence);
    silence = setTimeout(() => lose("silence"), socketTimes.silenceIsLoss);
  };

  socket.addEventListener("open", () => {
    if (over) return;
    heard();
    socket.send(keepAliveFrame);
    keepAlive = setInterval(() => socket.send(keepAliveFrame), socketTimes.keepAliveEvery);
  });
  socket.addEventListener("message", ({ data }) => {
    if (over) return;
    heard();
    const frame = readFrame(data);
    if (frame.kind === "keepalive") return;
    if (frame.kind === "undecodable") return ears.skipped(frame.why);
    if (frame.kind !== "welcome") return ears.notification(frame);
    clearTimeout(welcome);
    if (!greeted) ears.welcome(frame.agentId);
    greeted = true;
  });
  socket.addEventListener("close", () => lose("closed"));
  socket.addEventListener("error", ({ error }) => lose("error", error));
  return leave;
}
