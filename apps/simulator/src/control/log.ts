import type { FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "../wire/index.ts";
import { notificationOf } from "../wire/index.ts";
import type { Fact } from "../world/index.ts";
import { fitsLine, fitsRequest, type Filter } from "./filter.ts";
import type { LogLine } from "./line.ts";

export function lineOf({ stage }: Context, fact: Fact): LogLine {
  const notification = notificationOf(fact, stage);
  return {
    seq: fact.seq,
    at: fact.at,
    kind: fact.kind,
    what: fact.kind === "refused" ? fact.command : "what" in fact ? fact.what : fact.kind,
    agentId: fact.agentId,
    taskId: fact.kind === "contact" ? fact.task.id : "taskId" in fact ? fact.taskId : null,
    reason: "reason" in fact ? fact.reason : null,
    notification: notification && { type: notification.type, data: notification.data },
  };
}

/** Follows the log, and the requests, by server-sent events: `line` and `request`. */
export function streamLog(
  context: Context,
  filter: Filter,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  raw.write(": the log from here on\n\n");
  const send = (event: string, data: unknown) =>
    raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  const stops = [
    context.stage.log.follow((fact) => {
      const line = lineOf(context, fact);
      if (fitsLine(line, filter)) send("line", line);
    }),
    context.requests.follow((seen) => {
      if (fitsRequest(seen, filter)) send("request", seen);
    }),
  ];
  request.raw.on("close", () => stops.forEach((stop) => stop()));
}
