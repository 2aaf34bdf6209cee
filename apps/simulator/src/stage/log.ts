/** The newest entries of something, up to a limit, and whoever follows it. */
export class Log<T> {
  readonly #limit: number;
  readonly #followers = new Set<(entry: T) => void>();
  #entries: T[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  get entries(): readonly T[] {
    return this.#entries;
  }

  add(entry: T): void {
    this.#entries.push(entry);
    // Cut rarely and by half, so that adding stays cheap.
    if (this.#entries.length > this.#limit * 2) this.#entries = this.#entries.slice(-this.#limit);
    for (const follower of this.#followers) follower(entry);
  }

  /** Has only these, without a word to anybody. */
  fill(entries: readonly T[]): void {
    this.#entries = [...entries];
  }

  clear(): void {
    this.#entries = [];
  }

  /** Answers how to stop following. */
  follow(follower: (entry: T) => void): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }
}
