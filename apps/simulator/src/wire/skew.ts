import type { FastifyReply, FastifyRequest } from "fastify";
import { movedOne } from "../faults/index.ts";
import type { Context } from "./context.ts";
import { operationOf } from "./seen.ts";

/** An answer as a service with a wrong clock gives it: its `Date` and the times in its body. */
export function tellTheTime(
  { faults }: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  answer: unknown,
): unknown {
  const operation = operationOf(request);
  const ms = operation === null ? 0 : faults.skew(operation, request.grant?.agentId ?? null);
  if (ms === 0) return answer;
  reply.header("date", new Date(Date.now() + ms).toUTCString());
  const json = String(reply.getHeader("content-type")).includes("json");
  if (!json || typeof answer !== "string") return answer;
  const body = JSON.stringify(movedOne(JSON.parse(answer), ms));
  reply.header("content-length", Buffer.byteLength(body));
  return body;
}
