export type RandomState = readonly [number, number, number, number];

/**
 * A seeded generator: sfc32, seeded by splitmix32 from a word. The same seed gives the same numbers
 * on every machine; nothing here is fit for secrets.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: string) {
    let state = hash(seed);
    const next = () => {
      state = (state + 0x9e3779b9) | 0;
      let mixed = state ^ (state >>> 16);
      mixed = Math.imul(mixed, 0x21f0aaad);
      mixed ^= mixed >>> 15;
      mixed = Math.imul(mixed, 0x735a2d97);
      return mixed ^ (mixed >>> 15);
    };
    this.#a = next();
    this.#b = next();
    this.#c = next();
    for (let warm = 0; warm < 12; warm += 1) this.word();
  }

  /** All there is to it: with the same state the same numbers follow. */
  get state(): RandomState {
    return [this.#a, this.#b, this.#c, this.#counter];
  }

  set state([a, b, c, counter]: RandomState) {
    this.#a = a;
    this.#b = b;
    this.#c = c;
    this.#counter = counter;
  }

  /** A whole number of 32 bits, from 0. */
  word(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** From 0 up to, not including, 1. */
  fraction(): number {
    return this.word() / 0x1_0000_0000;
  }

  /** One of several. Throws a `RangeError` when there are none. */
  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.fraction() * items.length)];
    if (item === undefined) throw new RangeError("nothing to pick from");
    return item;
  }

  /** A wait between arrivals that happen by chance, `mean` on average (a Poisson process). */
  wait(mean: number): number {
    return Math.round(-Math.log(1 - this.fraction()) * mean);
  }

  /** Shaped like a uuid of version 4. */
  uuid(): string {
    const [one, two, three, four] = [this.#hex(), this.#hex(), this.#hex(), this.#hex()];
    const variant = "89ab"[this.word() & 3] ?? "8";
    return `${one}-${two.slice(0, 4)}-4${two.slice(5)}-${variant}${three.slice(1, 4)}-${three.slice(4)}${four}`;
  }

  #hex(): string {
    return this.word().toString(16).padStart(8, "0");
  }
}

/** FNV-1a, of 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return value;
}
