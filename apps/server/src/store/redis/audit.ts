import { z } from "zod";
import type { AuditLine, AuditLines } from "../audit-port.ts";
import { key, scriptOf, type Wire } from "./wire.ts";

const Entries = z.array(z.tuple([z.string(), z.array(z.string())]));
const place = key("audit");
const page = 1_000;

/** A stream takes only what comes after its last: of two writers at once, one is too late. */
const append = scriptOf(`
  local last = redis.call("XREVRANGE", KEYS[1], "+", "-", "COUNT", 1)
  local seq = 0
  if last[1] then seq = tonumber(string.match(last[1][1], "^%d+")) end
  if tonumber(ARGV[1]) <= seq then return 0 end
  redis.call("XADD", KEYS[1], ARGV[1] .. "-0", "at", ARGV[2], "record", ARGV[3], "hash", ARGV[4])
  return 1`);

function linesOf(reply: unknown): AuditLine[] {
  return Entries.parse(reply).map(([id, [, at = "", , record = "", , hash = ""]]) => ({
    seq: Number(id.split("-")[0]),
    at: Number(at),
    record,
    hash,
  }));
}

/** A Redis stream: append-only by its nature, its ids the lines' numbers. */
export function audit(wire: Wire): AuditLines {
  const after = async (seq: number, limit: number) =>
    linesOf(await wire.text("XRANGE", place, `${seq + 1}`, "+", "COUNT", limit));
  return {
    async last() {
      return linesOf(await wire.text("XREVRANGE", place, "+", "-", "COUNT", 1))[0] ?? null;
    },
    async append({ seq, at, record, hash }) {
      return (await wire.run(append, [place], seq, at, record, hash)) === 1;
    },
    after,
    async lastBefore(at) {
      let found: AuditLine | null = null;
      for (;;) {
        const lines = await after(found?.seq ?? 0, page);
        const old = lines.filter((line) => line.at < at);
        found = old.at(-1) ?? found;
        if (old.length < page) return found;
      }
    },
    async removeThrough(seq) {
      await wire.text("XTRIM", place, "MINID", seq + 1);
    },
  };
}
