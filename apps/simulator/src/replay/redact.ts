import type { Variable } from "../world/index.ts";

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** Seven digits and more, as people write telephone numbers. */
const telephone = /(?<![\w.-])\+?\d[\d ()/-]{5,}\d(?![\w-])/g;
const address = /[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+/g;
/** What the simulator made up itself: fiction has these prefixes. */
const madeUp = /^\+?(140855[56]|35121555|4420555|4930555|8135555)\d*$|@(mail|harbour)\.example$/;

/**
 * Takes out of a recording what may be about real people. Telephone numbers and mail addresses become
 * made-up ones, the same wherever they stand, so that one can still tell who is who; what a secure
 * variable holds is gone.
 */
export class Redactor {
  readonly #known = new Map<string, string>();

  /** Plain data in, plain data out. */
  redact(value: unknown): unknown {
    if (typeof value === "string") return this.#text(value);
    if (Array.isArray(value)) return value.map((one: unknown) => this.redact(one));
    if (typeof value !== "object" || value === null) return value;
    const kept = isSecure(value) ? { ...value, value: "••••" } : value;
    return Object.fromEntries(
      Object.entries(kept).map(([name, one]): [string, unknown] => [
        name,
        secretNames.has(name) ? "simulator-client-secret" : this.redact(one),
      ]),
    );
  }

  #text(text: string): string {
    // Ids and patterns are full of digits that are no numbers.
    if (uuid.test(text) || text.startsWith("^")) return text;
    return text
      .replaceAll(address, (found) =>
        this.#instead(found, (count) => `somebody${count}@mail.example`),
      )
      .replaceAll(telephone, (found) => {
        const digits = found.replaceAll(/[^\d+]/g, "");
        return this.#instead(digits, (count) => `+15552${String(count).padStart(6, "0")}`, found);
      });
  }

  #instead(of: string, make: (count: number) => string, asWritten = of): string {
    if (madeUp.test(of)) return asWritten;
    const known = this.#known.get(of) ?? make(this.#known.size + 1);
    this.#known.set(of, known);
    return known;
  }
}

const secretNames: ReadonlySet<string> = new Set(["secret"]);

function isSecure(value: object): value is Variable {
  return "secure" in value && value.secure === true && "value" in value;
}
