import { Refusal } from "../wire/index.ts";
import { isList, object } from "./filter.ts";
import { groupsOf } from "./group.ts";
import type { Field, Value } from "./query.ts";
import type { Rec } from "./records.ts";

/** What is asked for of a record, under the names it is asked for by. Throws for an unknown field. */
export function select(fields: readonly Field[], value: unknown): unknown {
  if (fields.length === 0 || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => select(fields, one));
  const known = new Map<string, unknown>(
    typeof value === "object" && value !== undefined ? Object.entries(value) : [],
  );
  return Object.fromEntries(
    fields.map(({ name, as, fields: inner }) => {
      if (!known.has(name)) throw new Refusal(400, `There is no field ${name} here`);
      return [as, select(inner, known.get(name))];
    }),
  );
}

interface Aggregation {
  readonly name: string;
  readonly of: (records: readonly Rec[]) => number | null;
}

/** `aggregations: [{field: "id", type: count, name: "Calls"}]`. Throws a `Refusal`. */
export function aggregationsOf(value: Value | undefined, known: Rec): Aggregation[] {
  if (value === undefined || value === null) return [];
  const list = isList(value) ? value : [value];
  return list.map((one) => {
    const { field, type, name = field } = object(one);
    if (typeof field !== "string" || !(field in known) || typeof name !== "string")
      throw new Refusal(400, "An aggregation needs a field that there is, and a name");
    const numbers = (records: readonly Rec[]) =>
      records.flatMap((record) => {
        const found = record[field];
        return typeof found === "number" ? found : [];
      });
    const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);
    switch (type) {
      case "count":
        return { name, of: (records) => records.filter((each) => each[field] !== null).length };
      case "cardinality":
        return { name, of: (records) => new Set(records.map((each) => each[field])).size };
      case "sum":
        return { name, of: (records) => sum(numbers(records)) };
      case "average":
        return {
          name,
          of: (records) => {
            const all = numbers(records);
            return all.length === 0 ? null : sum(all) / all.length;
          },
        };
      case "min":
        return { name, of: (records) => edge(numbers(records), (one, other) => one < other) };
      case "max":
        return { name, of: (records) => edge(numbers(records), (one, other) => one > other) };
      default:
        throw new Refusal(400, "An aggregation is a count, cardinality, sum, average, min or max");
    }
  });
}

function edge(all: readonly number[], better: (one: number, other: number) => boolean) {
  return all.reduce<number | null>(
    (best, one) => (best === null || better(one, best) ? one : best),
    null,
  );
}

/** Adds up, for each combination of the other fields asked for. */
export function aggregate(
  records: readonly Rec[],
  fields: readonly Field[],
  aggregations: readonly Aggregation[],
): Rec[] {
  const by = fields.filter(({ name }) => name !== "aggregation");
  const groups = groupsOf(records, (record) => JSON.stringify(keyOf(by, record)));
  return groups.map((group) => ({
    ...group[0],
    aggregation: aggregations.map(({ name, of }) => ({ name, value: of(group) })),
  }));
}

const keyOf = (by: readonly Field[], record: Rec) => by.map((field) => select([field], record));
