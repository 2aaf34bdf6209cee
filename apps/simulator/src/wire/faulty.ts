import { setTimeout as wait } from "node:timers/promises";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "./context.ts";
import { sayNo } from "./refusal.ts";
import { operationOf, record } from "./seen.ts";

/** Turns away what is over WxCC's limit: such a request is not looked at. */
export function meetLimit(
  { limiter }: Context,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply | undefined {
  const seconds = request.grant && limiter.take(request.grant.clientId);
  if (seconds === null) return undefined;
  request.limited = true;
  reply.header("retry-after", seconds);
  return sayNo(request, reply, 429, "This client has asked too often within a minute");
}

/** Lets go wrong what is planned to, before the request is looked at any further. */
export async function meetFault(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const operation = operationOf(request);
  if (operation === null) return undefined;
  const effect = context.faults.meet(operation, request.grant?.agentId ?? null);
  request.effect = effect;
  switch (effect?.kind) {
    case "status":
      if (effect.retryAfter !== undefined) reply.header("retry-after", effect.retryAfter);
      return sayNo(request, reply, effect.status, "A fault that was asked for at /_sim/faults");
    case "delay":
      await wait(effect.ms, undefined, { ref: false });
      return undefined;
    case "hang":
    case "reset":
      if (!effect.performed) await loseAnswer(context, request, reply);
      return undefined;
    default:
      return undefined;
  }
}

/** Lets go wrong with the answer what is planned to: after what it is about, or never. */
export async function meetFaultInAnswer(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { effect } = request;
  if (effect?.kind === "early") {
    context.hub.flush();
    await wait(effect.ms, undefined, { ref: false });
  }
  if (effect?.kind === "hang" || effect?.kind === "reset")
    await loseAnswer(context, request, reply);
}

/** Never comes back: the answer to this request is lost, with its connection or without a word. */
function loseAnswer(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<never> {
  record(context, request, null);
  reply.hijack();
  if (request.effect?.kind === "reset") reply.raw.destroy();
  return new Promise(() => undefined);
}
