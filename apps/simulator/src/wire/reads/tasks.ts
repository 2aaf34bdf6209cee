import type { TaskSummary } from "@ringside/contract";
import type { FastifyRequest } from "fastify";
import type { Contact } from "../../history/index.ts";
import type { Organisation } from "../../world/index.ts";
import type { Context } from "../context.ts";
import { read } from "../route.ts";
import { channels, Page, windowOf } from "./query.ts";

const Query = Page.extend({ channelTypes: channels });

/** `GET /v1/tasks`: contacts made in a stretch of time. Source: OpenAPI. */
export function tasks({ history, stage }: Context, { query }: FastifyRequest) {
  const { channelTypes, pageSize } = read(Query, query);
  const { from, to } = windowOf(query, stage.now);
  const found = history.contacts.filter(
    ({ createdAt, task }) =>
      createdAt >= from &&
      createdAt <= to &&
      (channelTypes?.some((one) => one === task.channel) ?? true),
  );
  return {
    meta: { orgId: stage.organisation.id },
    data: found.slice(0, pageSize).map((contact) => rowOf(contact, stage.organisation)),
  };
}

function rowOf(contact: Contact, { people, queues }: Organisation): TaskSummary {
  const { task } = contact;
  const owner = people.find(({ id }) => id === (task.owner ?? contact.agents.at(-1)));
  const queue = queues.find(({ id }) => id === task.queueId);
  const inbound = task.direction === "inbound";
  const [customer, centre] = [task.customer.number, queue?.number ?? ""];
  return {
    id: task.id,
    attributes: {
      owner: { id: owner?.id ?? "", name: owner ? `${owner.firstName} ${owner.lastName}` : "" },
      queue: { id: task.queueId, name: queue?.name ?? "" },
      channelType: task.channel,
      status: statusOf(contact),
      createdTime: contact.createdAt,
      lastUpdatedTime: contact.lastAt,
      captureRequested: contact.answeredAt !== null,
      origin: inbound ? customer : centre,
      destination: inbound ? centre : customer,
      direction: task.direction,
    },
  };
}

function statusOf({ answeredAt, endedAt, task }: Contact): TaskSummary["attributes"]["status"] {
  if (endedAt !== null) return answeredAt === null ? "abandoned" : "completed";
  if (task.phase.kind === "queued") return "queued";
  return task.phase.kind === "offered" ? "offered" : "assigned";
}
