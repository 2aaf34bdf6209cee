/// <reference lib="webworker" />
import { createHub } from "./hub.ts";
import type { ToTab, ToWorker } from "./port.ts";
import { feedOf } from "./stream.ts";

declare const self: SharedWorkerGlobalScope;

const hub = createHub(feedOf(self.name));
const pulseEvery = 10_000;

/** One stream for all tabs of this browser: each tab is a port. */
self.addEventListener("connect", (event) => {
  const [port] = event.ports;
  if (!port) return;
  const say = (message: ToTab): void => port.postMessage(message);
  let leave = (): void => {};
  let pulse = 0;
  port.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
    leave();
    clearInterval(pulse);
    leave = (): void => {};
    if (data.kind === "leave") return;
    pulse = self.setInterval(() => say({ kind: "pulse" }), pulseEvery);
    leave = hub.join({
      frame: (frame) => say({ kind: "frame", frame }),
      status: (status) => say({ kind: "status", status }),
    });
  });
  port.start();
});
