import { z } from "zod";
import { Refusal } from "../refusal.ts";
import { order, parseFilter } from "./filter.ts";
import { wordsOf, type Row } from "./row.ts";

const mostRows = 100;
const whole = z.string().regex(/^\d{1,6}$/, "must be a whole number");

const Query = z.looseObject({
  page: whole.optional(),
  pageSize: whole.optional(),
  filter: z.string().max(16_384).optional(),
  attributes: z.string().optional(),
  search: z.string().max(256).optional(),
  sort: z.string().optional(),
  /** As the SDK has it for entry points. */
  sortBy: z.string().optional(),
  sortOrder: z.string().optional(),
});

/** The rows that were asked for, in order, with the fields that were asked for. */
export function choose(rows: readonly Row[], query: unknown): Row[] {
  const { filter, search, attributes, ...asked } = readQuery(query);
  const fits = filter === undefined ? () => true : parseFilter(filter);
  const found = rows.filter((row) => fits(row) && (search === undefined || holds(row, search)));
  const [by, direction] = asked.sort?.split(",") ?? [asked.sortBy, asked.sortOrder];
  if (by !== undefined) {
    const key = (row: Row) => wordsOf(row, by).join();
    found.sort((one, other) => order(key(one), key(other)));
    if (direction?.toUpperCase() === "DESC") found.reverse();
  }
  if (attributes === undefined) return found;
  const names = new Set(attributes.split(","));
  return found.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => names.has(name))),
  );
}

/** The same without a frame around it; cut into pages only where a page is asked for. */
export function chooseBare(rows: readonly Row[], query: unknown): Row[] {
  const found = choose(rows, query);
  const { pageSize, from } = pageAsked(query);
  const asked = readQuery(query);
  const whole = asked.page === undefined && asked.pageSize === undefined;
  return whole ? found : found.slice(from, from + pageSize);
}

/** One page of them, numbered from 0. A page that is too large is cut down without a word. */
export function pageOf(orgId: string, path: string, rows: readonly Row[], query: unknown) {
  const found = choose(rows, query);
  const { page, pageSize, from } = pageAsked(query);
  const totalPages = Math.ceil(found.length / pageSize);
  const link = (to: number) => `${path}?page=${to}&pageSize=${pageSize}`;
  const links = {
    self: link(page),
    first: link(0),
    last: link(Math.max(0, totalPages - 1)),
    ...(page + 1 < totalPages && { next: link(page + 1) }),
    ...(page > 0 && { prev: link(page - 1) }),
  };
  return {
    meta: { orgid: orgId, page, pageSize, totalPages, totalRecords: found.length, links },
    data: found.slice(from, from + pageSize),
  };
}

function pageAsked(query: unknown) {
  const asked = readQuery(query);
  const page = Number(asked.page ?? 0);
  const pageSize = Math.min(Math.max(1, Number(asked.pageSize ?? mostRows)), mostRows);
  return { page, pageSize, from: page * pageSize };
}

function readQuery(query: unknown): z.infer<typeof Query> {
  const parsed = Query.safeParse(query);
  if (!parsed.success) throw new Refusal(400, z.prettifyError(parsed.error));
  return parsed.data;
}

/** Words anywhere in the row, or `field=="name";value=="x"`, or `fields=in=("a","b");value=="x"`. */
function holds(row: Row, search: string): boolean {
  const [, one, many, value] =
    /^(?:field=="(\w+)"|fields=in=\(([^)]*)\));value=="([^"]*)"$/.exec(search) ?? [];
  const fields = one ?? many?.replaceAll(/["\s]/g, "");
  const words = fields === undefined ? Object.keys(row) : fields.split(",");
  const wanted = (value ?? search.replace(/^"(.*)"$/, "$1")).toLowerCase();
  return words.some((field) => {
    const text = row[field];
    return typeof text === "string" && text.toLowerCase().includes(wanted);
  });
}
