import { create } from "zustand";
import { deskside } from "../feed/index.ts";

/** How often a page that stays open asks whether there is a new build, in milliseconds. */
const askEvery = 30 * 60_000;

/** The new build that waits for its turn; null while there is none. */
const waiting = create<{ readonly worker: ServiceWorker | null }>(() => ({ worker: null }));

export const useUpdate = (): boolean => waiting(({ worker }) => worker !== null);

/**
 * Keeps the shell in this browser. In a frame it does not: there the page around it is what is installed.
 * A browser that refuses goes on as before.
 */
export function keepShell(): void {
  const serviceWorker: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  if (serviceWorker === undefined || self !== top || !import.meta.env.PROD) return;
  // The first ever comes to a page that is as new.
  const isUpdate = serviceWorker.controller !== null;
  serviceWorker.addEventListener("controllerchange", () => {
    if (isUpdate) location.reload();
  });
  void serviceWorker.register("/sw.js").then(watch, () => undefined);
}

/** A browser that is told to block such workers answers with nothing. */
function watch(registration: ServiceWorkerRegistration | undefined): void {
  if (registration === undefined) return;
  const look = (): void => {
    // The first ever has nothing to take over from.
    const { active, waiting: worker } = registration;
    if (active !== null) waiting.setState({ worker });
  };
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", look);
  });
  const ask = (): void => void registration.update().catch(() => undefined);
  look();
  setInterval(ask, askEvery);
  // A server that was away may be back as a newer one.
  let wasLost = false;
  deskside.subscribe(({ status: { kind } }) => {
    if (kind === "lost") wasLost = true;
    if (kind !== "live" || !wasLost) return;
    wasLost = false;
    ask();
  });
}

/** The new build takes over, and every page of this browser loads it. */
export function takeUpdate(): void {
  const { worker } = waiting.getState();
  worker?.addEventListener("statechange", () => {
    if (worker.state === "activated") location.reload();
  });
  // A worker is of this origin alone, and takes no other.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker?.postMessage("take over");
}
