import { SubscriptionAsked, SubscriptionChange } from "@ringside/contract";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { holderOf, read, Refusal, scopes, serveAt, type Context } from "../wire/index.ts";
import { Delivery } from "./delivery.ts";
import { allEventTypes, eventTypeRow, firstEventTypes, resourceVersions } from "./event-types.ts";
import { Teller } from "./events.ts";
import { Subscriptions, type ApiVersion } from "./subscriptions.ts";

const ById = z.object({ id: z.uuid() });
const OfOrganisation = z.looseObject({ orgId: z.string().optional() });
const defaultRetries: readonly number[] = [1_000, 5_000, 15_000];

/** `/v1/subscriptions`, `/v2/subscriptions`, and what goes out to them. Answers how to forget them all. */
export function serveWebhooks(context: Context, retries = defaultRetries): { reset(): void } {
  const { app, stage } = context;
  const { organisation } = stage;
  const subscriptions = new Subscriptions();
  const delivery = new Delivery(organisation.id, subscriptions, retries);
  const teller = new Teller(organisation);
  stage.log.follow((fact) => {
    for (const event of teller.hear(fact)) delivery.tell(event, fact.at);
  });
  app.addHook("onClose", async () => delivery.close());
  serveVersion(context, subscriptions, 1);
  serveVersion(context, subscriptions, 2);
  return { reset: () => subscriptions.clear() };
}

function serveVersion(context: Context, held: Subscriptions, version: ApiVersion): void {
  const { stage } = context;
  const { id: orgId, people } = stage.organisation;
  const meta = { orgId };
  const emailOf = (request: FastifyRequest) =>
    people.find(({ id }) => id === holderOf(request).agentId)?.email ?? "";
  /** Throws a `Refusal` for another organisation's. */
  const ownOnly = (given: unknown) => {
    if ((read(OfOrganisation, given ?? {}).orgId ?? orgId) !== orgId)
      throw new Refusal(403, "The token is another organisation's");
  };
  const on = (
    method: "GET" | "POST" | "PATCH" | "DELETE",
    path: string,
    act: (request: FastifyRequest) => unknown,
    status = 200,
  ) => {
    const needed = method === "GET" ? scopes.config : scopes.configWrite;
    const operation = `subscriptions.${method === "GET" ? "read" : "write"}`;
    serveAt(context, operation, method, `/v${version}${path}`, needed, (request, reply) => {
      ownOnly(request.query);
      return reply.code(status).send(act(request));
    });
  };

  on("GET", "/event-types", () =>
    version === 1
      ? { meta, data: firstEventTypes.map(eventTypeRow) }
      : { meta: { ...meta, resourceVersionList }, data: allEventTypes.map(eventTypeRow) },
  );
  on("GET", "/subscriptions", () => ({
    meta: { ...meta, subscriptionCount: held.all().length },
    data: held.list(version),
  }));
  on("GET", "/subscriptions/{id}", ({ params }) => ({
    meta,
    data: held.get(version, read(ById, params).id).row,
  }));
  const create = (request: FastifyRequest) => {
    const asked = versioned(version, read(SubscriptionAsked, request.body));
    ownOnly(asked);
    return { meta, data: held.add(version, asked, emailOf(request), stage.now) };
  };
  on("POST", "/subscriptions", create, 201);
  on("PATCH", "/subscriptions/{id}", (request) => {
    const { id } = read(ById, request.params);
    const change = versioned(version, read(SubscriptionChange, request.body));
    ownOnly(change);
    return { meta, data: held.change(version, id, change, emailOf(request), stage.now) };
  });
  const remove = ({ params }: FastifyRequest) => held.remove(version, read(ById, params).id);
  on("DELETE", "/subscriptions/{id}", remove, 204);
}

/** Version 1 knows nothing of resources' versions; version 2 does nothing without one. */
function versioned<T extends { resourceVersion?: string | undefined }>(
  version: ApiVersion,
  { resourceVersion, ...asked }: T,
) {
  if (version === 1) return asked;
  if (resourceVersion === undefined) throw new Refusal(400, "The resourceVersion is needed");
  return { ...asked, resourceVersion };
}

const resourceVersionList = resourceVersions.map((one) => {
  const [resource, version] = one.split(":");
  return { resource, version };
});
