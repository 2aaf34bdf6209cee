import type { OAuthClient } from "@ringside/client";
import type { Desk } from "@ringside/desk";
import { createBudget, ratesOf } from "./budget/index.ts";
import { deskAct, type Audit } from "./audit/index.ts";
import { patientJournal } from "./commands/index.ts";
import { createDirectories } from "./directory/index.ts";
import { createStreams, type Streams } from "./feed/index.ts";
import { createHistory, type History } from "./history/index.ts";
import { createDesks, type Desks, type DesksOptions, type SharedDesks } from "./link/index.ts";
import { createMetrics, logCall, logDesk, type Log, type Metrics } from "./ops/index.ts";
import type { PopRules } from "./pop/index.ts";
import { createKeeper, createNodes, createShelf, type Nodes } from "./nodes/index.ts";
import type { Settings } from "./settings/index.ts";
import {
  createSessions,
  patientSessions,
  revokeTokens,
  type Session,
  type SessionEnd,
  type Sessions,
} from "./signin/index.ts";
import type { Store } from "./store/index.ts";
import { noTraces, type Traces } from "./traces/index.ts";
import type { Vault } from "./vault/index.ts";
import { openWebhooks, type Webhooks } from "./webhooks/index.ts";

/** The rooms that work together, whatever the way in: who is signed in, their desks, their tabs. */
export interface Rooms {
  readonly sessions: Sessions;
  readonly desks: Desks;
  readonly streams: Streams;
  readonly oauth: () => OAuthClient;
  readonly metrics: Metrics;
  /** Null where there can be but one node. */
  readonly nodes: Nodes | null;
  readonly history: History;
  readonly traces: Traces;
  readonly webhooks: Webhooks;
  close(): void;
}

export interface RoomsOptions {
  readonly settings: Settings;
  readonly store: Store;
  readonly vault: Vault;
  readonly log: Log;
  readonly audit: Audit;
  /** Null: nothing pops. */
  readonly popRules?: PopRules | null;
  readonly oauth: () => OAuthClient;
  /** The way to WxCC; another one for tests only. */
  readonly network?: Pick<DesksOptions, "fetch" | "openSocket">;
  /** Nowhere unless told. */
  readonly traces?: Traces;
  /** How many tabs may have a stream of this node; see `createStreams`. */
  readonly mostStreams?: number | undefined;
}

/** What a session's tabs are told of its end: nothing, where their browser has another already. */
const lastWord = {
  signedOut: "signedOut",
  replaced: null,
  expired: "expired",
  refused: "expired",
  ended: "ended",
} as const;

/** How often ids of commands and new tokens are written down that could not be before, in milliseconds. */
const mendEvery = 5_000;

/** How long signing out waits for Webex to revoke, in milliseconds; after that it goes on behind. */
const revokeWithin = 3_000;

