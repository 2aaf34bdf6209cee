import { describe, expect, test } from "vitest";
import { shortcutOf } from "./shortcuts.ts";

const h = { ctrlKey: true, altKey: true, shiftKey: false, metaKey: false, code: "KeyH" };

describe("a shortcut", () => {
  test("is Ctrl, Alt and a letter by its place on the keyboard", () => {
    expect(shortcutOf(h, false, false)).toBe("hold");
    expect(shortcutOf({ ...h, code: "KeyQ" }, false, false)).toBeNull();
  });

  test("is nothing with other keys held, or fewer", () => {
    expect(shortcutOf({ ...h, altKey: false }, false, false)).toBeNull();
    expect(shortcutOf({ ...h, shiftKey: true }, false, false)).toBeNull();
  });

  test("works with AltGr, but never eats a character that is being typed", () => {
    expect(shortcutOf(h, true, false)).toBe("hold");
    expect(shortcutOf(h, true, true)).toBeNull();
    expect(shortcutOf(h, false, true)).toBe("hold");
  });
});
