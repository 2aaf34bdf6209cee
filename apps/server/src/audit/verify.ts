import type { AuditLine, AuditLines } from "../store/index.ts";
import { AuditRecord, hashAfter } from "./record.ts";

/** What is known of a trail: whole, with its last line; or the first line that is not right, and why. */
export type Verdict =
  | { readonly kind: "whole"; readonly records: number; readonly head: Head | null }
  | { readonly kind: "broken"; readonly seq: number; readonly why: string };

/** Where a trail ends. Kept elsewhere, it shows later that no end was cut off. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

const page = 1_000;

/** All lines of a trail, in order, page by page. */
export async function* linesOf(lines: Pick<AuditLines, "after">): AsyncGenerator<AuditLine> {
  let seq = 0;
  for (;;) {
    const read = await lines.after(seq, page);
    yield* read;
    const last = read.at(-1);
    if (last === undefined) return;
    ({ seq } = last);
  }
}

/**
 * Follows the chain from its first line to its last.
 *
 * @param known an end seen before, that must still be part of it
 */
export async function verify(
  lines: Pick<AuditLines, "after">,
  known: Head | null = null,
): Promise<Verdict> {
  const broken = (seq: number, why: string): Verdict => ({ kind: "broken", seq, why });
  let before: AuditLine | null = null;
  let records = 0;
  /** Where the lines begin that were left by pruning: the line before is owed a checkpoint. */
  let owed: AuditLine | null = null;
  for await (const line of linesOf(lines)) {
    const record = read(line);
    if (record === null) return broken(line.seq, "cannot be read, or says another number or time");
    if (before === null && line.seq > 1) owed = line;
    else if (line.seq !== (before?.seq ?? 0) + 1)
      return broken(line.seq, "the line before is gone");
    else if (line.hash !== hashAfter(before?.hash ?? "", line.record)) {
      return broken(line.seq, "was changed, or a line before it was");
    }
    if (owed && record.what === "audit.checkpoint" && settles(owed, record)) owed = null;
    if (known?.seq === line.seq && known.hash !== line.hash) {
      return broken(line.seq, "is not the line that was seen before");
    }
    before = line;
    records += 1;
  }
  if (owed) return broken(owed.seq, "lines before it were removed, and no checkpoint says so");
  if (known && known.seq > (before?.seq ?? 0))
    return broken(known.seq, "lines at the end are gone");
  return { kind: "whole", records, head: before && { seq: before.seq, hash: before.hash } };
}

function read(line: AuditLine): AuditRecord | null {
  try {
    const record = AuditRecord.parse(JSON.parse(line.record));
    return record.seq === line.seq && Date.parse(record.at) === line.at ? record : null;
  } catch {
    return null;
  }
}

/** A checkpoint holds the hash that the first line left was built on. */
function settles(first: AuditLine, { about }: AuditRecord): boolean {
  const hash = about?.["hash"];
  return (
    about?.["through"] === first.seq - 1 &&
    typeof hash === "string" &&
    first.hash === hashAfter(hash, first.record)
  );
}
