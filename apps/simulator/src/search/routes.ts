import { SearchRequest } from "@ringside/contract";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { holderOf, read, Refusal, scopes, serveAt, type Context } from "../wire/index.ts";
import { filterOf, object } from "./filter.ts";
import { groupsOf } from "./group.ts";
import { parseQuery, type Arguments, type Field, type Value } from "./query.ts";
import { sessionRecord, taskRecord, type Rec } from "./records.ts";
import { aggregate, aggregationsOf, select } from "./select.ts";

const day = 86_400_000;
const pageSize = 100;
const OfOrganisation = z.looseObject({ orgId: z.string().optional() });
const Value: z.ZodType<Value> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(Value),
    z.record(z.string(), Value),
  ]),
);
const Variables = z.record(z.string(), Value);

/** `POST /search`: GraphQL over contacts and agents' sessions. Source: wire contract, section 16. */
export function serveSearch(context: Context): void {
  serveAt(context, "search", "POST", "/search", scopes.config, (request) => {
    const { organisation } = context.stage;
    const { orgId = organisation.id } = read(OfOrganisation, request.query);
    if (orgId !== organisation.id) throw new Refusal(403, "The token is another organisation's");
    mayLook(context, request);
    const { query, variables } = read(SearchRequest, request.body);
    const asked = parseQuery(query, read(Variables, variables ?? {}));
    return { data: Object.fromEntries(asked.map((root) => [root.as, answer(context, root)])) };
  });
}

function mayLook({ stage }: Context, request: FastifyRequest): void {
  const { agentId } = holderOf(request);
  if (!stage.organisation.people.some(({ id, supervisor }) => id === agentId && supervisor))
    throw new Refusal(403, "Only a supervisor or an administrator may search");
}

/** What a root of the query is about: its rows' name, and the rows of a stretch of time. */
function rowsOf(
  context: Context,
  { name }: Field,
  from: number,
  to: number,
): { readonly rows: string; readonly records: readonly Rec[] } {
  const { history, stage } = context;
  const { organisation } = stage;
  const within = (at: number) => at >= from && at <= to;
  if (name === "agentSession") {
    const sessions = groupsOf(history.spans, ({ session }) => session.id);
    const started = sessions.filter(([first]) => first !== undefined && within(first.start));
    const records = started.map((spans) => sessionRecord(spans, organisation, stage.now));
    return { rows: "agentSessions", records: records.filter((one) => one !== null) };
  }
  if (name !== "task" && name !== "taskDetails")
    throw new Refusal(400, `There is no ${name} to search: task, taskDetails and agentSession are`);
  const contacts = history.contacts.filter(({ createdAt }) => within(createdAt));
  const records = contacts.map((one) => taskRecord(one, history.spans, organisation));
  return { rows: "tasks", records };
}

function answer(context: Context, root: Field): Rec {
  const { args, fields } = root;
  const { from, to } = windowOf(args, context.stage.now);
  const { records, rows } = rowsOf(context, root, from, to);
  const [known] = records;
  // Without a record there is nothing to be wrong about.
  const found = known ? records.filter(filterOf(args["filter"], known)) : [];
  const asked = fields.find(({ name }) => name === rows)?.fields ?? [];
  const aggregations = aggregationsOf(known ? args["aggregations"] : null, known ?? {});
  const all = aggregations.length === 0 ? found : aggregate(found, asked, aggregations);
  const start = cursorOf(args["pagination"]);
  const end = Math.min(start + pageSize, all.length);
  const pageInfo = { endCursor: String(end), hasNextPage: end < all.length };
  const answered = select(fields, { [rows]: all.slice(start, end), pageInfo });
  return typeof answered === "object" && answered !== null ? { ...answered } : {};
}

/** Up to 36 months back, 365 days long; an end that is still to come is now. */
function windowOf({ from, to }: Arguments, now: number): { from: number; to: number } {
  const [start, end] = [Number(from), Number(to)];
  if (!Number.isFinite(start) || !Number.isFinite(end) || from === undefined || to === undefined)
    throw new Refusal(400, "from and to are needed, in milliseconds since 1970");
  // The latest happenings lie just ahead of the clock: see the history of facts.
  const until = end >= now ? now + day : end;
  if (start > end) throw new Refusal(400, "to must not be before from");
  if (start < now - 1_096 * day) throw new Refusal(400, "from is more than 36 months ago");
  if (Math.min(end, now) - start > 365 * day)
    throw new Refusal(400, "from and to are more than 365 days apart");
  return { from: start, to: until };
}

function cursorOf(pagination: Value | undefined): number {
  if (pagination === undefined || pagination === null) return 0;
  const { cursor = "0" } = object(pagination);
  const start = Number(cursor);
  if (!Number.isInteger(start) || start < 0)
    throw new Refusal(400, "The cursor is not one of ours");
  return start;
}
