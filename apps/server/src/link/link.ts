import type { NotificationEvent } from "@ringside/client";
import type { Notification } from "@ringside/contract";
import type { Link as LinkState } from "@ringside/desk";

/** Opens the agent's notification connection; `on` hears its events. See `connectNotifications`. */
export type Connect = (on: (event: NotificationEvent) => void) => { close(): void };

export interface LinkOptions {
  readonly agentId: string;
  /** Opens another connection; used where WxCC refused the one before. */
  readonly connect: Connect;
  readonly tell: (state: LinkState) => void;
  readonly onNotification: (notification: Notification, at: number) => void;
  /** Reads the truth after each connection; the link is live once it is read. */
  readonly reconcile: () => Promise<void>;
  /** The connection was lost, and what was being read with it. */
  readonly onLost: () => void;
  readonly onLive: () => void;
  readonly onSkipped: () => void;
}

/** The agent's line to WxCC: what is told of it, and by which connection it runs. */
export interface Link {
  /** Runs by this connection from now on; the one before is closed. */
  readonly adopt: (connect: Connect) => void;
  /** What is known may be out of date though the connection stands: reads the truth until it could be read. */
  readonly doubt: () => void;
  readonly close: () => void;
}

const lossOf = {
  silence: "silence",
  closed: "closed",
  error: "closed",
  subscribeFailed: "unreachable",
  noWelcome: "unreachable",
} as const;

/** Pauses between tries to read the truth on a connection that stands, in milliseconds. */
const pauses = [500, 1_000, 2_000, 5_000] as const;

/**
 * How long to leave WxCC in peace after it refused the line to an agent who is signed in, in
 * milliseconds; up to twice that, so that a floor does not come back in one second.
 */
const afterRefusal = 20_000;

export function createLink(options: LinkOptions): Link {
  let connection: { close(): void } | null = null;
  /** Counts connections: what belongs to an older one is out of date. */
  let epoch = 0;
  let lostSince: number | null = null;
  let retry: NodeJS.Timeout | undefined;

  const lose = (why: Extract<LinkState, { kind: "lost" }>["why"]): void => {
    epoch += 1;
    lostSince ??= Date.now();
    options.onLost();
    options.tell({ kind: "lost", since: lostSince, why });
  };

  const reconcile = async (): Promise<void> => {
    const mine = (epoch += 1);
    const isCurrent = () => mine === epoch;
    for (let attempt = 0; isCurrent(); attempt += 1) {
      try {
        await options.reconcile();
        if (!isCurrent()) return;
        lostSince = null;
        options.tell({ kind: "live", since: Date.now() });
        options.onLive();
        return;
      } catch {
        const pause = pauses[Math.min(attempt, pauses.length - 1)] ?? 0;
        await new Promise((resolve) => void setTimeout(resolve, pause).unref());
      }
    }
  };

  const hear = (event: NotificationEvent): void => {
    switch (event.kind) {
      case "connected":
        // A connection of somebody else's would put their calls on this desk.
        if (event.agentId !== options.agentId) return refuse();
        return void reconcile();
      case "notification":
        return options.onNotification(event.notification, event.at);
      case "lost":
        return lose(lossOf[event.why]);
      case "ended":
        return ended(event.why);
      case "skipped":
        return options.onSkipped();
    }
  };

  const ended = (why: "evicted" | "closed" | "refused"): void => {
    connection = null;
    if (why === "refused") retryIn(afterRefusal * (1 + Math.random()));
    if (why !== "evicted") return lose(why);
    epoch += 1;
    options.onLost();
    options.tell({ kind: "evicted", since: Date.now() });
  };

  const refuse = (): void => {
    leave();
    lose("refused");
  };

  const retryIn = (ms: number): void => {
    retry = setTimeout(() => adopt(options.connect), ms).unref();
  };

  const leave = (): void => {
    clearTimeout(retry);
    const left = connection;
    connection = null;
    epoch += 1;
    left?.close();
  };

  const adopt = (connect: Connect): void => {
    leave();
    options.onLost();
    let left = false;
    let opened: { close(): void } | null = null;
    const close = () => {
      left = true;
      opened?.close();
    };
    connection = { close };
    // What was heard on it before may be told at once.
    opened = connect((event) => {
      if (!left) hear(event);
    });
    if (left) opened.close();
  };

  /** A connection that is lost is read anew when it is back. */
  const doubt = (): void => {
    if (connection !== null && lostSince === null) void reconcile();
  };

  return { adopt, doubt, close: leave };
}
