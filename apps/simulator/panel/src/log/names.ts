import * as z from "zod/mini";
import { nameOf, type World } from "../world.ts";
import type { Entry } from "./use-wire-log.ts";

/** Who is meant by an id. */
export interface Names {
  readonly agent: (id: string) => string;
  readonly customer: (taskId: string) => string;
}

/** Where WxCC's words name the customer. */
const Said = z.object({
  data: z.object({
    interaction: z.object({
      callAssociatedDetails: z.object({
        customerName: z.optional(z.string()),
        ani: z.optional(z.string()),
      }),
    }),
  }),
});

/** Names by id: of calls that are over, the log itself still tells them. */
export function namesOf(world: World, log: readonly Entry[]): Names {
  const customers = new Map<string, string>();
  for (const entry of log) {
    if (entry.is !== "line") continue;
    const { taskId, notification } = entry.line;
    if (taskId === null || customers.has(taskId)) continue;
    const said = Said.safeParse(notification);
    const details = said.success ? said.data.data.interaction.callAssociatedDetails : {};
    const name = details.customerName || details.ani;
    if (name) customers.set(taskId, name);
  }
  for (const task of world.tasks) customers.set(task.id, nameOf(task));
  const agents = new Map(world.agents.map(({ id, name }) => [id, name]));
  return {
    agent: (id) => agents.get(id) ?? "Somebody",
    customer: (taskId) => customers.get(taskId) ?? "A customer",
  };
}