export function openRooms(options: RoomsOptions): Rooms {
  const { settings, store, vault, log, audit, oauth, popRules = null, traces = noTraces } = options;
  const streams = createStreams(options.mostStreams);

  const onEnd = async (session: Session, why: SessionEnd): Promise<void> => {
    const { agentId, hash, grant } = session;
    nodes?.ended(session, why);
    log.info("session ended", { agentId, why });
    audit.note({ who: agentId, what: "session.end", outcome: why });
    streams.end(hash, lastWord[why]);
    if (nodes) await sessions.load(agentId).catch(() => 0);
    const others = sessions.of(agentId);
    if (others.length === 0) desks.leave(agentId);
    const tokens = grant.tokens();
    // Webex may give a user the same token twice; another browser still needs it then.
    const shared = others.some((one) => one.grant.tokens().refreshToken === tokens.refreshToken);
    if (why !== "refused" && !shared) await atMost(revokeWithin, revokeTokens(oauth(), tokens));
  };

  const journal = patientJournal(store.journal);
  const patient = patientSessions(store.sessions);
  const mending = setInterval(() => {
    // What cannot be written is still owed, and tried again.
    journal.mend().catch(() => undefined);
    patient.mend().catch(() => undefined);
  }, mendEvery).unref();
  const keeper = createKeeper(store.leases, (answered) => nodes?.beat(answered));
  const sessions = createSessions({
    oauth,
    // Nodes that share a store must see each other's tokens: there, what is not stored is not used.
    stored: store.relay ? store.sessions : patient,
    vault,
    ...settings.session,
    alone: keeper.alone,
    isBusy: async (agentId) =>
      nodes ? nodes.isBusy(agentId, isBusy) : isBusy(desks.find(agentId)?.desk()),
    onBegin: (session) => nodes?.begun(session),
    onEnd,
    onTrouble: (error) =>
      log.error("store failed", { error: error instanceof Error ? error.name : "unknown" }),
    onRefresh({ agentId }, outcome) {
      log.info("tokens refreshed", { agentId, outcome });
      audit.note({ who: agentId, what: "tokens.refresh", outcome });
      metrics.refreshed(outcome);
    },
  });

  const rates = ratesOf(settings.requestsPerMinute);
  const budget = createBudget({
    perMinute: settings.requestsPerMinute,
    ...(store.relay && { counter: store.relay.counter(rates.burst, rates.perMinute) }),
    onOutages(outages) {
      log.warn("WxCC outages", { kind: outages.map((one) => one.of).join(" ") || "none" });
      desks.outages(outages);
    },
  });
  const metrics = createMetrics(
    {
      sessions: () => sessions.count(),
      tabs: () => streams.count(),
      waiting: () => budget.waiting(),
      left: () => budget.left(),
      requestsPerMinute: settings.requestsPerMinute,
      webhooks: () => webhooks.failing(),
    },
    settings.ops !== null,
  );

  const webhooks = openWebhooks({
    ...settings.webhooks,
    outbox: store.outbox,
    leases: store.leases,
    onTry: (target, outcome) => metrics.webhook(target, outcome),
    onTrouble: (error) =>
      log.error("webhook lost", { error: error instanceof Error ? error.name : "unknown" }),
  });

  const history = createHistory({
    past: store.past,
    vault,
    days: settings.historyDays,
    onTrouble: (error) =>
      log.error("history failed", { error: error instanceof Error ? error.name : "unknown" }),
  });

  const directories = createDirectories(
    { confirmEnd: settings.confirmEnd },
    store.relay ? createShelf(store.relay, vault) : undefined,
  );
  const desksOfThisNode = (shared?: SharedDesks): Desks =>
    createDesks({
      hosts: settings.hosts,
      grantOf: sessions.grantOf,
      directories,
      budget,
      journal,
      popRules,
      shared,
      onEvent(agentId, event) {
        logDesk(log, agentId, event);
        const act = deskAct(agentId, event);
        if (act) audit.note(act);
        metrics.desk(agentId, event);
        traces.desk(event);
        webhooks.desk(agentId, event);
      },
      onOpen(desk, orgId) {
        const leave = history.watch({ agentId: desk.agentId, orgId }, desk);
        return () => {
          leave();
          metrics.left(desk.agentId);
        };
      },
      onLine: (connection, kind, ms) => metrics.line(connection, kind, ms),
      onCall(report) {
        logCall(log, report);
        metrics.call(report);
        traces.call(report);
      },
      ...options.network,
    });
  const nodes: Nodes | null =
    store.relay &&
    createNodes({
      leases: store.leases,
      keeper,
      relay: store.relay,
      journal: store.journal,
      vault,
      agents: () => store.sessions.agents(),
      prepare: async (agentId) => (await sessions.load(agentId)) > 0,
      onEnded(hash, why) {
        sessions.forget(hash);
        streams.end(hash, lastWord[why]);
      },
      desks: desksOfThisNode,
    });
  const desks = nodes ?? desksOfThisNode();

  return {
    sessions,
    desks,
    streams,
    oauth,
    metrics,
    history,
    nodes,
    traces,
    webhooks,
    close() {
      clearInterval(mending);
      keeper.close();
      streams.close();
      desks.close();
      sessions.close();
    },
  };
}

/** In a contact, and not merely left with what it showed when the agent went on elsewhere. */
function isBusy(desk: Desk | undefined): boolean {
  return desk !== undefined && desk.link.kind !== "evicted" && Object.keys(desk.tasks).length > 0;
}

async function atMost(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, patience]).finally(() => clearTimeout(timer));
}
