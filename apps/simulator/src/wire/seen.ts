import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { Context } from "./context.ts";

const Form = z.looseObject({ grant_type: z.string().optional() });

/** The name of what is asked; a refresh is a call of its own though its path is the token's. */
export function operationOf(request: FastifyRequest): string | null {
  const operation = request.routeOptions.config?.operation ?? null;
  if (operation !== "oauth.token") return operation;
  const form = Form.safeParse(request.body);
  return form.data?.grant_type === "refresh_token" ? "oauth.refresh" : operation;
}

/** Writes down that a request was seen, and how it was answered: `null` for not at all. */
export function record(
  { requests, stage }: Context,
  request: FastifyRequest,
  status: number | null,
): void {
  const operation = operationOf(request);
  // Neither style sheets nor preflights are calls; a path that is not there may be meant as one.
  if (operation === null && status !== null && status < 400) return;
  requests.add({
    at: stage.now,
    method: request.method,
    path: request.url.split("?")[0] ?? "",
    operation,
    agentId: request.grant?.agentId ?? null,
    status,
    fault: request.limited ? "limit" : (request.effect?.kind ?? null),
    trackingId: request.trackingId,
  });
}
