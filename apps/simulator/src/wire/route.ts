import type { FastifyReply, FastifyRequest } from "fastify";
import { operations, type Operation } from "@ringside/contract";
import { z } from "zod";
import type { Context } from "./context.ts";
import { Refusal } from "./refusal.ts";

type Handler = (request: FastifyRequest, reply: FastifyReply) => unknown;
type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Serves a call of the contract's under its name. */
export function serve(
  context: Context,
  operation: Operation,
  scopes: readonly string[],
  handler: Handler,
): void {
  const { method, path } = operations[operation];
  serveAt(context, operation, method, path, scopes, handler);
}

/** Serves a call that the contract has no row for; `{x}` marks what varies in the path. */
export function serveAt(
  { app }: Context,
  operation: string,
  method: Method,
  path: string,
  scopes: readonly string[],
  handler: Handler,
): void {
  app.route({
    method,
    url: path.replaceAll(/\{(\w+)\}/g, ":$1"),
    config: { operation, scopes },
    handler,
  });
}

/** Reads what came in. Throws a `Refusal` with status 400 that says what is wrong. */
export function read<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw new Refusal(400, z.prettifyError(parsed.error));
  return parsed.data;
}
