import { setTimeout as wait } from "node:timers/promises";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "./context.ts";
import { sayNo } from "./refusal.ts";
import { operationOf, record } from "./seen.ts";

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
  if (effect?.kind === "status") {
    if (effect.retryAfter !== undefined) reply.header("retry-after", effect.retryAfter);
    return sayNo(request, reply, effect.status, "A fault that was asked for at /_sim/faults");
  }
  const lost = effect?.kind === "hang" || effect?.kind === "reset";
  if (lost && !effect.performed) await loseAnswer(context, request, reply);
  return undefined;
}

/** Lets go wrong with the answer what is planned to: late, or never. */
export async function meetFaultInAnswer(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { effect } = request;
  if (effect?.kind === "delay") await wait(effect.ms, undefined, { ref: false });
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
