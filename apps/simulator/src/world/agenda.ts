export interface AgendaState<T> {
  readonly entries: readonly Entry<T>[];
  readonly written: number;
}

interface Entry<T> {
  readonly at: number;
  readonly order: number;
  readonly what: T;
}

/** What is due when: the earliest first, and in the order it was written down. A binary heap. */
export class Agenda<T> {
  #heap: Entry<T>[] = [];
  #written = 0;

  add(at: number, what: T): void {
    const entry = { at, order: this.#written, what };
    this.#written += 1;
    this.#heap.push(entry);
    this.#rise(this.#heap.length - 1);
  }

  get state(): AgendaState<T> {
    return { entries: [...this.#heap], written: this.#written };
  }

  set state({ entries, written }: AgendaState<T>) {
    this.#heap = [...entries];
    this.#written = written;
  }

  /** When the next thing is due, in milliseconds of the world's clock; `null` for nothing. */
  get next(): number | null {
    return this.#heap[0]?.at ?? null;
  }

  /** Takes off what is due by `now`, or `undefined`. */
  take(now: number): { at: number; what: T } | undefined {
    const first = this.#heap[0];
    if (!first || first.at > now) return undefined;
    const last = this.#heap.pop();
    if (last && last !== first) {
      this.#heap[0] = last;
      this.#sink(0);
    }
    return first;
  }

  #rise(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#swapIfEarlier(at, parent)) return;
      at = parent;
    }
  }

  #sink(from: number): void {
    let at = from;
    for (;;) {
      const left = at * 2 + 1;
      const child = this.#earlier(left + 1, left) ? left + 1 : left;
      if (!this.#swapIfEarlier(child, at)) return;
      at = child;
    }
  }

  #earlier(one: number, other: number): boolean {
    const a = this.#heap[one];
    const b = this.#heap[other];
    return a !== undefined && b !== undefined && (a.at - b.at || a.order - b.order) < 0;
  }

  #swapIfEarlier(one: number, other: number): boolean {
    const a = this.#heap[one];
    const b = this.#heap[other];
    if (!a || !b || !this.#earlier(one, other)) return false;
    this.#heap[one] = b;
    this.#heap[other] = a;
    return true;
  }
}
