import type { AuditLines } from "../store/index.ts";
import { lineAfter, type Act } from "./record.ts";

/** The audit trail of this server. */
export interface Audit {
  /** Writes an act down; in the order of the calls, behind the caller's back. */
  note(act: Act): void;
  /** Removes what is older than it must be kept, so that the rest can still be verified. */
  prune(before: number): Promise<void>;
  /** Rejects while acts cannot be written down. */
  readonly check: () => Promise<void>;
  /** Resolves when all that was noted is written. */
  settled(): Promise<void>;
}

export interface AuditOptions {
  readonly lines: AuditLines;
  /** Something could not be written down. */
  readonly onTrouble: (error: unknown) => void;
}

/** What a stranger could fill the disk with is counted beyond so many a minute. */
const refusalsAMinute = 120;
/** Of several nodes that write at once, one gets the place, and the others try the next. */
const tries = 50;

export function createAudit({ lines, onTrouble }: AuditOptions): Audit {
  let writing = Promise.resolve();
  let failed: unknown = null;
  /** Acts that could not be written down since one was. */
  let lost = 0;
  let minute = 0;
  let refusals = 0;

  const write = async (act: Act): Promise<void> => {
    for (let n = 0; n < tries; n += 1) {
      if (await lines.append(lineAfter(await lines.last(), act, Date.now()))) return;
    }
    throw new Error("the audit trail is too busy");
  };

  const soon = (act: Act): void => {
    writing = writing.then(() =>
      write(act).then(
        () => {
          failed = null;
        },
        (error: unknown) => {
          failed = error;
          lost += 1;
          onTrouble(error);
        },
      ),
    );
  };

  /** Whether a refusal is one of the first of its minute; those left out are told by their number. */
  const hasRoom = (now: number): boolean => {
    const current = Math.floor(now / 60_000);
    if (current !== minute) {
      const left = refusals - refusalsAMinute;
      if (left > 0) soon({ who: "server", what: "refusals", outcome: "leftOut", about: { left } });
      minute = current;
      refusals = 0;
    }
    refusals += 1;
    return refusals <= refusalsAMinute;
  };

  /** Finds out whether it can be written again, and says then how much is missing. */
  const mend = async (): Promise<void> => {
    const gap = { who: "server", what: "audit.gap", outcome: "lost", about: { acts: lost } };
    writing = writing.then(() =>
      write(gap).then(
        () => {
          failed = null;
          lost = 0;
        },
        () => undefined, // as it was known to be
      ),
    );
    await writing;
  };

  return {
    note(act) {
      if (act.what !== "refusal" || hasRoom(Date.now())) soon(act);
    },
    async prune(before) {
      const last = await lines.lastBefore(before);
      if (last === null) return;
      // First the word on it, so that no death in between leaves a hole that nothing explains.
      const about = { through: last.seq, hash: last.hash };
      await write({ who: "server", what: "audit.checkpoint", outcome: "done", about });
      await lines.removeThrough(last.seq);
    },
    async check() {
      if (failed !== null) await mend();
      if (failed !== null) throw new Error("the audit trail cannot be written", { cause: failed });
    },
    settled: () => writing,
  };
}
