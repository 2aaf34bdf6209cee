import { Counter, Gauge, Histogram, type Registry } from "prom-client";

/** What is counted elsewhere and only looked at when somebody asks. */
export interface Gauges {
  readonly sessions: () => number;
  readonly tabs: () => number;
  /** Calls of WxCC that wait for their turn. */
  readonly waiting: () => number;
  /** How many more may go at once now. */
  readonly left: () => Promise<number>;
  /** Since when each webhook target takes nothing, epoch milliseconds; by its number. */
  readonly webhooks: () => ReadonlyMap<number, number | null>;
  /** Requests a minute that WxCC allows all nodes together. */
  readonly requestsPerMinute: number;
}

/** What gauges are read from when they are asked for. */
interface Sources extends Gauges {
  /** Agent to the kind of their link. */
  readonly links: ReadonlyMap<string, string>;
  readonly sockets: ReadonlySet<object>;
}

const fast = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1];
const slow = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 30];
const linkKinds = ["connecting", "live", "lost", "evicted"] as const;

/** Each metric by its name, as operators know it. Times are seconds, as Prometheus has them. */
export function defineMetrics(registry: Registry, sources: Sources) {
  defineGauges(registry, sources);
  const registers = [registry];
  return {
    events: new Histogram({
      name: "ringside_event_latency_seconds",
      help: "From a notification's arrival until it is written to every tab of this node",
      buckets: fast,
      registers,
    }),
    commands: new Counter({
      name: "ringside_commands_total",
      help: "Commands of agents by what came of them: done, refused by WxCC, unknown",
      labelNames: ["command", "outcome"] as const,
      registers,
    }),
    commandTime: new Histogram({
      name: "ringside_command_seconds",
      help: "From an agent's command until WxCC's notification settles it",
      labelNames: ["outcome"] as const,
      buckets: slow,
      registers,
    }),
    calls: new Histogram({
      name: "ringside_wxcc_call_seconds",
      help: "Calls of WxCC's API by what came of them",
      labelNames: ["operation", "outcome"] as const,
      buckets: slow,
      registers,
    }),
    requests: new Histogram({
      name: "ringside_request_seconds",
      help: "Requests of browsers, without the event stream",
      labelNames: ["method", "route", "status"] as const,
      buckets: slow,
      registers,
    }),
    refreshes: counter(registry, "ringside_refreshes_total", "Token refreshes by outcome"),
    signIns: counter(registry, "ringside_sign_ins_total", "Sign-ins by outcome"),
    unknown: new Counter({
      name: "ringside_unknown_notifications_total",
      help: "Notifications of a type or shape that this version does not know: WxCC has changed",
      labelNames: ["type"] as const,
      registers,
    }),
    webhooks: new Counter({
      name: "ringside_webhook_deliveries_total",
      help: "Tries to tell a webhook's target, by its number in RINGSIDE_WEBHOOKS",
      labelNames: ["target", "outcome"] as const,
      registers,
    }),
    skipped: new Counter({
      name: "ringside_skipped_frames_total",
      help: "Frames of the notification socket that were no notification",
      registers,
    }),
  };
}

function counter(registry: Registry, name: string, help: string) {
  return new Counter({ name, help, labelNames: ["outcome"] as const, registers: [registry] });
}

function defineGauges(registry: Registry, sources: Sources): void {
  const gauge = (name: string, help: string, read: () => number): void => {
    const collect = () => one.set(read());
    const one: Gauge = new Gauge({ name, help, registers: [registry], collect });
  };
  const links: Gauge<"link"> = new Gauge({
    name: "ringside_agents",
    help: "Agents with a desk on this node, by their line to WxCC",
    labelNames: ["link"] as const,
    registers: [registry],
    collect() {
      const kinds = [...sources.links.values()];
      for (const link of linkKinds) {
        links.set({ link }, kinds.filter((kind) => kind === link).length);
      }
    },
  });
  const failing: Gauge<"target"> = new Gauge({
    name: "ringside_webhook_failing_seconds",
    help: "For how long a webhook's target has taken nothing; 0 while it does",
    labelNames: ["target"] as const,
    registers: [registry],
    collect() {
      for (const [target, since] of sources.webhooks()) {
        failing.set({ target }, since === null ? 0 : (Date.now() - since) / 1_000);
      }
    },
  });
  gauge("ringside_sessions", "Browsers signed in", sources.sessions);
  gauge("ringside_tabs", "Streams open to browsers on this node", sources.tabs);
  gauge(
    "ringside_upstream_sockets",
    "Notification sockets open to WxCC",
    () => sources.sockets.size,
  );
  gauge("ringside_budget_waiting", "Calls of WxCC that wait for their turn", sources.waiting);
  const left: Gauge = new Gauge({
    name: "ringside_budget_left",
    help: "Requests that may go to WxCC at once now, all nodes together; nothing while Redis is away",
    registers: [registry],
    async collect() {
      const now = await sources.left().catch(() => null);
      if (now === null) left.remove();
      else left.set(now);
    },
  });
  const limit = "Requests a minute that WxCC allows this client id, all nodes together";
  gauge("ringside_budget_limit", limit, () => sources.requestsPerMinute);
}
