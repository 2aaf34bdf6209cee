import type { NotificationEvent } from "@ringside/client";
import type { Connect } from "./link.ts";

/** A connection that WxCC has greeted, and by that said whose it is. */
export interface Arrival {
  readonly agentId: string;
  /** Hands the connection over, with what was heard on it. */
  readonly connect: Connect;
  close(): void;
}

/** No connection came about. */
export class NoArrival extends Error {
  override readonly name = "NoArrival";
}

const within = 12_000;
const tries = 2;

/**
 * Opens a connection to learn which agent the tokens belong to: WxCC says it nowhere else.
 *
 * @param turn when WxCC is asked: the wait for that, which the budget bounds, is not WxCC's
 * @throws {NoArrival} its cause is what the connection failed by
 */
export function arrive(open: Connect, turn: Promise<void> = Promise.resolve()): Promise<Arrival> {
  return new Promise((resolve, reject) => {
    const heard: NotificationEvent[] = [];
    let listener: ((event: NotificationEvent) => void) | null = null;
    let losses = 0;
    let done = false;
    let timer: NodeJS.Timeout | undefined;

    const fail = (cause: unknown): void => {
      done = true;
      clearTimeout(timer);
      // First of all: leaving says `ended` by itself.
      reject(new NoArrival("WxCC did not greet", { cause }));
      connection.close();
    };
    const arrived = (agentId: string): void => {
      done = true;
      clearTimeout(timer);
      const connect: Connect = (on) => {
        for (const event of heard) on(event);
        listener = on;
        return connection;
      };
      resolve({ agentId, connect, close: () => connection.close() });
    };
    const connection = open((event) => {
      if (listener) return listener(event);
      heard.push(event);
      if (event.kind === "connected") arrived(event.agentId);
      else if (event.kind === "ended") fail(event.error);
      else if (event.kind === "lost") {
        losses += 1;
        if (losses >= tries || event.retryInMs > within) fail(event.error);
      }
    });
    void turn.then(() => {
      if (!done) timer = setTimeout(() => fail(new Error("no Welcome in time")), within);
    });
  });
}
