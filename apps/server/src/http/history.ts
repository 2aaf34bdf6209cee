import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { History, Times } from "../history/index.ts";
import type { Desks } from "../link/index.ts";
import { ProblemError } from "../problem/index.ts";
import type { Session, Sessions } from "../signin/index.ts";
import { ContactsQuery, TimesQuery } from "./queries.ts";

export interface HistoryOptions {
  readonly history: History;
  readonly desks: Desks;
  readonly sessions: Sessions;
  /** @throws {ProblemError} `unauthorized` */
  readonly session: (request: FastifyRequest) => Session;
  /** A customer's earlier contacts were read. */
  readonly onEarlier: (session: Session, contactId: string, request: FastifyRequest) => void;
}

/** The longest time that is told at once: a day however long, in milliseconds. */
const longest = 48 * 60 * 60_000;

/** `/api/history/…`: what has been, for the signed-in agent only. */
export function historyRoutes(app: FastifyInstance, options: HistoryOptions): void {
  const { history, desks } = options;
  const active = (request: FastifyRequest): Session => {
    const session = options.session(request);
    options.sessions.touch(session);
    return session;
  };

  const contacts = (request: FastifyRequest) => {
    const { agentId } = active(request);
    const { missed } = ContactsQuery.pick({ missed: true }).parse(request.query);
    return history.contacts(agentId, timesOf(request), missed === "true");
  };
  const states = (request: FastifyRequest) =>
    history.states(active(request).agentId, timesOf(request));
  const statistics = (request: FastifyRequest) =>
    history.statistics(active(request).agentId, timesOf(request));

  const earlier = (request: FastifyRequest) => {
    const session = active(request);
    const { id } = z.object({ id: z.string() }).parse(request.params);
    const { tasks } = desks.open(session.agentId, session.orgId).desk();
    const task = Object.hasOwn(tasks, id) ? tasks[id] : undefined;
    // By the contact at hand only: a browser does not choose whose past it reads.
    if (!task) throw new ProblemError("noSuchTask");
    options.onEarlier(session, task.id, request);
    return history.earlier(session, task);
  };

  app.route({ method: "GET", url: "/api/history/contacts", handler: contacts });
  app.route({ method: "GET", url: "/api/history/states", handler: states });
  app.route({ method: "GET", url: "/api/history/statistics", handler: statistics });
  app.route({ method: "GET", url: "/api/contacts/:id/earlier", handler: earlier });
}

/** @throws {ProblemError} `badTimes` */
function timesOf(request: FastifyRequest): Times {
  const times = TimesQuery.safeParse(request.query);
  if (!times.success || times.data.to <= times.data.from) throw new ProblemError("badTimes");
  if (times.data.to - times.data.from > longest) throw new ProblemError("badTimes");
  return times.data;
}
