import { describe, expect, test } from "vitest";
import { words } from "./index.ts";
import { reasonOf } from "./reason.ts";

describe("why a command did not work", () => {
  test("is said in words, with the code behind them", () => {
    expect(reasonOf("station.login", "DUPLICATE_LOCATION", "track")).toEqual({
      title: "Your station could not be signed in",
      text: "This extension is already in use. Pick another, or ask the other agent to sign out.",
      code: "DUPLICATE_LOCATION",
      trackingId: "track",
    });
  });

  test("tells one's own station from somebody who is not there", () => {
    const texts = (["state.set", "task.transfer"] as const).map(
      (kind) => reasonOf(kind, "AGENT_NOT_FOUND", null).text,
    );
    expect(texts[0]).toContain("your station");
    expect(texts[1]).toBe(words.reasons.nobodyThere);
  });

  test("knows the desk's own refusals too", () => {
    expect(reasonOf("task.end", "resumeFirst", null).text).toBe(words.refusals.resumeFirst);
  });

  test.each(["NEVER_HEARD_OF", "constructor", "__proto__"])("%s has words all the same", (code) => {
    expect(reasonOf("task.hold", code, null)).toMatchObject({ text: words.reasons.other, code });
  });
});
