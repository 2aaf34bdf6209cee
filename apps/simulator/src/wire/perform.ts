import type { FastifyReply, FastifyRequest } from "fastify";
import type { Command, Fact } from "../world/index.ts";
import type { Context } from "./context.ts";

/** Has the world do what was asked, or what a fault makes of it. */
export function perform(
  { stage, hub }: Context,
  request: FastifyRequest,
  command: Command,
): readonly Fact[] {
  const { effect } = request;
  if (effect?.kind === "fail") return stage.refuse(command, effect.reason);
  if (effect?.kind !== "silent") return stage.do(command);
  return effect.performed ? hub.unheard(() => stage.do(command)) : [];
}

/** Accepted: what came of it is told by a notification. */
export function accepted(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  command: Command,
): FastifyReply {
  perform(context, request, command);
  return reply.code(202).send();
}
