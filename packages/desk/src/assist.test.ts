import fc from "fast-check";
import { expect, test } from "vitest";
import { aTask } from "./fold.arbitrary.ts";
import { emptyDesk, fold, interpret, noAssist, transcriptSoFar } from "./index.ts";
import { Desk, keptLines, type Change, type Line } from "./index.ts";

const at = fc.integer({ min: 1, max: 40 });
const id = fc.constantFrom("a", "b", "c", "d", "e");
const text = fc.string({ minLength: 1, maxLength: 5 });
const aLine = fc.record({
  id,
  who: fc.constantFrom("agent" as const, "customer" as const),
  text,
  final: fc.boolean(),
  at,
});
const aSuggestion = fc.record({ id, text, at });
const aSummary = fc.record({
  id: fc.constantFrom("midCall" as const, "handedOver" as const, "postCall" as const),
  parts: fc.array(fc.record({ name: fc.option(text), text }), { maxLength: 2 }),
  reasons: fc.array(text, { maxLength: 2 }),
  at,
});
const aWord: fc.Arbitrary<Change> = fc.record({
  kind: fc.constant("assist" as const),
  taskId: fc.constantFrom("t1", "t2"),
  assist: fc.record({
    lines: fc.array(aLine, { maxLength: 2 }),
    suggestions: fc.array(aSuggestion, { maxLength: 2 }),
    summaries: fc.array(aSummary, { maxLength: 2 }),
  }),
});
const gone: Change = { kind: "taskGone", taskId: "t1", version: 9 };
const shuffled = fc
  .array(aWord, { maxLength: 20 })
  .chain((words) =>
    fc.tuple(
      fc.constant([...words, gone]),
      fc.shuffledSubarray([...words, gone], { minLength: words.length + 1 }),
    ),
  );
const folded = (changes: readonly Change[]) => changes.reduce(fold, emptyDesk(0));

test("the assistant's words come to the same in any order, told once or twice", () => {
  fc.assert(
    fc.property(shuffled, ([words, mixed]) => {
      const desk = folded(words);
      expect(folded(mixed).assist).toEqual(desk.assist);
      expect(folded([...mixed, ...words]).assist).toEqual(desk.assist);
      expect(Desk.parse(JSON.parse(JSON.stringify(desk)))).toEqual(desk);
    }),
    { numRuns: 500 },
  );
});

const line = (n: number, over: Partial<Line> = {}): Line => {
  return { id: `line-${n}`, who: "customer", text: `Words ${n}`, final: true, at: n, ...over };
};
const told = (lines: Line[], taskId = "t1"): Change => {
  return { kind: "assist", taskId, assist: { ...noAssist, lines } };
};

test("of an endless talk the newest lines are kept, and of many contacts the newest", () => {
  const many = Array.from({ length: keptLines + 50 }, (_, n) => line(n + 1));
  for (const order of [many, many.toReversed()]) {
    const lines = folded(order.map((one) => told([one]))).assist["t1"]?.lines;
    expect([lines?.length, lines?.[0]?.at]).toEqual([keptLines, 51]);
  }
  const contacts = Array.from({ length: 30 }, (_, n) => told([line(n + 1)], `task-${n}`));
  expect(Object.keys(folded(contacts).assist)).toHaveLength(12);
});

test("a line grows until it is final, and what is late does not undo it", () => {
  const half = line(1, { text: "Words", final: false });
  expect(folded([told([line(1)]), told([half])]).assist["t1"]?.lines).toEqual([line(1)]);
});

test("what was said of a contact leaves with it, and comes again when it comes back", () => {
  const phase = { kind: "connected", since: 1, told: true } as const;
  const here: Change = { kind: "task", task: aTask("t1", 1, phase) };
  const left = folded([here, told([line(1)]), gone, told([line(2)])]);
  expect(left.assist).toEqual({});
  const back: Change = { kind: "task", task: aTask("t1", 20, phase) };
  expect([back, told([line(1)])].reduce(fold, left).assist["t1"]?.lines).toHaveLength(1);
});

const me = { agentId: "agent-1", systemCodes: {} };

test("the wire's words are read: who, until it is final, with the time it was said", () => {
  const data = { role: "CALLER", conversationId: "t1", utteranceId: "u1", isFinal: false };
  const said = { ...data, content: " Hello ", publishTimestamp: 7 };
  const changes = interpret({ kind: "transcript", data: said }, me, 99);
  expect(folded(changes).assist["t1"]?.lines).toEqual([
    { id: "u1", who: "customer", text: "Hello", final: false, at: 7 },
  ]);
  const nothing = { ...data, content: "  " };
  expect(interpret({ kind: "transcript", data: nothing }, me, 99)).toEqual([]);
});

test("a summary is read by its parts, or as the one text that it is", () => {
  const parts = (data: object) => {
    const whole = { conversationId: "t1", ...data };
    const changes = interpret({ kind: "summary", when: "postCall", data: whole }, me, 5);
    return folded(changes).assist["t1"]?.summaries[0]?.parts;
  };
  expect(parts({ sections: { nextSteps: "None.", empty: "" }, summaryText: "None." })).toEqual([
    { name: "nextSteps", text: "None." },
  ]);
  expect(parts({ summaryText: "All is well." })).toEqual([{ name: null, text: "All is well." }]);
  expect(parts({ summaryText: "" })).toBeUndefined();
});

test("a reply that is suggested again is one", () => {
  const again = [7, 9].flatMap((publishTimestamp) => {
    const data = { conversationId: "t1", suggestion: "Which one?", publishTimestamp };
    return interpret({ kind: "suggestion", data }, me, 99);
  });
  expect(folded(again).assist["t1"]?.suggestions).toMatchObject([{ text: "Which one?", at: 9 }]);
});

test("what was said before is filled in, without what is known by its words", () => {
  const desk = folded([told([line(5)])]);
  const row = (n: number) => {
    return { role: "CALLER", content: `Words ${n}`, messageId: `other-${n}`, publishTimestamp: n };
  };
  const list = { orgId: "o", agentId: "agent-1", conversationId: "t1", interactionId: "t1" };
  const changes = transcriptSoFar({ ...list, data: [row(4), row(5)] }, desk);
  expect(changes.reduce(fold, desk).assist["t1"]?.lines.map(({ id }) => id)).toEqual([
    "other-4",
    "line-5",
  ]);
});
