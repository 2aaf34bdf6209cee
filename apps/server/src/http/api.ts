import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import {
  Command,
  CommandId,
  DestinationList,
  PopAsked,
  type DestinationPage,
  type Directory,
  type PopAnswer,
  type QueueWaits,
  type SignedIn,
} from "@ringside/desk";
import { pageOf } from "../directory/index.ts";
import type { Streams } from "../feed/index.ts";
import type { Desks } from "../link/index.ts";
import { directoryProblem, ProblemError, upstreamProblem } from "../problem/index.ts";
import type { Session, Sessions } from "../signin/index.ts";
import { FeedQuery, Searched, WaitsQuery } from "./queries.ts";

export interface ApiOptions {
  readonly sessions: Sessions;
  readonly desks: Desks;
  readonly streams: Streams;
  /** @throws {ProblemError} `unauthorized` */
  readonly session: (request: FastifyRequest) => Session;
  /** Where the simulator's control page is, for a session of its tokens. */
  readonly panelUrl: (session: Session) => string | null;
  readonly commandsPerMinute: number;
}

/** Whose desk a page means: its browser may have been signed in as somebody else since it was opened. */
const agentHeader = "x-ringside-agent";

function isFor(session: Session, meant: unknown): void {
  if (meant !== undefined && meant !== session.agentId) throw new ProblemError("otherAgent");
}

/** `/api/…`: what the desktop's page asks, for the signed-in agent only. */
export function apiRoutes(app: FastifyInstance, options: ApiOptions): void {
  const { desks } = options;
  /** A request of the user's, which keeps an idle session alive. */
  const active = (request: FastifyRequest): Session => {
    const session = options.session(request);
    options.sessions.touch(session);
    return session;
  };

  const me = async (request: FastifyRequest): Promise<SignedIn> => {
    const session = active(request);
    const { agentId: id, orgId } = session;
    desks.open(id, orgId);
    const file = await soon(desks.file(id));
    const panelUrl = options.panelUrl(session);
    return {
      agent: { id, name: file?.directory.agent.name ?? "", email: file?.email ?? null },
      orgId,
      now: Date.now(),
      simulator: panelUrl === null ? null : { panelUrl },
    };
  };

  const directory = async (request: FastifyRequest): Promise<Directory> => {
    const { agentId, orgId } = active(request);
    return desks
      .open(agentId, orgId)
      .directory()
      .catch((error: unknown) => {
        throw directoryProblem(error);
      });
  };

  const destinations = async (request: FastifyRequest): Promise<DestinationPage> => {
    const { agentId, orgId } = active(request);
    const list = DestinationList.safeParse(
      z.object({ list: z.string() }).parse(request.params).list,
    );
    if (!list.success) throw new ProblemError("notFound");
    const { search, page } = Searched.parse(request.query);
    desks.open(agentId, orgId);
    const all = await desks.destinations(agentId, list.data).catch((error: unknown) => {
      throw upstreamProblem(error);
    });
    return pageOf(all, search, page);
  };

  const waits = async (request: FastifyRequest): Promise<QueueWaits> => {
    const { agentId, orgId } = options.session(request);
    const query = WaitsQuery.safeParse(request.query);
    if (!query.success) throw new ProblemError("invalid");
    desks.open(agentId, orgId);
    const known = await desks.waits(agentId, query.data.queues).catch((error: unknown) => {
      throw upstreamProblem(error);
    });
    return { waits: [...known] };
  };

  app.route({ method: "GET", url: "/api/me", handler: me });
  app.route({ method: "GET", url: "/api/directory", handler: directory });
  app.route({ method: "GET", url: "/api/destinations/:list", handler: destinations });
  app.route({ method: "GET", url: "/api/waits", handler: waits });

  app.get("/api/feed", { exposeHeadRoute: false }, (request, reply) => {
    const session = options.session(request);
    const { hash, agentId, orgId } = session;
    const { after, agent } = FeedQuery.parse(request.query);
    isFor(session, agent);
    if (options.streams.isFull()) {
      throw new ProblemError("tooManyRequests", {
        retryAfterMs: streamAgainWithin * Math.random(),
      });
    }
    const lastId = request.headers["last-event-id"];
    reply.hijack();
    reply.raw.writeHead(200, {
      ...headersOf(reply.getHeaders()),
      "content-type": "text/event-stream; charset=utf-8",
      // A proxy in between must pass frames on as they come.
      "x-accel-buffering": "no",
    });
    const desk = desks.open(agentId, orgId);
    options.streams.open(
      hash,
      reply.raw,
      desk,
      typeof lastId === "string" ? lastId : (after ?? null),
    );
  });

  const pop = async (request: FastifyRequest): Promise<PopAnswer> => {
    const session = options.session(request);
    const { agentId, orgId } = session;
    isFor(session, request.headers[agentHeader]);
    const { id } = z.object({ id: z.string() }).parse(request.params);
    const asked = PopAsked.safeParse(request.body);
    if (!asked.success) throw new ProblemError("invalid");
    const { pops } = desks.open(agentId, orgId);
    const { state } = asked.data;
    if (state === "taken") return { yours: await pops.take(id) };
    pops.tell(id, state);
    return { yours: true };
  };
  app.route({ method: "PUT", url: "/api/pops/:id", handler: pop });

  const rateLimit = {
    max: options.commandsPerMinute,
    timeWindow: 60_000,
    keyGenerator: (request: FastifyRequest) => options.session(request).hash,
  };
  app.put("/api/commands/:id", { config: { rateLimit } }, async (request, reply) => {
    const session = active(request);
    const { agentId, orgId } = session;
    isFor(session, request.headers[agentHeader]);
    const { id, command } = commandOf(request);
    const answer = await desks.open(agentId, orgId).ask(id, command);
    return reply.code(202).send(answer);
  });
}

/** When a tab for which there is no room may come again, in milliseconds: not all at the same instant. */
const streamAgainWithin = 5_000;

/** How long a page may wait for its agent's name, in milliseconds: the desk works without. */
const nameWithin = 3_000;

async function soon<T>(work: Promise<T>): Promise<T | null> {
  const patience = new Promise<null>((resolve) => {
    setTimeout(resolve, nameWithin, null).unref();
  });
  return Promise.race([work.catch(() => null), patience]);
}

function commandOf(request: FastifyRequest) {
  const { id: given } = z.object({ id: z.string() }).parse(request.params);
  const id = CommandId.safeParse(given);
  if (!id.success) throw new ProblemError("badCommandId");
  const command = Command.safeParse(request.body);
  if (command.success) return { id: id.data, command: command.data };
  // Where it is wrong, not what was sent.
  const places = command.error.issues.map(({ path }) => path.join(".")).filter(Boolean);
  const detail = places.length > 0 ? `Look at: ${places.join(", ")}.` : undefined;
  throw new ProblemError("invalid", { detail });
}

function headersOf(headers: Readonly<Record<string, number | string | string[] | undefined>>) {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
}
