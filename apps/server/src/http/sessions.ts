import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { OwnSessions } from "@ringside/desk";
import { ProblemError } from "../problem/index.ts";
import { publicId, type Session, type Sessions } from "../signin/index.ts";

export interface SessionsOptions {
  readonly sessions: Sessions;
  /** @throws {ProblemError} `unauthorized` */
  readonly session: (request: FastifyRequest) => Session;
  /** A user ended another session of their own. */
  readonly onEnd: (session: Session, id: string, request: FastifyRequest) => void;
}

/** `/api/sessions`: where the signed-in agent is signed in, and an end of it elsewhere. */
export function sessionRoutes(app: FastifyInstance, options: SessionsOptions): void {
  const { sessions } = options;

  const list = async (request: FastifyRequest): Promise<OwnSessions> => {
    const own = options.session(request);
    sessions.touch(own);
    const all = await sessions.everywhere(own.agentId);
    const told = all.map(({ hash, browser, createdAt: since, seenAt: seen }) => ({
      id: publicId(hash),
      browser,
      since,
      seen,
      here: hash === own.hash,
    }));
    return {
      sessions: told.toSorted((a, b) => Number(b.here) - Number(a.here) || b.seen - a.seen),
    };
  };

  app.route({ method: "GET", url: "/api/sessions", handler: list });
  app.delete("/api/sessions/:id", async (request, reply) => {
    const own = options.session(request);
    sessions.touch(own);
    const { id } = z.object({ id: z.string() }).parse(request.params);
    const all = await sessions.everywhere(own.agentId);
    // One's own is ended by signing out, which leaves the station first.
    const found = all.find(({ hash }) => hash !== own.hash && publicId(hash) === id);
    if (!found) throw new ProblemError("notFound");
    await sessions.end(found, "ended");
    options.onEnd(own, id, request);
    return reply.code(204).send();
  });
}
