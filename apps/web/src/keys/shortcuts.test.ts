import { describe, expect, test } from "vitest";
import { lettersOf, takenBy } from "./bindings.ts";
import { shortcutOf } from "./shortcuts.ts";

const h = { ctrlKey: true, altKey: true, shiftKey: false, metaKey: false, key: "h", code: "KeyH" };

describe("a shortcut", () => {
  test("is Ctrl, Alt and the letter that stands on the key", () => {
    expect(shortcutOf(h, false)).toBe("hold");
    expect(shortcutOf({ ...h, key: "H" }, false)).toBe("hold");
    expect(shortcutOf({ ...h, key: "q", code: "KeyQ" }, false)).toBeNull();
    const azerty = { available: { key: "a", code: "KeyQ" }, none: { key: "q", code: "KeyA" } };
    expect(shortcutOf({ ...h, ...azerty.available }, false)).toBe("available");
    expect(shortcutOf({ ...h, ...azerty.none }, false)).toBeNull();
  });

  test.each(["р", "˙", "Dead"])(
    "is by its place where the key writes no Latin letter: %s",
    (key) => {
      expect(shortcutOf({ ...h, key }, false)).toBe("hold");
    },
  );

  test("is Ctrl or Command with one letter for what finds everything, and for nothing else", () => {
    const k = { ...h, altKey: false, key: "k", code: "KeyK" };
    expect(shortcutOf(k, false)).toBe("palette");
    expect(shortcutOf({ ...k, ctrlKey: false, metaKey: true }, false)).toBe("palette");
    expect(shortcutOf({ ...k, ctrlKey: false }, false)).toBeNull();
    expect(shortcutOf({ ...k, metaKey: true }, false)).toBeNull();
    expect(shortcutOf({ ...k, shiftKey: true }, false)).toBeNull();
    expect(shortcutOf({ ...k, key: "j", code: "KeyJ" }, false, lettersOf("palette=J"))).toBe(
      "palette",
    );
  });

  test("is another's for each action, and none has two", () => {
    const letters = Object.values(lettersOf(null));
    expect(new Set(letters).size).toBe(letters.length);
  });

  test("is nothing with other keys held, or fewer", () => {
    expect(shortcutOf({ ...h, altKey: false }, false)).toBeNull();
    expect(shortcutOf({ ...h, shiftKey: true }, false)).toBeNull();
  });

  test("is never AltGr: that writes a character, wherever it goes", () => {
    expect(shortcutOf({ ...h, key: "€", code: "KeyE" }, true)).toBeNull();
    expect(shortcutOf(h, true)).toBeNull();
  });
});

describe("a letter that was chosen", () => {
  test("replaces the usual one, and what is stored wrong does not", () => {
    const letters = lettersOf("hold=J end=! nobody=Q constructor=Z");
    expect(letters).toMatchObject({ hold: "J", end: "E" });
    expect(shortcutOf({ ...h, key: "j", code: "KeyJ" }, false, letters)).toBe("hold");
    expect(shortcutOf(h, false, letters)).toBeNull();
  });

  test("is nobody else's", () => {
    const letters = lettersOf("hold=J");
    expect(takenBy(letters, "end", "J")).toBe("hold");
    expect(takenBy(letters, "hold", "J")).toBeNull();
    expect(takenBy(letters, "end", "H")).toBeNull();
  });
});
