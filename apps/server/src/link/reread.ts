import { Reason, type Notification } from "@ringside/contract";
import type { Wxcc } from "@ringside/client";

/** The whole truth could not be read in time. */
export class NotReread extends Error {
  override readonly name = "NotReread";
}

/** How long WxCC may take to tell the session and its contacts after a reload. */
const toldWithin = 10_000;

/**
 * Reads an agent's session and contacts anew: asks WxCC for a reload, and waits until it has told the
 * session and each contact that the session names. One reading at a time; who asks meanwhile shares it.
 */
export interface Reread {
  /** @throws {NotReread | WxccError} */
  (): Promise<void>;
  /** To be called with every notification, after the desk was folded. */
  readonly heard: (notification: Notification) => void;
  /** Gives up what is being read: its connection is gone. */
  readonly cancel: () => void;
}

interface Reading {
  readonly told: Promise<void>;
  /** Contacts that the session names; null until it was told. */
  named: readonly string[] | null;
  /** Contacts told so far: on a bad line one may come before the session. */
  readonly seen: Set<string>;
  /** Aborted by its failure: what still waits to be sent is not. */
  readonly left: AbortController;
  finish(): void;
  fail(error: Error): void;
}

export function createReread(wxcc: Wxcc): Reread {
  let running: Promise<void> | null = null;
  let reading: Reading | null = null;

  const readOnce = async (): Promise<void> => {
    const current = newReading();
    reading = current;
    let timer: NodeJS.Timeout | undefined;
    // The call bounds itself: it may wait for its turn in the budget.
    const asked = wxcc.agents.reload({ signal: current.left.signal }).then(() => {
      const late = () => current.fail(new NotReread("no answer to a reload"));
      if (reading === current) timer = setTimeout(late, toldWithin);
    });
    try {
      // The answer may come before the 202.
      await Promise.all([asked, current.told]);
    } finally {
      clearTimeout(timer);
      if (reading === current) reading = null;
    }
  };

  const reread = (): Promise<void> => {
    running ??= readOnce().finally(() => {
      running = null;
    });
    return running;
  };

  const heard = (notification: Notification): void => {
    if (reading === null) return;
    if (notification.kind === "reloaded") {
      reading.named = notification.data.interactionIds ?? [];
    } else if (notification.kind === "reloadRefused") {
      const { reason } = notification.data;
      if (reason === Reason.agentNotFound) reading.named = [];
      else reading.fail(new NotReread("the reload was refused"));
    } else if (notification.kind === "task") {
      reading.seen.add(notification.data.interactionId);
    }
    const { named, seen } = reading;
    if (named?.every((id) => seen.has(id))) reading.finish();
  };

  const cancel = () => reading?.fail(new NotReread("the connection was lost"));
  return Object.assign(reread, { heard, cancel });
}

function newReading(): Reading {
  let finish: () => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const left = new AbortController();
  const told = new Promise<void>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  told.catch(() => undefined); // whoever waits hears of it by Promise.all
  return {
    told,
    named: null,
    seen: new Set(),
    finish: () => finish(),
    left,
    fail(error) {
      fail(error);
      left.abort(error);
    },
  };
}
