import type { FastifyReply, FastifyRequest } from "fastify";
import { scopes } from "../access.ts";
import type { Context } from "../context.ts";
import { serveAt } from "../route.ts";
import { activities } from "./activities.ts";
import { agentStatistics } from "./agent-statistics.ts";
import { CaptureDesk, recordingsPath } from "./captures.ts";
import { ownOnly } from "./query.ts";
import { queueStatistics } from "./queue-statistics.ts";
import { tasks } from "./tasks.ts";
import { estimatedWait } from "./wait.ts";

type Read = (context: Context, request: FastifyRequest, reply: FastifyReply) => unknown;

/** What has been, and how it adds up. Source: wire contract, sections 5.7, 8 and 9. */
export function serveReads(context: Context): void {
  const get = (operation: string, path: string, answer: Read) =>
    serveAt(context, operation, "GET", path, scopes.config, (request, reply) => {
      ownOnly(context, request);
      return answer(context, request, reply);
    });
  get("reads.activities", "/v1/agents/activities", activities);
  get("reads.agentStatistics", "/v1/agents/statistics", agentStatistics);
  get("reads.queueStatistics", "/v1/queues/statistics", queueStatistics);
  get("reads.estimatedWait", "/v1/ewt", estimatedWait);
  get("reads.tasks", "/v1/tasks", tasks);

  const captures = new CaptureDesk(context);
  serveAt(context, "reads.captures", "POST", "/v1/captures/query", scopes.config, (request) =>
    captures.query(request),
  );
  // The address itself is the credential.
  context.app.get(
    `${recordingsPath}/:file`,
    { config: { operation: "reads.recording" } },
    (request, reply) => reply.type("audio/wav").send(captures.recording(request)),
  );
}
