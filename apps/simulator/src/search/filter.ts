import { Refusal } from "../wire/index.ts";
import type { Arguments, Value } from "./query.ts";
import type { Rec } from "./records.ts";

type Fits = (record: Rec) => boolean;

/**
 * Reads a filter: `and`, `or`, `not`, and a field with `equals`, `notequals`, `in`, `notin`, `contains`,
 * `gt`, `gte`, `lt`, `lte` or `exists`. Throws a `Refusal` for a field that is not among `known`.
 */
export function filterOf(filter: Value | undefined, known: Rec): Fits {
  if (filter === undefined || filter === null) return () => true;
  const parts = Object.entries(object(filter)).map(([name, value]) => part(name, value, known));
  return (record) => parts.every((fits) => fits(record));
}

function part(name: string, value: Value, known: Rec): Fits {
  const inner = () => [value].flat().map((one) => filterOf(one, known));
  switch (name) {
    case "and": {
      const all = inner();
      return (record) => all.every((fits) => fits(record));
    }
    case "or": {
      const any = inner();
      return (record) => any.some((fits) => fits(record));
    }
    case "not": {
      const none = inner();
      return (record) => !none.some((fits) => fits(record));
    }
    default: {
      if (!(name in known)) throw new Refusal(400, `There is no field ${name} to filter by`);
      const tests = Object.entries(object(value)).map(([operator, wanted]) =>
        test(operator, wanted),
      );
      return (record) => tests.every((fits) => fits(record[name]));
    }
  }
}

function test(operator: string, wanted: Value): (value: unknown) => boolean {
  const order = (fits: (difference: number) => boolean) => (value: unknown) =>
    typeof value === typeof wanted && fits(compare(value, wanted));
  switch (operator) {
    case "equals":
      return (value) => same(value, wanted);
    case "notequals":
      return (value) => !same(value, wanted);
    case "in":
      return (value) => [wanted].flat().some((one) => same(value, one));
    case "notin":
      return (value) => ![wanted].flat().some((one) => same(value, one));
    case "contains":
      return (value) =>
        typeof value === "string" && typeof wanted === "string" && value.includes(wanted);
    case "exists":
      return (value) => (value !== null && value !== "") === wanted;
    case "gt":
      return order((difference) => difference > 0);
    case "gte":
      return order((difference) => difference >= 0);
    case "lt":
      return order((difference) => difference < 0);
    case "lte":
      return order((difference) => difference <= 0);
    default:
      throw new Refusal(400, `There is no comparison ${operator}`);
  }
}

/** What is asked of a part by an object is asked of each field named in it. */
function same(value: unknown, wanted: Value): boolean {
  if (wanted === null || typeof wanted !== "object") return value === wanted;
  if (Array.isArray(wanted) || value === null || typeof value !== "object") return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return Object.entries(wanted).every(([name, inner]) => same(fields.get(name), inner));
}

function compare(one: unknown, other: unknown): number {
  return typeof one === "number" && typeof other === "number"
    ? one - other
    : String(one).localeCompare(String(other));
}

/** Throws a `Refusal` for what is no object. */
export function object(value: Value | undefined): Arguments {
  if (typeof value === "object" && value !== null && !isList(value)) return value;
  throw new Refusal(400, "An object is expected in the query's arguments");
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
