import type { FastifyInstance } from "fastify";
import type { DestinationStream } from "pino";
import type { OAuthClient } from "@ringside/client";
import { adminOf } from "./admin.ts";
import { createAudit, startAct } from "./audit/index.ts";
import { builtPage } from "./built-page.ts";
import { createHttp } from "./http/index.ts";
import { createLog, createOpsListener, currentSpan, reachable, type Log } from "./ops/index.ts";
import { openVault } from "./open-vault.ts";
import { BadPopRules, readPopRules, type PopRules } from "./pop/index.ts";
import { openRooms, type Rooms } from "./rooms.ts";
import type { Settings } from "./settings/index.ts";
import { cookiesOf, isSimulators, pendingFor, type Session } from "./signin/index.ts";
import { StartFailure, step } from "./start-failure.ts";
import { openStore, withoutPassword, type Store } from "./store/index.ts";
import { openTraces } from "./traces/index.ts";

export interface ServerOptions {
  /** The folder of the built page; the one beside this app unless told. */
  readonly webRoot?: string;
  /** Where the log goes; standard output unless told. */
  readonly logTo?: DestinationStream;
  /** Requests a minute: sign-ins from one address and of one browser, commands of one session; and streams at once. */
  readonly limits?: {
    readonly signIns?: number;
    readonly signInsOfBrowser?: number;
    readonly commands?: number;
    readonly streams?: number;
  };
}

/** A running desktop. */
export interface Server {
  /** Where browsers see it. */
  readonly url: string;
  readonly port: number;
  /** The operator's own port; null when none is set. */
  readonly opsPort: number | null;
  /** Stops gracefully: tabs come back to the next one by themselves, stations stay as they are. */
  close(): Promise<void>;
}

/**
 * Starts the desktop's server: it listens when this resolves.
 *
 * @throws {StartFailure} the store, the keys or the port cannot be used
 */
export async function createServer(
  settings: Settings,
  options: ServerOptions = {},
): Promise<Server> {
  const popRules = popRulesOf(settings);
  const log = createLog(settings.logLevel, options.logTo);
  const store = await step(`The store ${withoutPassword(settings.store)}`, () =>
    openStore(settings.store, settings.session.maxMs),
  );
  const audit = createAudit({
    lines: store.audit,
    onTrouble: (error) => log.error("audit failed", { error: nameOf(error) }),
  });
  audit.note(startAct(settings));
  const vault = await step("The keys", () => openVault(settings, store, audit)).catch(
    async (error) => {
      audit.note({ who: "server", what: "keys.taken", outcome: "refused:wrongKey" });
      await audit.settled();
      await store.close();
      throw error;
    },
  );
  const traces = await openTraces(settings.traces, currentSpan);
  let { port } = settings;
  const origin = () => settings.publicUrl ?? `http://localhost:${port}`;
  const rooms = openRooms({
    settings,
    store,
    vault,
    log,
    audit,
    popRules,
    traces,
    oauth: () => oauthOf(settings, origin()),
    mostStreams: options.limits?.streams,
  });
  const secure = origin().startsWith("https:");
  let closing: Promise<void> | null = null;
  const accepting = async () => {
    if (closing !== null) throw new Error("draining");
  };
  const readiness = {
    needs: { store: store.check, audit: audit.check, accepting },
    tells: {
      webex: reachable(settings.hosts.webex),
      ...(settings.webhooks.targets.length > 0 && { webhooks: () => rooms.webhooks.check() }),
    },
  };
  const app = await createHttp({
    ...rooms,
    origin,
    secure,
    vault,
    log,
    pending: store.signIns,
    cookies: cookiesOf(secure),
    maxMs: settings.session.maxMs,
    allowSimulator: !settings.production,
    organisations: settings.organisations,
    frameAncestors: settings.frameAncestors,
    brand: settings.brand,
    panelUrl: ({ grant }) => (isSimulators(grant.tokens()) ? settings.hosts.wxcc : null),
    trustedProxies: settings.trustedProxies,
    webRoot: options.webRoot ?? builtPage,
    limits: {
      counted: store.relay?.limits,
      address: options.limits?.signIns ?? 600,
      browser: options.limits?.signInsOfBrowser ?? 20,
    },
    commandsPerMinute: options.limits?.commands ?? 240,
    readiness,
    onRequest(request) {
      log.debug("request", request);
      rooms.metrics.request(request);
    },
    onRefusal({ id, ip }, { code, route, agentId }) {
      const who = agentId ?? "stranger";
      audit.note({ who, what: "refusal", whom: route, outcome: code, id, from: ip });
    },
    onEarlier: ({ agentId }, contactId, { id, ip }) =>
      audit.note({
        who: agentId,
        what: "customer.earlier",
        whom: contactId,
        outcome: "done",
        id,
        from: ip,
      }),
    onEnd: ({ agentId }, whom, { id, ip }) =>
      audit.note({ who: agentId, what: "sessions.end", whom, outcome: "done", id, from: ip }),
    onSignIn(outcome, agentId, { id, ip }) {
      log.info("sign-in", { outcome, agentId });
      audit.note({ who: agentId ?? "stranger", what: "signIn", outcome, id, from: ip });
      rooms.metrics.signIn(outcome);
    },
  });
  const { metrics } = rooms;
  const ops = createOpsListener({
    metrics,
    log,
    readiness,
    token: settings.ops?.token ?? null,
    adminToken: settings.ops?.adminToken ?? null,
    admin: adminOf(rooms.sessions, (whom, sessions, { id, ip }) => {
      log.warn("sessions ended by the operator", { sessions });
      const outcome = sessions > 0 ? "done" : "none";
      const about = { sessions };
      audit.note({ who: "operator", what: "sessions.end", whom, outcome, id, from: ip, about });
    }),
    replay: (since) => rooms.webhooks.replay(since),
  });

  const closeAll = async (): Promise<void> => {
    if (app.server.listening) await drain(rooms, settings.drainMs, log);
    clearInterval(sweeping);
    rooms.close();
    await app.close();
    await ops.close();
    audit.note({ who: "server", what: "stop", outcome: "done" });
    await rooms.history.settled();
    await rooms.webhooks.close();
    await traces.close();
    await audit.settled();
    await store.close((error) => log.warn("store closed unfolded", { error: nameOf(error) }));
    log.info("stopped");
  };
  const close = () => (closing ??= closeAll());
  const sweeping = setInterval(() => {
    sweep(store).catch(() => log.error("sweep failed"));
    rooms.history.prune(Date.now()).catch(() => log.error("sweep failed"));
    rooms.webhooks.prune().catch(() => log.error("sweep failed"));
    audit.prune(Date.now() - settings.auditDays * day).catch(() => log.error("sweep failed"));
  }, sweepEvery).unref();
  try {
    // Several nodes take up by themselves those that no other has.
    const resumed = rooms.nodes === null ? await rooms.sessions.resume() : [];
    await step(String(port), () => app.listen({ port, host: settings.host }));
    port = portOf(app) ?? port;
    if (settings.ops !== null) await listenForOps(ops, settings.ops);
    openDesks(rooms, resumed);
    log.info("listening", { port, sessions: resumed.length });
  } catch (error) {
    await close();
    throw error;
  }
  return { url: origin(), port, opsPort: portOf(ops), close };
}

