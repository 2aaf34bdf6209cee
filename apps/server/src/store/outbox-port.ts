/** What other servers are to be told, to the byte. */
export interface Letter {
  /** Its place: rises with each letter, and is given to no other. */
  readonly seq: number;
  /** Known by it to whoever gets it twice. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly body: string;
}

/** Letters to other servers, in order, and how far each target has been told. */
export interface Outbox {
  /** Puts a letter at the end; whose id is here already is not put again. */
  add(letter: Omit<Letter, "seq">): Promise<void>;
  /** Letters after this place, in order, so many at most. */
  after(seq: number, limit: number): Promise<Letter[]>;
  /** The place of the last letter ever put; 0 before the first. */
  last(): Promise<number>;
  /** The place of the letter of this id; null when it is not kept (any more). */
  placeOf(id: string): Promise<number | null>;
  /** Up to which place a target has been told; null for one that is new. */
  told(target: string): Promise<number | null>;
  /** Notes it, unless it is no longer `before`: null for a target that is new. */
  tell(target: string, before: number | null, seq: number): Promise<boolean>;
  /** Removes letters from before this time, and the oldest beyond so many. */
  prune(at: number, most: number): Promise<void>;
}
