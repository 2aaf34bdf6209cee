import type { PopEvent } from "@ringside/desk";
import type { Facts } from "./facts.ts";
import type { Condition, PopRule, PopRules } from "./rules.ts";
import { expand } from "./template.ts";

/** What a rule made of a contact: an address, or why it stays out of it. */
export interface Tried {
  readonly rule: string;
  readonly url: string | null;
  /** Why there is none, for who writes rules; holds nothing of the customer's. */
  readonly why: string | null;
}

/** Every rule, tried on a contact to which this happened. */
export function tryRules({ rules }: PopRules, event: PopEvent, facts: Facts): Tried[] {
  return rules.filter((rule) => rule.on === event).map((rule) => tryRule(rule, facts));
}

function tryRule({ name: rule, when, open }: PopRule, facts: Facts): Tried {
  const failed = Object.entries(when).find(
    ([field, condition]) => !holds(condition, facts.get(field)),
  );
  if (failed) return { rule, url: null, why: `${failed[0]} is not as the rule wants it` };
  const made = expand(open, facts);
  switch (made.kind) {
    case "url":
      return { rule, url: made.url, why: null };
    case "unknown":
      return { rule, url: null, why: `{${made.field}} is not known` };
    case "unsafe":
      return { rule, url: null, why: `refused: {${made.field}} would make an unsafe address` };
  }
}

function holds(condition: Condition, value: string | undefined): boolean {
  if (typeof condition === "string" || Array.isArray(condition)) return any(condition, value, is);
  const { known, isNot } = condition;
  if (known !== undefined && known !== (value !== undefined)) return false;
  if (isNot !== undefined && any(isNot, value, is)) return false;
  const { is: same, startsWith, endsWith, contains } = condition;
  return (
    (same === undefined || any(same, value, is)) &&
    (startsWith === undefined || any(startsWith, value, (a, b) => a.startsWith(b))) &&
    (endsWith === undefined || any(endsWith, value, (a, b) => a.endsWith(b))) &&
    (contains === undefined || any(contains, value, (a, b) => a.includes(b)))
  );
}

const is = (a: string, b: string): boolean => a === b;

function any(
  words: string | readonly string[],
  value: string | undefined,
  test: (value: string, word: string) => boolean,
): boolean {
  return value !== undefined && [words].flat().some((word) => test(value, word));
}
