import { collectDefaultMetrics, Registry } from "prom-client";
import type { CallReport, NotificationEvent } from "@ringside/client";
import type { DeskEvent } from "../link/index.ts";
import { defineMetrics, type Gauges } from "./metric-names.ts";
import type { RequestReport } from "./request-context.ts";

/**
 * What the server counts, in Prometheus' form. No label holds an agent, an address or anything else
 * without bounds.
 */
export interface Metrics {
  readonly contentType: string;
  text(): Promise<string>;
  desk(agentId: string, event: DeskEvent): void;
  /** The agent's desk was closed. */
  left(agentId: string): void;
  /** One of a notification connection's events, and how long it took to be told to all tabs here. */
  line(connection: object, kind: NotificationEvent["kind"], ms: number): void;
  call(report: CallReport): void;
  refreshed(outcome: string): void;
  signIn(outcome: string): void;
  request(report: RequestReport): void;
  webhook(target: number, outcome: "done" | "failed"): void;
}

/**
 * @param process whether Node's own metrics are gathered too, which costs a little all the time
 */
export function createMetrics(gauges: Gauges, process: boolean): Metrics {
  const registry = new Registry();
  if (process) collectDefaultMetrics({ register: registry });
  const links = new Map<string, string>();
  const sockets = new Set<object>();
  const metrics = defineMetrics(registry, { ...gauges, links, sockets });
  const drift = bounded(50);
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    desk(agentId, event) {
      if (event.kind === "link") links.set(agentId, event.link.kind);
      if (event.kind === "skipped") metrics.skipped.inc();
      if (event.kind === "unknown")
        metrics.unknown.inc({ type: drift(event.inner ?? event.outer) });
      if (event.kind !== "settled") return;
      const outcome = event.outcome.kind;
      metrics.commands.inc({ command: event.command.kind, outcome });
      metrics.commandTime.observe({ outcome }, event.ms / 1_000);
    },
    left: (agentId) => void links.delete(agentId),
    line(connection, kind, ms) {
      if (kind === "connected") sockets.add(connection);
      if (kind === "lost" || kind === "ended") sockets.delete(connection);
      if (kind === "notification") metrics.events.observe(ms / 1_000);
    },
    call: ({ operation, ms, error }) =>
      metrics.calls.observe({ operation, outcome: error ?? "done" }, ms / 1_000),
    refreshed: (outcome) => metrics.refreshes.inc({ outcome }),
    signIn: (outcome) => metrics.signIns.inc({ outcome }),
    webhook: (target, outcome) => metrics.webhooks.inc({ target, outcome }),
    request({ method, route, status, ms }) {
      const labels = { method, route, status: `${Math.floor(status / 100)}xx` };
      metrics.requests.observe(labels, ms / 1_000);
    },
  };
}

/** What others name becomes a label only while it is a plain word, and one of the first so many. */
function bounded(most: number): (word: string) => string {
  const known = new Set<string>();
  return (word) => {
    if (known.has(word)) return word;
    if (known.size >= most || !/^\w{1,64}$/.test(word)) return "other";
    known.add(word);
    return word;
  };
}
