import { apartIfTurning } from "./apart.ts";
import type { Words } from "./en/index.ts";

/**
 * A language whose sentences are read in order, whatever is put into them: a name in Arabic would turn what
 * stands beside it. What is written from right to left sets apart all that it puts in: there, numbers turn too.
 */
export function inOrder(words: Words): Words {
  return words.direction === "rtl" ? words : settingApart(words);
}

function settingApart<Part extends object>(part: Part): Part {
  // Made once: words are asked for at each render.
  const made = new Map<PropertyKey, unknown>();
  return new Proxy(part, {
    get(of, key): unknown {
      const found: unknown = Reflect.get(of, key);
      if (!isPart(found)) return found;
      if (!made.has(key)) made.set(key, settingApart(found));
      return made.get(key);
    },
    apply(say, self, given: unknown[]): unknown {
      return typeof say === "function" ? Reflect.apply(say, self, given.map(setApart)) : undefined;
    },
  });
}

function isPart(found: unknown): found is object {
  return typeof found === "function" || (typeof found === "object" && found !== null);
}

/** A text, or the texts of who did something. */
function setApart(given: unknown): unknown {
  if (typeof given === "string") return apartIfTurning(given);
  if (typeof given !== "object" || given === null) return given;
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, setApart(value)]));
}
