import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { holderOf, scopes } from "../access.ts";
import type { Context } from "../context.ts";
import { Refusal } from "../refusal.ts";
import { read, serveAt } from "../route.ts";
import { operations } from "@ringside/contract";
import { choose, pageOf, type Row } from "./query.ts";
import * as rows from "./rows.ts";
import * as tenant from "./tenant.ts";

const Named = z.looseObject({ id: z.string().optional(), agentId: z.string().optional() });

/** `GET /organization/{orgId}/…`. Source: wire contract, sections 7 and 8. */
export function serveConfig(context: Context): void {
  const { organisation } = context.stage;
  const get = (operation: string, path: string, answer: (request: FastifyRequest) => unknown) =>
    serveAt(context, operation, "GET", path, scopes.config, (request) => {
      ownOrganisation(request, organisation.id);
      return answer(request);
    });
  const list = (operation: string, path: string, all: readonly Row[]) =>
    get(operation, path, ({ query, url }) =>
      pageOf(organisation.id, url.split("?")[0] ?? "", all, query),
    );
  const one = (operation: string, path: string, all: readonly Row[]) =>
    get(operation, path, ({ params }) => {
      const { id, agentId } = read(Named, params);
      const found = all.find((row) => (row["ciUserId"] ?? row["id"]) === (agentId ?? id));
      if (!found) throw new Refusal(404, "There is none with this id");
      return found;
    });

  const { path } = operations["config.organization"];
  const teams = organisation.teams.map((team) => rows.teamRow(team, organisation));
  one(
    "config.user",
    operations["config.user"].path,
    organisation.people.map((person) => rows.userRow(person, organisation)),
  );
  get("config.organization", path, () => tenant.organizationRow(organisation));
  list("config.organizationSetting", operations["config.organizationSetting"].path, [
    tenant.organizationSetting,
  ]);
  list("config.tenantConfiguration", operations["config.tenantConfiguration"].path, [
    tenant.tenantConfiguration,
  ]);
  list("config.urlMappings", `${path}/v2/org-url-mapping`, []);
  list("config.aiFeature", `${path}/v2/ai-feature`, [tenant.aiFeature]);
  list(
    "config.auxiliaryCodes",
    operations["config.auxiliaryCodes"].path,
    rows.codeRows(organisation),
  );
  one(
    "config.desktopProfile",
    operations["config.desktopProfile"].path,
    organisation.desktopProfiles.map((profile) => rows.profileRow(profile, organisation)),
  );
  one("config.site", operations["config.site"].path, organisation.sites.map(rows.siteRow));
  list("config.teams", operations["config.teams"].path, teams);
  get("config.dialPlans", operations["config.dialPlans"].path, ({ query }) =>
    choose(organisation.dialPlans.map(rows.dialPlanRow), query),
  );
  one(
    "config.multimediaProfile",
    `${path}/multimedia-profile/{id}`,
    organisation.multimediaProfiles.map(tenant.multimediaProfileRow),
  );
  list("config.queues", operations["config.queues"].path, organisation.queues.map(rows.queueRow));
  list(
    "config.entryPoints",
    `${path}/v2/entry-point`,
    organisation.entryPoints.map(rows.entryPointRow),
  );
  list(
    "config.addressBook",
    `${path}/v2/address-book/${organisation.addressBook.id}/entry`,
    organisation.addressBook.entries,
  );
  list(
    "config.outdialAni",
    `${path}/v2/outdial-ani/${organisation.outdialAni.id}/entry`,
    organisation.outdialAni.entries.map(({ isDefault, ...entry }) => ({
      ...entry,
      defaultANIEntry: isDefault,
    })),
  );
}

const InOrganisation = z.looseObject({ orgId: z.string() });

/** A token opens the books of its own organisation only. */
function ownOrganisation(request: FastifyRequest, orgId: string): void {
  holderOf(request);
  if (read(InOrganisation, request.params).orgId !== orgId)
    throw new Refusal(403, "The token is another organisation's");
}
