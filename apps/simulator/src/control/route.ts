import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { read } from "../wire/index.ts";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** What came with a request, read by the route's own schemas. */
interface Given<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** A route of `/_sim` as somebody writes it; what is not named is not there. */
interface Written<P, Q, B> {
  readonly method: Method;
  /** Below `/_sim`; `{x}` marks what varies. */
  readonly path: string;
  readonly subject: string;
  readonly summary: string;
  readonly params?: z.ZodType<P>;
  readonly query?: z.ZodType<Q>;
  readonly body?: z.ZodType<B>;
  /** 200, unless said; 204 has no answer. */
  readonly status?: 201 | 204;
  /** What it answers, in a few words. */
  readonly answers: string;
  /** What else it may say than that a request is no good. */
  readonly refuses?: Readonly<Record<number, string>>;
  /** How much is read, in bytes; as everywhere, unless said. */
  readonly bodyLimit?: number;
  /** The answer is a stream of server-sent events. */
  readonly stream?: true;
  readonly handle: (given: Given<P, Q, B>) => unknown;
}

/** A route that can be served and described, whatever it takes. */
export interface ControlRoute extends Omit<Written<unknown, unknown, unknown>, "handle"> {
  readonly serve: (request: FastifyRequest, reply: FastifyReply) => unknown;
}

const Nothing = z.strictObject({}).optional();

/** The same schemas read what comes in and describe it: the two cannot differ. */
export function route<P = unknown, Q = unknown, B = unknown>(
  written: Written<P, Q, B>,
): ControlRoute {
  const { handle, ...described } = written;
  // Where no schema is, the handler gets the thing as it came, and as `unknown`.
  const { params = z.custom<P>(), query = z.custom<Q>(), body = z.custom<B>(), status } = written;
  return {
    ...described,
    serve: (request, reply) => {
      if (!written.body && written.method !== "GET") read(Nothing, request.body);
      if (status) reply.code(status);
      return handle({
        params: read(params, request.params),
        query: read(query, request.query),
        body: read(body, request.body),
        request,
        reply,
      });
    },
  };
}

export function serveRoutes(app: FastifyInstance, routes: readonly ControlRoute[]): void {
  for (const { method, path, serve, status, bodyLimit } of routes)
    app.route({
      method,
      ...(bodyLimit !== undefined && { bodyLimit }),
      url: `/_sim${path.replaceAll(/\{(\w+)\}/g, ":$1")}`,
      handler: (request, reply) => {
        const answer = serve(request, reply);
        return status === 204 ? reply.send() : answer;
      },
    });
}
