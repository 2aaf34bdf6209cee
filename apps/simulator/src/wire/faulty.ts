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

/** Finds out what is planned to go wrong with a request; answers whether anything is. */
export function meetFault({ faults }: Context, request: FastifyRequest): boolean {
  const operation = operationOf(request);
  if (operation === null) return false;
  request.effect = faults.meet(operation, request.grant?.agentId ?? null);
  return request.effect !== null;
}

/** Lets it go wrong before the request is looked at any further; the reply, where that is all. */
export async function makeWrong(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const { effect } = request;
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

/** Lets it go wrong with the answer: after what it is about, or never. */
export async function makeAnswerWrong(
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
