import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openEmbedded, type AuditLine, type Store } from "../store/index.ts";
import { createAudit, linesOf, verify, type Audit } from "./index.ts";

let store: Store;
let audit: Audit;
const trouble: unknown[] = [];

beforeEach(() => {
  store = openEmbedded(":memory:");
  audit = createAudit({ lines: store.audit, onTrouble: (error) => trouble.push(error) });
});
afterEach(async () => {
  vi.useRealTimers();
  await store.close();
});

async function noted(count: number): Promise<AuditLine[]> {
  for (let n = 1; n <= count; n += 1) {
    audit.note({ who: "agent-1", what: "task.hold", whom: `task-${n}`, outcome: "done" });
  }
  await audit.settled();
  return all();
}

async function all(): Promise<AuditLine[]> {
  const lines = [];
  for await (const line of linesOf(store.audit)) lines.push(line);
  return lines;
}

/** A trail as somebody has left it. */
const left = (lines: readonly AuditLine[]) => ({
  after: (seq: number, limit: number) =>
    Promise.resolve(lines.filter((line) => line.seq > seq).slice(0, limit)),
});

it("S41: writes who did what, on whom, when, and what came of it, in a chain", async () => {
  audit.note({ who: "agent-1", what: "task.hold", whom: "task-1", outcome: "done", id: "NX_1" });
  await audit.settled();
  const [line] = await all();
  expect(JSON.parse(line?.record ?? "")).toEqual({
    seq: 1,
    at: expect.stringMatching(/^\d{4}-.*Z$/),
    who: "agent-1",
    what: "task.hold",
    whom: "task-1",
    outcome: "done",
    id: "NX_1",
    from: null,
  });
  expect(await verify(store.audit)).toEqual({
    kind: "whole",
    records: 1,
    head: { seq: 1, hash: line?.hash },
  });
});

it("S41: names the first record that was changed, taken out, put in or moved", async () => {
  const lines = await noted(2_100);
  const at = (seq: number) => lines[seq - 1] ?? expect.fail("no such line");
  const without = lines.filter(({ seq }) => seq !== 7);
  const changed = lines.map((line) =>
    line.seq === 1_500 ? { ...line, record: line.record.replace("task-1500", "task-9") } : line,
  );
  const rehashed = changed.map((line) =>
    line.seq === 1_500 ? { ...line, hash: "0".repeat(64) } : line,
  );
  const moved = lines.map((line) => (line.seq === 3 ? { ...at(4), seq: 3 } : line));
  const later = lines.map((line) => (line.seq === 5 ? { ...line, at: line.at + 1 } : line));
  const first = async (of: readonly AuditLine[]) => {
    const verdict = await verify(left(of));
    return verdict.kind === "broken" ? verdict.seq : verdict.kind;
  };
  expect(await first(lines)).toBe("whole");
  expect(await first(without)).toBe(8);
  expect(await first(changed)).toBe(1_500);
  expect(await first(rehashed)).toBe(1_500);
  expect(await first(moved)).toBe(3);
  expect(await first(later)).toBe(5);
  expect(await first(lines.slice(10))).toBe(11);
});

it("S41: sees by an end that was kept elsewhere that the end was cut off or written anew", async () => {
  const lines = await noted(9);
  const { head } = await verify(store.audit).then((one) =>
    one.kind === "whole" ? one : expect.fail("broken"),
  );
  expect(await verify(left(lines.slice(0, 5)), head)).toMatchObject({ kind: "broken", seq: 9 });
  expect(await verify(left(lines), { seq: 4, hash: "f".repeat(64) })).toMatchObject({ seq: 4 });
  expect(await verify(left(lines), head)).toMatchObject({ kind: "whole" });
});

it("S41: is pruned by age, and what is left can still be verified, again and again", async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  await noted(5);
  vi.setSystemTime(2_000_000);
  await noted(3);
  await audit.prune(1_500_000);
  expect((await all())[0]?.seq).toBe(6);
  expect(await verify(store.audit)).toMatchObject({ kind: "whole", records: 4 });
  vi.setSystemTime(3_000_000);
  await noted(2);
  await audit.prune(2_500_000);
  expect(await verify(store.audit)).toMatchObject({ kind: "whole", records: 3 });
  await audit.prune(2_500_000);
  expect(await verify(store.audit)).toMatchObject({ records: 3 });
  const lines = await all();
  const forged = lines.map((line) => ({
    ...line,
    record: line.record.replace('"through":9', '"through":8'),
  }));
  expect(await verify(left(forged))).toMatchObject({ kind: "broken" });
});

it("S41: is not changed where it is kept, and never has two lines in one place", async () => {
  const [line] = await noted(1);
  if (!line) throw new Error("a line was noted");
  expect(await store.audit.append({ ...line, record: "{}" })).toBe(false);
  expect(await all()).toEqual([line]);
});

it("S41: stays one chain when several write at once", async () => {
  const other = createAudit({ lines: store.audit, onTrouble: (error) => trouble.push(error) });
  for (let n = 0; n < 40; n += 1) {
    for (const one of [audit, other]) one.note({ who: "server", what: "x", outcome: "done" });
  }
  await Promise.all([audit.settled(), other.settled()]);
  expect(await verify(store.audit)).toMatchObject({ kind: "whole", records: 80 });
});

it("S42: takes ids and words; what is neither is left out", async () => {
  for (const whom of ["+1 (408) 555-0101", "a\r\nb", "\u001b[31m", "x".repeat(200), "<b>"]) {
    audit.note({ who: "agent-1", what: "task.end", whom, outcome: "done" });
  }
  await audit.settled();
  for (const { record } of await all()) expect(JSON.parse(record).whom).toBe("unfit");
});

it("S41: cannot be filled by refusals: beyond so many a minute they are counted", async () => {
  vi.useFakeTimers({ now: 60_000 });
  const refuse = () => audit.note({ who: "stranger", what: "refusal", outcome: "wrongHost" });
  for (let n = 0; n < 1_000; n += 1) refuse();
  await audit.settled();
  expect(await all()).toHaveLength(120);
  vi.setSystemTime(120_000);
  refuse();
  await audit.settled();
  expect((await all()).map(({ record }) => JSON.parse(record)).at(-2)).toMatchObject({
    what: "refusals",
    about: { left: 880 },
  });
});

it("S41, R26: says so while it cannot be written, and lives on", async () => {
  const full = { ...store.audit, append: () => Promise.reject(new Error("disk full")) };
  const failing = createAudit({ lines: full, onTrouble: (error) => trouble.push(error) });
  failing.note({ who: "server", what: "x", outcome: "done" });
  await failing.settled();
  await expect(failing.check()).rejects.toThrow(/audit trail/);
  expect(trouble).toHaveLength(1);
});

it("S41: is whole again by itself, and says how much is missing", async () => {
  let full = true;
  const append: typeof store.audit.append = (line) =>
    full ? Promise.reject(new Error("away")) : store.audit.append(line);
  const failing = createAudit({ lines: { ...store.audit, append }, onTrouble: () => undefined });
  for (let n = 0; n < 3; n += 1) failing.note({ who: "server", what: "x", outcome: "done" });
  await failing.settled();
  await expect(failing.check()).rejects.toThrow(/audit trail/);
  full = false;
  await failing.check();
  const records = (await all()).map(({ record }) => JSON.parse(record));
  expect(records).toMatchObject([{ what: "audit.gap", outcome: "lost", about: { acts: 3 } }]);
});
