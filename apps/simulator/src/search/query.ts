import { Refusal } from "../wire/index.ts";

/** A value as a query has it; a word without quotes is one, too. */
export type Value = string | number | boolean | null | readonly Value[] | Arguments;
export interface Arguments {
  readonly [name: string]: Value;
}

/** A field that is asked for, and what of it. */
export interface Field {
  readonly name: string;
  /** What the answer calls it. */
  readonly as: string;
  readonly args: Arguments;
  /** Empty: all that it is. */
  readonly fields: readonly Field[];
}

const token =
  /(?:[\s,﻿]|#[^\n]*)*(?:([_A-Za-z]\w*)|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|("(?:[^"\\\n]|\\.)*")|([{}()[\]:$!=]))/y;
const rest = /^(?:[\s,﻿]|#[^\n]*)*$/;
const deepest = 30;

/**
 * Reads what `/search` takes of GraphQL: one query with variables, aliases and arguments. Throws a
 * `Refusal` for what is no GraphQL, and for fragments and directives, which it does not take.
 */
export function parseQuery(text: string, variables: Arguments): readonly Field[] {
  const reader = new Reader(text, variables);
  const fields = reader.document();
  reader.end();
  return fields;
}

class Reader {
  readonly #text: string;
  readonly #variables: Map<string, Value>;
  #at = 0;
  #next: string | null = null;

  constructor(text: string, variables: Arguments) {
    this.#text = text;
    this.#variables = new Map(Object.entries(variables));
    this.#advance();
  }

  document(): readonly Field[] {
    if (this.#take("query")) {
      if (this.#next !== "(" && this.#next !== "{") this.#word();
      if (this.#take("(")) while (!this.#take(")")) this.#variable();
    }
    return this.#fields(0);
  }

  /** Throws when something is left. */
  end(): void {
    if (this.#next !== null) throw this.#problem();
  }

  /** A variable's type says nothing that its value does not; its default stands in for a value. */
  #variable(): void {
    this.#expect("$");
    const name = this.#word();
    this.#expect(":");
    this.#type(0);
    if (!this.#take("=")) return;
    const value = this.#value(0);
    if (!this.#variables.has(name)) this.#variables.set(name, value);
  }

  #type(depth: number): void {
    this.#limit(depth);
    if (this.#take("[")) {
      this.#type(depth + 1);
      this.#expect("]");
    } else this.#word();
    this.#take("!");
  }

  #fields(depth: number): readonly Field[] {
    this.#limit(depth);
    this.#expect("{");
    const fields: Field[] = [];
    while (!this.#take("}")) fields.push(this.#field(depth));
    if (fields.length === 0) throw this.#problem();
    return fields;
  }

  #field(depth: number): Field {
    const as = this.#word();
    const name = this.#take(":") ? this.#word() : as;
    const args = this.#take("(") ? this.#pairs(")", depth) : {};
    return { name, as, args, fields: this.#next === "{" ? this.#fields(depth + 1) : [] };
  }

  #pairs(close: string, depth: number): Arguments {
    const pairs: [string, Value][] = [];
    while (!this.#take(close)) {
      const name = this.#word();
      this.#expect(":");
      pairs.push([name, this.#value(depth + 1)]);
    }
    return Object.fromEntries(pairs);
  }

  #value(depth: number): Value {
    this.#limit(depth);
    if (this.#take("$")) {
      const name = this.#word();
      const value = this.#variables.get(name);
      if (value === undefined) throw new Refusal(400, `The variable $${name} has no value`);
      return value;
    }
    if (this.#take("{")) return this.#pairs("}", depth);
    if (this.#take("[")) {
      const list: Value[] = [];
      while (!this.#take("]")) list.push(this.#value(depth + 1));
      return list;
    }
    const text = this.#next;
    if (text === null || /^[{}()[\]:$!=]$/.test(text)) throw this.#problem();
    this.#advance();
    return scalar(text);
  }

  #word(): string {
    const word = this.#next;
    if (word === null || !/^[_A-Za-z]/.test(word)) throw this.#problem();
    this.#advance();
    return word;
  }

  #expect(what: string): void {
    if (!this.#take(what)) throw this.#problem();
  }

  #take(what: string): boolean {
    if (this.#next !== what) return false;
    this.#advance();
    return true;
  }

  #advance(): void {
    token.lastIndex = this.#at;
    const found = token.exec(this.#text);
    this.#next = found?.slice(1).find((part) => part !== undefined) ?? null;
    if (found) this.#at = token.lastIndex;
    else if (!rest.test(this.#text.slice(this.#at))) throw this.#problem();
  }

  #limit(depth: number): void {
    if (depth > deepest) throw new Refusal(400, "The query is nested too deeply");
  }

  #problem(): Refusal {
    const before = this.#text.slice(0, this.#at).split("\n");
    const where = `line ${before.length}, column ${(before.at(-1) ?? "").length}`;
    return new Refusal(400, `The query is not understood at ${where}`);
  }
}

function scalar(text: string): Value {
  if (text.startsWith('"')) return unquoted(text);
  if (/^[-\d]/.test(text)) return Number(text);
  const words = new Map<string, Value>([
    ["true", true],
    ["false", false],
    ["null", null],
  ]);
  return words.get(text) ?? (text === "null" ? null : text);
}

function unquoted(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "string") return value;
  } catch {
    // An escape that is none.
  }
  throw new Refusal(400, `The text ${text} is not understood`);
}
