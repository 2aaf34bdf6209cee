import { pageOf } from "@ringside/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { Desktop } from "../../desktop.sample.ts";
import { createSimulator, fixedId, harbour, type Simulator } from "../../index.ts";
import { defaultSettings } from "../../world/index.ts";
import { resources } from "./resources.ts";

/** Every list there is, in each of its forms: what is asked of one may be asked of all. */
const lists = [
  ...resources(harbour, () => defaultSettings).flatMap(({ path, pages, bare }) => [
    ...pages.map((version) => `/${version}/${path}`),
    ...(bare ? [`/${path}`] : []),
  ]),
  "/v2/organization-setting",
  "/v2/tenant-configuration",
  "/v2/org-url-mapping",
];

let simulator: Simulator;
let desktop: Desktop;

beforeAll(async () => {
  simulator = await createSimulator({ clock: "virtual" });
  desktop = new Desktop(simulator);
  await desktop.signIn(fixedId("agent", 1));
});
afterAll(() => simulator.close());

const Row = z.record(z.string(), z.unknown());
const Rows = z.array(Row);
type Row = z.infer<typeof Row>;

const answer = async (path: string, query: Readonly<Record<string, string>> = {}) =>
  (await desktop.config(`${path}?${new URLSearchParams(query).toString()}`)).body;

/** What a list says, framed or bare. */
async function rowsOf(path: string, query: Readonly<Record<string, string>> = {}): Promise<Row[]> {
  const body = await answer(path, query);
  const bare = Rows.safeParse(body);
  return bare.success ? bare.data : pageOf(Row).parse(body).data;
}

/** The field by which rows of a list are told apart: of a word that needs no quotes. */
function keyOf(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  const isWord = (name: string) => /^[\w-]+$/.test(text(rows[0], name));
  return ["id", ...names].find((name) => name in (rows[0] ?? {}) && isWord(name)) ?? "id";
}
const text = (row: Row | undefined, key: string) => String(row?.[key]);

describe.each(lists)("%s", (path) => {
  test("comes in pages, one after the other", async () => {
    const all = await rowsOf(path);
    const paged = [];
    for (let page = 0; page <= all.length; page += 1)
      paged.push(...(await rowsOf(path, { page: `${page}`, pageSize: "1" })));
    expect(paged).toEqual(all);
    expect(await rowsOf(path, { page: "0", pageSize: "100" })).toEqual(all);
    if (Array.isArray(await answer(path))) return;
    const { meta } = z.looseObject({ meta: z.looseObject({}) }).parse(await answer(path));
    expect(meta).toMatchObject({ page: 0, totalRecords: all.length, links: {} });
  });

  test("is filtered by RSQL, with quotes and without", async () => {
    const all = await rowsOf(path);
    const key = keyOf(all);
    const value = text(all.at(-1), key);
    const same = all.filter((row) => text(row, key) === value);
    for (const filter of [`${key}=="${value}"`, `${key}=in=("${value}")`, `${key}=in=(${value})`])
      expect(await rowsOf(path, { filter }), filter).toEqual(all.length > 0 ? same : []);
    expect(await rowsOf(path, { filter: `${key}!="${value}"` })).toHaveLength(
      all.length - same.length,
    );
    const both = `${key}=="${value}";${key}!="${value}"`;
    expect(await rowsOf(path, { filter: both })).toEqual([]);
    expect((await desktop.config(`${path}?filter=id~x`)).status).toBe(400);
  });

  test("gives the attributes that are asked for, and no others", async () => {
    const all = await rowsOf(path);
    const names = Object.keys(all[0] ?? {}).slice(0, 2);
    for (const row of await rowsOf(path, { attributes: names.join(",") }))
      expect(names).toEqual(expect.arrayContaining(Object.keys(row)));
  });

  test("is searched for words, in all fields and in one", async () => {
    const all = await rowsOf(path);
    const key = keyOf(all);
    const value = text(all.at(-1), key);
    const found = await rowsOf(path, { search: value });
    const last = all.at(-1);
    if (typeof last?.[key] === "string") expect(found).toContainEqual(last);
    const within = `field=="${key}";value=="${value}"`;
    for (const row of await rowsOf(path, { search: within }))
      expect(text(row, key).toLowerCase()).toContain(value.toLowerCase());
    expect(await rowsOf(path, { search: "no such words anywhere" })).toEqual([]);
  });

  test("is sorted, up and down", async () => {
    const all = await rowsOf(path);
    const key = keyOf(all);
    const values = (rows: readonly Row[]) => rows.map((row) => text(row, key));
    const up = values(await rowsOf(path, { sort: `${key},ASC` }));
    expect(up).toEqual(values(all).toSorted((one, other) => one.localeCompare(other)));
    expect(values(await rowsOf(path, { sort: `${key},DESC` }))).toEqual(up.toReversed());
    expect(values(await rowsOf(path, { sortBy: key, sortOrder: "DESC" }))).toEqual(up.toReversed());
  });
});
