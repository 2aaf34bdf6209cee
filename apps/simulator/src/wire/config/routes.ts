import { operations } from "@ringside/contract";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { holderOf, scopes } from "../access.ts";
import type { Context } from "../context.ts";
import { Refusal } from "../refusal.ts";
import { read, serveAt } from "../route.ts";
import { desktopLogin, userDesktopLogin } from "./desktop-login.ts";
import { chooseBare, pageOf } from "./query.ts";
import { resources, type Resource } from "./resources.ts";
import type { Row } from "./row.ts";
import { organizationRow, organizationSetting, tenantConfiguration } from "./tenant.ts";
import { visible } from "./view.ts";

const InOrganisation = z.looseObject({ orgId: z.string() });
const ById = z.looseObject({ id: z.string() });
const ForAgent = z.looseObject({ agentId: z.string(), teamId: z.string() });
const { path: organization } = operations["config.organization"];

/** `GET /organization/{orgId}/…`. Source: wire contract, sections 7 and 8. */
export function serveConfig(context: Context): void {
  const { organisation } = context.stage;
  const get = serveIn(context, "GET");
  const all = resources(organisation, () => context.stage.settings);
  for (const resource of all) serveResource(context, resource);

  get("config.organization", "", () => organizationRow(organisation));
  for (const [operation, path, rows] of [
    ["config.organizationSetting", "organization-setting", [organizationSetting]],
    ["config.tenantConfiguration", "tenant-configuration", [tenantConfiguration]],
    ["config.urlMappings", "org-url-mapping", []],
  ] as const)
    get(operation, `/v2/${path}`, (request) => page(request, organisation.id, rows));

  const users = all.find(({ path }) => path === "user")?.rows ?? [];
  for (const path of ["/user/by-ci-user-id/{id}", "/v2/user/by-ci-user-id/{id}"])
    get("config.user", path, (request) => byId(request, users));
  get("config.desktopLogin", "/desktop-login", () =>
    desktopLogin(organisation, context.stage.settings),
  );
  get("config.userDesktopLogin", "/v2/user/by-ci-user-id/{id}/desktop-login", (request) =>
    userDesktopLogin(byId(request, users), all),
  );
  // No queue of this organisation lets its contacts be picked.
  serveIn(context, "POST")(
    "config.manuallyAssignableQueues",
    "/contact-service-queue/fetch-manually-assignable-queues",
    (request) => {
      read(ForAgent, request.body);
      return page(request, organisation.id, []);
    },
  );
}

/** Serves a call within the organisation: a token opens the books of its own only. */
function serveIn(context: Context, method: "GET" | "POST") {
  return (operation: string, path: string, answer: (request: FastifyRequest) => unknown) =>
    serveAt(context, operation, method, `${organization}${path}`, scopes.config, (request) => {
      if (read(InOrganisation, request.params).orgId !== context.stage.organisation.id)
        throw new Refusal(403, "The token is another organisation's");
      return answer(request);
    });
}

function serveResource(context: Context, resource: Resource): void {
  const { path, many, one, pages, bare } = resource;
  const { organisation } = context.stage;
  const get = serveIn(context, "GET");
  const seen = (request: FastifyRequest) => {
    const { agentId } = holderOf(request);
    const asker = organisation.people.find(({ id }) => id === agentId);
    const { rows } = resource;
    return asker ? visible(path, rows, request.query, asker, organisation) : rows;
  };
  if (bare) get(many, `/${path}`, (request) => chooseBare(seen(request), request.query));
  for (const version of pages)
    get(many, `/${version}/${path}`, (request) => page(request, organisation.id, seen(request)));
  get(one, `/${path}/{id}`, (request) => byId(request, resource.rows));
}

function page({ query, url }: FastifyRequest, orgId: string, rows: readonly Row[]) {
  return pageOf(orgId, url.split("?")[0] ?? "", rows, query);
}

function byId({ params }: FastifyRequest, rows: readonly Row[]): Row {
  const { id } = read(ById, params);
  const found = rows.find((row) => row["id"] === id);
  if (!found) throw new Refusal(404, "There is none with this id");
  return found;
}
