import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";

/** What an operator may know of sessions, and do to them. */
export interface Admin {
  /** Who is signed in, in how many browsers, and when they last did something. */
  list(): Promise<readonly { agentId: string; browsers: number; seen: number }[]>;
  /** Ends an agent's sessions at all nodes, or everybody's (null); gives how many there were. */
  end(agentId: string | null, request: Pick<FastifyRequest, "id" | "ip">): Promise<number>;
}

export const adminPath = "/sessions";

const Whose = z.union([
  z.strictObject({ agentId: z.string().regex(/^[\w-]{1,64}$/) }),
  z.strictObject({ all: z.literal(true) }),
]);

/** `/sessions`: who is signed in, and an end of that. Whoever comes here has the operator's own key. */
export function adminRoutes(app: FastifyInstance, admin: Admin): void {
  app.get(adminPath, async () => ({ agents: await admin.list() }));
  app.post(`${adminPath}/end`, async (request, reply) => {
    const whose = Whose.safeParse(request.body);
    if (!whose.success) {
      const error = 'Send {"agentId": …} with an agent\'s id, or {"all": true}.';
      return reply.code(422).send({ error });
    }
    const agentId = "agentId" in whose.data ? whose.data.agentId : null;
    const ended = await admin.end(agentId, request);
    if (ended === 0 && agentId !== null) {
      return reply.code(404).send({ error: "Nobody of this id is signed in." });
    }
    return reply.send({ ended });
  });
}
