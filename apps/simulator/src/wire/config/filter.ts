import { Refusal } from "../refusal.ts";
import { wordsOf, type Row } from "./row.ts";

type Fits = (row: Row) => boolean;

const comparison =
  /^\s*(\w+)\s*(==|!=|=in=|=out=|=gt=|=ge=|=lt=|=le=|>=|<=|>|<)\s*(\([^)]*\)|"[^"]*"|'[^']*'|[^;,()\s]+)\s*/;
const deepest = 20;

/**
 * Reads an RSQL filter: comparisons with `;` or `and`, `,` or `or`, and brackets; values with quotes
 * or without, since WxCC's own clients leave them out; `*` stands for any text. Throws a `Refusal`.
 */
export function parseFilter(filter: string): Fits {
  const reader = new Reader(filter);
  const fits = reader.any(0);
  reader.end();
  return fits;
}

class Reader {
  #rest: string;

  constructor(filter: string) {
    this.#rest = filter.trim();
  }

  any(depth: number): Fits {
    const parts = [this.#all(depth)];
    while (this.#take(/^(,|or\b)\s*/)) parts.push(this.#all(depth));
    return (row) => parts.some((fits) => fits(row));
  }

  /** Throws when something is left. */
  end(): void {
    if (this.#rest !== "") throw this.#problem();
  }

  #all(depth: number): Fits {
    const parts = [this.#one(depth)];
    while (this.#take(/^(;|and\b)\s*/)) parts.push(this.#one(depth));
    return (row) => parts.every((fits) => fits(row));
  }

  #one(depth: number): Fits {
    if (depth < deepest && this.#take(/^\(\s*/)) {
      const inside = this.any(depth + 1);
      if (!this.#take(/^\)\s*/)) throw this.#problem();
      return inside;
    }
    const [, field = "", operator = "", value = ""] = this.#take(comparison) ?? [];
    if (field === "") throw this.#problem();
    return compare(field, operator, valuesOf(value));
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    const found = pattern.exec(this.#rest);
    if (found) this.#rest = this.#rest.slice(found[0].length);
    return found;
  }

  #problem(): Refusal {
    const where = this.#rest === "" ? "its end" : this.#rest.slice(0, 100);
    return new Refusal(400, `The filter is not understood from: ${where}`);
  }
}

function compare(field: string, operator: string, values: readonly string[]): Fits {
  const among = (row: Row) =>
    wordsOf(row, field).some((word) => values.some((value) => matches(word, value)));
  const ordered = (fits: (difference: number) => boolean) => (row: Row) =>
    wordsOf(row, field).some((word) => values.some((value) => fits(order(word, value))));
  switch (operator) {
    case "!=":
    case "=out=":
      return (row) => !among(row);
    case ">":
    case "=gt=":
      return ordered((difference) => difference > 0);
    case ">=":
    case "=ge=":
      return ordered((difference) => difference >= 0);
    case "<":
    case "=lt=":
      return ordered((difference) => difference < 0);
    case "<=":
    case "=le=":
      return ordered((difference) => difference <= 0);
    default:
      return among;
  }
}

/** Piece by piece rather than by a pattern made from what came in: that could be made to take for ever. */
function matches(word: string, value: string): boolean {
  const [head = "", ...rest] = value.split("*");
  const tail = rest.pop();
  if (tail === undefined) return word === value;
  if (!word.startsWith(head)) return false;
  let at = head.length;
  for (const piece of rest) {
    const found = word.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return word.length - tail.length >= at && word.endsWith(tail);
}

/** Numbers by their size, all else by the alphabet. */
export function order(one: string, other: string): number {
  const difference = Number(one) - Number(other);
  return Number.isNaN(difference) ? one.localeCompare(other) : difference;
}

function valuesOf(text: string): string[] {
  const inside = text.startsWith("(") ? text.slice(1, -1).split(",") : [text];
  return inside.map((value) => value.trim().replace(/^(["'])(.*)\1$/, "$2"));
}
