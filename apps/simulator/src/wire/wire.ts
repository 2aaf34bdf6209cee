import { randomUUID } from "node:crypto";
import Fastify from "fastify";
import { Limiter, type FaultPlan } from "../faults/index.ts";
import { History } from "../history/index.ts";
import { Log, type Stage } from "../stage/index.ts";
import { checkAccess } from "./access.ts";
import { serveAgents } from "./agents.ts";
import { serveAssist } from "./assist.ts";
import { readBodies } from "./body.ts";
import { serveCallbacks } from "./callbacks.ts";
import { serveCampaigns } from "./campaigns.ts";
import { serveConfig } from "./config/index.ts";
import type { Context, RequestSeen } from "./context.ts";
import { makeAnswerWrong, makeWrong, meetFault, meetLimit } from "./faulty.ts";
import { Hub } from "./hub.ts";
import { refuseKindly } from "./notfound.ts";
import { notificationOf } from "./notification.ts";
import { serveMonitoring } from "./monitoring.ts";
import { Grants } from "./oauth/grants.ts";
import { serveOAuth } from "./oauth/routes.ts";
import { anyOrigin } from "./origin.ts";
import { record } from "./seen.ts";
import { tellTheTime } from "./skew.ts";
import { serveNotifications } from "./subscribe.ts";
import { serveReads } from "./reads/index.ts";
import { serveTasks } from "./tasks.ts";
import { serveWebex } from "./webex/index.ts";

/** The largest body that is read, in bytes. */
const bodyLimit = 65_536;

/** The world in WxCC's words: OAuth, REST and notifications at one address. */
export function createWire(stage: Stage, faults: FaultPlan): Context {
  const { organisation } = stage;
  const hub = new Hub({
    orgId: organisation.id,
    sessionOf: (agentId) => {
      const agent = stage.truth().agents.find(({ id }) => id === agentId);
      return agent?.station?.sessionId ?? null;
    },
    skewOf: (type, agentId) => faults.skew(`notification.${type}`, agentId),
    counted: (agentId, change) => {
      stage.do({ kind: change === "opened" ? "socketOpened" : "socketLost", agentId });
    },
  });
  const context: Context = {
    app: Fastify({ bodyLimit, forceCloseConnections: true, pluginTimeout: 0 }),
    stage,
    hub,
    grants: new Grants(organisation.id),
    faults,
    limiter: new Limiter(stage),
    requests: new Log<RequestSeen>(2_000),
    history: new History(stage.log),
  };
  stage.log.follow((fact) => {
    if (hub.isDeserted) return;
    const notification = notificationOf(fact, stage);
    if (notification) hub.deliver(notification);
  });
  context.app.addHook("preClose", async () => hub.close());
  readBodies(context.app);
  everyRequest(context);
  refuseKindly(context.app);
  serveOAuth(context);
  serveNotifications(context);
  serveAgents(context);
  serveTasks(context);
  serveCampaigns(context);
  serveAssist(context);
  serveMonitoring(context);
  serveCallbacks(context);
  serveConfig(context);
  serveWebex(context);
  serveReads(context);
  return context;
}

/** What happens to every request: tracking, any origin, the token, faults, the record of it. */
function everyRequest(context: Context): void {
  const { app } = context;
  app.decorateRequest("trackingId", "");
  app.decorateRequest("grant", null);
  app.decorateRequest("effect", null);
  app.decorateRequest("limited", false);
  // Almost always there is nothing to wait for: a promise each would cost more than all the rest.
  app.addHook("onRequest", (request, reply, done) => {
    const given = request.headers["trackingid"];
    const good = typeof given === "string" && /^[\w.-]{1,128}$/.test(given);
    request.trackingId = good ? given : `SIM_${randomUUID()}`;
    reply.header("trackingid", request.trackingId);
    const answered = isControl(request.url) ? undefined : anyOrigin(request, reply);
    if (!answered) done();
  });
  app.addHook("preHandler", (request, reply, done) => {
    checkAccess(context, request);
    if (meetLimit(context, request, reply)) return undefined;
    return meetFault(context, request) ? makeWrong(context, request, reply) : done();
  });
  app.addHook("onSend", (request, reply, answer, done) => {
    const told = () => tellTheTime(context, request, reply, answer);
    return request.effect
      ? makeAnswerWrong(context, request, reply).then(told)
      : done(null, told());
  });
  app.addHook("onResponse", (request, reply, done) => {
    if (!isControl(request.url)) record(context, request, reply.statusCode);
    done();
  });
}

/** `/_sim` stands apart from the API that is simulated. */
function isControl(url: string): boolean {
  return url.startsWith("/_sim");
}
