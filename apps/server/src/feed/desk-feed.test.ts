import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, type Change, type Desk, type Frame } from "@ringside/desk";
import { createDeskFeed } from "./index.ts";

const lost = (since: number): Change => ({
  kind: "link",
  link: { kind: "lost", since, why: "closed" },
});

/** A tab that folds what it hears and remembers where it was. */
function tab() {
  let desk: Desk | null = null;
  let last: string | null = null;
  const kinds: Frame["kind"][] = [];
  return {
    kinds,
    desk: () => desk,
    last: () => last,
    hear: (frame: Frame) => {
      kinds.push(frame.kind);
      if (frame.kind === "snapshot") desk = frame.desk;
      if (frame.kind === "change" && desk) desk = fold(desk, frame.change);
      if ("id" in frame) last = frame.id;
    },
  };
}

describe("a desk's feed", () => {
  it("brings any tab that comes and goes to the server's desk", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("change", "come", "go"), { maxLength: 60 }),
        fc.integer({ min: 1, max: 8 }),
        (steps, kept) => {
          const feed = createDeskFeed(kept);
          const one = tab();
          let leave: (() => void) | null = null;
          steps.forEach((step, n) => {
            if (step === "change") feed.apply(lost(n));
            else if (step === "come") leave ??= feed.listen(one.last(), one.hear);
            else {
              leave?.();
              leave = null;
            }
          });
          leave ??= feed.listen(one.last(), one.hear);
          expect(one.desk()).toEqual(feed.desk());
        },
      ),
    );
  });

  it("R21: gives exactly what was missed, once, in order", () => {
    const feed = createDeskFeed();
    const one = tab();
    feed.listen(null, one.hear)();
    feed.apply(lost(1), lost(2), lost(3));
    const heard: Frame[] = [];
    feed.listen(one.last(), (frame) => heard.push(frame));
    expect(heard.map((frame) => frame.kind === "change" && frame.change)).toEqual([
      lost(1),
      lost(2),
      lost(3),
    ]);
    const numbers = heard.map((frame) => ("id" in frame ? Number(frame.id.split(".")[1]) : null));
    expect(numbers).toEqual([1, 2, 3]);
  });

  it("R30: gives a snapshot to who comes from too long ago, from elsewhere, or from nowhere", () => {
    const feed = createDeskFeed(2);
    const start = feed.snapshot();
    const epoch = "id" in start ? start.id.split(".")[0] : "";
    feed.apply(lost(1), lost(2), lost(3));
    const after = [null, `${epoch}.0`, `${epoch}.4`, "other.3", `${epoch}.x`, `${epoch}.`, "", "é"];
    for (const id of after) {
      const one = tab();
      feed.listen(id, one.hear);
      expect([id, one.kinds]).toEqual([id, ["snapshot"]]);
    }
    const back = tab();
    feed.listen(`${epoch}.1`, back.hear);
    expect(back.kinds).toEqual(["change", "change"]);
  });

  it("says nothing of a change that changes nothing", () => {
    const feed = createDeskFeed();
    const one = tab();
    feed.listen(null, one.hear);
    feed.apply({ kind: "settled", id: "unknown-1", outcome: { kind: "done" }, at: 1 });
    expect(one.kinds).toEqual(["snapshot"]);
  });
});
