import { operations } from "@ringside/contract";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { scopes } from "../access.ts";
import type { Context } from "../context.ts";
import { Refusal } from "../refusal.ts";
import { read, serveAt } from "../route.ts";
import { lists, things } from "./books.ts";
import { choose, pageOf } from "./query.ts";
import { dialPlanRow } from "./rows.ts";
import { organizationRow } from "./tenant.ts";

const InOrganisation = z.looseObject({ orgId: z.string() });
const ById = z.looseObject({ id: z.string() });

/** `GET /organization/{orgId}/…`. Source: wire contract, sections 7 and 8. */
export function serveConfig(context: Context): void {
  const { organisation } = context.stage;
  const get = (operation: string, path: string, answer: (request: FastifyRequest) => unknown) =>
    serveAt(context, operation, "GET", path, scopes.config, (request) => {
      // A token opens the books of its own organisation only.
      if (read(InOrganisation, request.params).orgId !== organisation.id)
        throw new Refusal(403, "The token is another organisation's");
      return answer(request);
    });

  get("config.organization", operations["config.organization"].path, () =>
    organizationRow(organisation),
  );
  get("config.dialPlans", operations["config.dialPlans"].path, ({ query }) =>
    choose(organisation.dialPlans.map(dialPlanRow), query),
  );
  for (const [operation, path, rows] of lists(organisation))
    get(operation, path, ({ query, url }) =>
      pageOf(organisation.id, url.split("?")[0] ?? "", rows, query),
    );
  for (const [operation, path, rows] of things(organisation))
    get(operation, path, ({ params }) => {
      const { id } = read(ById, params);
      const found = rows.find((row) => row["id"] === id);
      if (!found) throw new Refusal(404, "There is none with this id");
      return found;
    });
}
