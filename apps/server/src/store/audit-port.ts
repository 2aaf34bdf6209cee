/** One line of the audit trail: a record as it was written, and the hash that ties it to those before. */
export interface AuditLine {
  /** From 1, without a gap. */
  readonly seq: number;
  /** Epoch milliseconds. */
  readonly at: number;
  /** JSON, to the byte what was hashed. */
  readonly record: string;
  readonly hash: string;
}

/** Where the audit trail is kept. Lines are added and, once old, removed from the front; never changed. */
export interface AuditLines {
  last(): Promise<AuditLine | null>;
  /** False when another line has this place already: of two writers at once, one gets it. */
  append(line: AuditLine): Promise<boolean>;
  /** Lines after this place, in order, so many at most. */
  after(seq: number, limit: number): Promise<AuditLine[]>;
  /** The last line of those before this time; null where all are younger. */
  lastBefore(at: number): Promise<AuditLine | null>;
  removeThrough(seq: number): Promise<void>;
}
