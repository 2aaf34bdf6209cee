import { Report } from "@ringside/desk";

/**
 * How a text is made harmless: kept but for numbers in it, replaced by its like, or masked. A queue's name
 * is kept, also where a person's may stand.
 */
export type Way = "keep" | "number" | "person" | "queue" | "mask";

/** By the name of its field, or of the field it is in and its own. What has no name here is masked. */
const ways: Readonly<Record<string, Way>> = {
  ...all("number", "number callerId defaultNumber"),
  ...all("person", "name email who other"),
  ...all("queue", "queue queue.name"),
  ...all("mask", "value was text url reasons panelUrl"),
  // Words of WxCC's, of this product's or of the organisation's, and ids.
  ...all("keep", "kind id taskId taskIds auxCodeId commandId teamId sessionId trackingId mediaId"),
  ...all("keep", "orgId previewId entryPointId participantId channel direction why answer role"),
  ...all("keep", "stage of reason roles type availability step line state endedBy recording"),
  ...all("keep", "toward campaign next label pattern prefix stripped unavailable"),
  ...all("keep", "variables.name command.name teams.name idleCodes.name lines.who"),
  ...all("keep", "systemCodes.name wrapUpCodes.name dialPlans.name parts.name links.name"),
};

function all(way: Way, fields: string): Record<string, Way> {
  return Object.fromEntries(fields.split(" ").map((field) => [field, way]));
}

export function wayOf(field: string, within: string): Way {
  return ways[`${within}.${field}`] ?? ways[field] ?? "mask";
}

const masked = "•••";
/** A number that somebody can call, as people write it. */
const written = /\+?\d(?:[\s().\-/]{0,2}\d){6,}/g;
/** The same in an id, where signs between digits mean other things. An id's time is none. */
const inId = /(?<![A-Za-z\d])(?!1\d{12}(?!\d))\+?\d{7,}(?![A-Za-z\d])/g;
const address = /[^\s@<>]+@[^\s@<>]+/g;

/**
 * Makes a report fit to be given away: the same number, or name, is the same placeholder throughout. Of
 * what the agent writes it takes out whatever this page has shown.
 *
 * @returns the report with these words
 */
export function redactorOf(report: Report): (words: string) => Report {
  const numbers = placeholders("number-", (text) => digitsOf(text) || text);
  const people = placeholders("Person ", (text) => text.trim().toLowerCase());
  const shown = { me: report.me, directory: report.directory, moments: report.moments };
  const queues = new Set<string>();
  walk(shown, "", "", (text, way) => {
    if (way === "queue") queues.add(text);
    return text;
  });
  const isPerson = (text: string, way: Way): boolean => way === "person" && !queues.has(text);
  walk(shown, "", "", (text, way) => {
    if (way === "number" || (isPerson(text, way) && isNumber(text))) numbers.of(text);
    else if (isPerson(text, way)) people.of(text);
    return text;
  });
  const knownNumbers = anyOf(
    numbers
      .keys()
      .filter((key) => /^\d{5,}$/.test(key))
      .map(spaced),
  );
  const knownNames = anyOf(namesIn(people.keys()));

  const withoutNumbers = (text: string, alike: RegExp): string =>
    text.replaceAll(knownNumbers, numbers.of).replaceAll(alike, numbers.of);
  const treat = (text: string, way: Way): string => {
    if (way === "mask") return text === "" ? "" : masked;
    if (way === "number" || isNumber(text)) return numbers.of(text);
    return isPerson(text, way) ? people.of(text) : withoutNumbers(text, inId);
  };
  const safe = Report.parse({ ...report, ...walk(shown, "", "", treat) });
  return (words) => {
    const named = words.replaceAll(address, masked).replaceAll(knownNames, people.like);
    return { ...safe, words: withoutNumbers(named, written) };
  };
}

/** The same for the same, in the order in which they are first met. */
function placeholders(word: string, keyOf: (text: string) => string) {
  const known = new Map<string, string>();
  const of = (text: string): string => {
    const key = keyOf(text);
    const placeholder = known.get(key) ?? `${word}${known.size + 1}`;
    known.set(key, placeholder);
    return placeholder;
  };
  return {
    of,
    /** Of the first that is called so, or in part. */
    like: (text: string): string => {
      const parts = (key: string) => [key, ...key.split(/\s+/)];
      return of([...known.keys()].find((key) => parts(key).includes(keyOf(text))) ?? text);
    },
    keys: () => [...known.keys()],
  };
}

type Treat = (text: string, way: Way) => string;

function walk(value: object, field: string, within: string, treat: Treat): object;
function walk(value: unknown, field: string, within: string, treat: Treat): unknown;
function walk(value: unknown, field: string, within: string, treat: Treat): unknown {
  if (typeof value === "string") return treat(value, wayOf(field, within));
  if (Array.isArray(value)) return value.map((one) => walk(one, field, within, treat));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [treat(key, "keep"), walk(held, key, field, treat)]),
  );
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, "");
}

/** Nothing but what may be dialled; a digit or two are a code. */
function isNumber(text: string): boolean {
  return /^[+\d\s().\-/*#]{3,}$/.test(text) && digitsOf(text).length > 2;
}

/** These digits, however they are set apart. */
function spaced(digits: string): string {
  return `\\+?${Array.from(digits).join("[\\s().\\-/]{0,2}")}`;
}

/** Whole names wherever they stand, and their parts where they are words. */
function namesIn(people: readonly string[]): string[] {
  const whole = people.filter((name) => name.length > 1);
  const parts = whole.flatMap((name) => name.split(/\s+/)).filter((part) => part.length > 2);
  const word = (part: string) => `(?<![\\p{L}\\d])${escaped(part)}(?![\\p{L}\\d])`;
  return [...whole.map(escaped), ...parts.map(word)];
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

/** The longest first; of none, what matches nothing. */
function anyOf(patterns: readonly string[]): RegExp {
  const longestFirst = patterns.toSorted((a, b) => b.length - a.length);
  return new RegExp(longestFirst.length === 0 ? "(?!)" : longestFirst.join("|"), "giu");
}
