/** A timer as Node gives it, as far as anybody here uses it. */
class Timer {
  at: number;
  readonly order: number;
  /** Null: once only. */
  readonly every: number | null;
  run: () => void;
  isOver = false;

  constructor(at: number, order: number, every: number | null, run: () => void) {
    this.at = at;
    this.order = order;
    this.every = every;
    this.run = run;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}

type Run = (...given: unknown[]) => void;

/**
 * Timers and times of day that go only when told to. In place of Vitest's own for what is told ten thousand
 * times: those look through all timers to find the next, which was a tenth of each story.
 */
export class Clock {
  readonly #real = { performance, Date, setTimeout, setInterval, clearTimeout, clearInterval };
  readonly #queue = new Queue();
  #elapsed = 0;
  #timeOfDay: number;
  #made = 0;

  constructor(now: number) {
    this.#timeOfDay = now;
    const { performance: real } = this.#real;
    const begin = real.now();
    Object.assign(globalThis, {
      performance: Object.create(real, { now: { value: () => begin + this.#elapsed } }),
      Date: this.#date(),
      setTimeout: (run: Run, ms?: number, ...given: unknown[]) =>
        this.#set(ms, null, () => run(...given)),
      setInterval: (run: Run, ms?: number, ...given: unknown[]) =>
        this.#set(ms, Math.max(1, ms ?? 1), () => run(...given)),
      clearTimeout: clear,
      clearInterval: clear,
    });
  }

  /** How many timers are set. */
  get waiting(): number {
    return this.#queue.count();
  }

  /** Lets so much time pass; after each instant at which something was due, `settle`. */
  async advance(ms: number, settle: () => Promise<void>): Promise<void> {
    const until = this.#elapsed + ms;
    for (let next = this.#queue.next(); next && next.at <= until; next = this.#queue.next()) {
      this.#pass(Math.max(this.#elapsed, next.at));
      this.#fire();
      await settle();
    }
    this.#pass(until);
  }

  /** Time went by in which nobody here was awake: what was due meanwhile is due now. */
  async wake(slept: number, settle: () => Promise<void>): Promise<void> {
    this.#pass(this.#elapsed + slept);
    this.#fire();
    await settle();
  }

  /** The time of day jumps; nothing is due sooner or later for it. */
  jump(ms: number): void {
    this.#timeOfDay += ms;
  }

  /** Time is everybody's own again; what a test has put in place of other things stays. */
  close(): void {
    Object.assign(globalThis, this.#real);
  }

  #pass(until: number): void {
    this.#timeOfDay += until - this.#elapsed;
    this.#elapsed = until;
  }

  /** All that is due by now. */
  #fire(): void {
    for (let timer = this.#queue.next(); timer; timer = this.#queue.next()) {
      if (timer.at > this.#elapsed) return;
      this.#queue.take();
      if (timer.every === null) timer.isOver = true;
      else this.#queue.add(Object.assign(timer, { at: this.#elapsed + timer.every }));
      timer.run();
    }
  }

  #set(ms: number | undefined, every: number | null, run: () => void): Timer {
    const at = this.#elapsed + Math.max(1, Number(ms) || 1);
    const timer = new Timer(at, (this.#made += 1), every, run);
    this.#queue.add(timer);
    return timer;
  }

  #date(): DateConstructor {
    const now = () => Math.floor(this.#timeOfDay);
    return new Proxy(this.#real.Date, {
      construct: (real, given, made) =>
        Reflect.construct(real, given.length ? given : [now()], made),
      get: (real, name) => (name === "now" ? now : Reflect.get(real, name)),
    });
  }
}

function clear(timer: unknown): void {
  if (!(timer instanceof Timer)) return;
  timer.isOver = true;
  // It stays in the queue until it would have been due; what it was for is let go now, as by Node.
  timer.run = () => undefined;
}

/** Timers, the soonest first: a binary heap. Those that are over go when they would have been due. */
class Queue {
  readonly #heap: Timer[] = [];

  count(): number {
    return this.#heap.filter(({ isOver }) => !isOver).length;
  }

  next(): Timer | undefined {
    while (this.#heap[0]?.isOver) this.take();
    return this.#heap[0];
  }

  add(timer: Timer): void {
    const heap = this.#heap;
    let at = heap.push(timer) - 1;
    for (let up = (at - 1) >> 1; at > 0; at = up, up = (at - 1) >> 1) {
      const above = heap[up];
      if (!above || !isBefore(timer, above)) break;
      heap[at] = above;
      heap[up] = timer;
    }
  }

  take(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      const [left, right] = [heap[down], heap[down + 1]];
      if (!left) break;
      if (right && isBefore(right, left)) down += 1;
      const least = heap[down];
      if (!least || !isBefore(least, last)) break;
      heap[at] = least;
      at = down;
    }
    heap[at] = last;
  }
}

function isBefore(a: Timer, b: Timer): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