/** A file of rules that cannot be used is told before anybody comes to rely on it. */
function popRulesOf({ popRules }: Settings): PopRules | null {
  try {
    return popRules === null ? null : readPopRules(popRules);
  } catch (error) {
    if (!(error instanceof BadPopRules)) throw error;
    throw new StartFailure(error.message);
  }
}

/**
 * Nobody new is led here while `/readyz` says so; other nodes, where there are some, go on with the desks
 * meanwhile.
 */
async function drain({ nodes }: Rooms, ms: number, log: Log): Promise<void> {
  if (ms > 0) log.info("draining");
  const handedOver = nodes?.handOver().catch(() => log.warn("handover failed"));
  const late = new Promise((resolve) => setTimeout(resolve, Math.max(ms, handOverWithin)).unref());
  const quiet = new Promise((resolve) => setTimeout(resolve, ms));
  await Promise.all([quiet, Promise.race([handedOver, late])]);
}

/** The port it listens on; null when it does not. */
function portOf({ server }: FastifyInstance): number | null {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : null;
}

async function listenForOps(ops: FastifyInstance, { port, host }: NonNullable<Settings["ops"]>) {
  try {
    await ops.listen({ port, host });
  } catch (cause) {
    const fix = "stop what uses it, or set another";
    throw new StartFailure(`RINGSIDE_OPS_PORT ${port} cannot be listened on: ${fix}.`, { cause });
  }
}

function oauthOf(settings: Settings, origin: string): OAuthClient {
  const { hosts, clientId, clientSecret, scopes } = settings;
  const redirectUri = settings.redirectUri ?? `${origin}/auth/callback`;
  return { hosts, clientId, clientSecret, redirectUri, scopes };
}

/** How long other nodes may take to go on with the desks of this one, in milliseconds. */
const handOverWithin = 8_000;

/** How far apart desks are opened at a start, in milliseconds: WxCC counts requests a minute. */
const between = 50;

/** Opens the desks of all who are signed in, so that no call waits for a page to be looked at. */
function openDesks({ sessions, desks }: Rooms, resumed: readonly Session[]): void {
  for (const [n, { hash, agentId, orgId }] of resumed.entries()) {
    const open = () => {
      if (sessions.find(hash)) desks.open(agentId, orgId);
    };
    setTimeout(open, n * between).unref();
  }
}

const day = 24 * 60 * 60_000;
const sweepEvery = 10 * 60_000;
/** How long a command's id is remembered, in milliseconds. */
const journalKept = day;

async function sweep({ signIns, journal }: Store): Promise<void> {
  await signIns.removeOlderThan((await signIns.now()) - pendingFor);
  await journal.removeOlderThan(Date.now() - journalKept);
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "unknown";
}
