import type { Operation } from "@ringside/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Command } from "../world/index.ts";
import { holderOf, scopes } from "./access.ts";
import type { Context } from "./context.ts";
import { accepted } from "./perform.ts";
import { read, serve } from "./route.ts";

const OnTask = z.object({
  taskId: z.uuid(),
  participantId: z.string().optional(),
  campaignId: z.string().optional(),
});

/** Who asks, and about which task. */
export interface Named {
  readonly agentId: string;
  readonly taskId: string;
}

/** As the path names them; a participant where the command is about one. */
interface InPath extends Named {
  readonly participantId: string | undefined;
  readonly campaignId: string | undefined;
}

/** Serves a command on a task: accepted at once, and answered by a notification. */
export function onTask(context: Context) {
  return (operation: Operation, command: (body: unknown, on: InPath) => Command): void =>
    serve(context, operation, scopes.desktop, (request: FastifyRequest, reply: FastifyReply) => {
      const { taskId, participantId, campaignId } = read(OnTask, request.params);
      const named = { agentId: holderOf(request).agentId, taskId, participantId, campaignId };
      return accepted(context, request, reply, command(request.body, named));
    });
}
