import { connect } from "node:net";

/** What the server sent, and how long the connection stood, in milliseconds. */
export interface Exchange {
  readonly text: string;
  readonly ms: number;
}

export interface Drip {
  readonly text: string;
  readonly everyMs: number;
}

/**
 * Sends these bytes as they are and hears until the server closes.
 *
 * @param dripping bytes to send again and again while the connection stands
 * @param quietMs how long to hear a server that keeps the connection open, in milliseconds
 */
export function exchange(
  port: number,
  bytes: string,
  { dripping, quietMs = 1_000 }: { readonly dripping?: Drip; readonly quietMs?: number } = {},
): Promise<Exchange> {
  const began = Date.now();
  return new Promise((resolve) => {
    let text = "";
    const socket = connect(port, "127.0.0.1");
    const timers: NodeJS.Timeout[] = [];
    const done = () => {
      for (const timer of timers) clearInterval(timer);
      socket.destroy();
      resolve({ text, ms: Date.now() - began });
    };
    socket.on("connect", () => {
      socket.write(bytes, "latin1");
      if (dripping) timers.push(setInterval(() => socket.write(dripping.text), dripping.everyMs));
      timers.push(setTimeout(done, quietMs));
    });
    socket.on("data", (data) => (text += data.toString("latin1")));
    socket.on("error", done);
    socket.on("close", done);
  });
}

/** The statuses of the answers in these bytes, in order. */
export function statuses({ text }: Exchange): number[] {
  return [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));
}
