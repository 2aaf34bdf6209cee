import type { Words } from "./en/index.ts";

/** `never` in the place of a key that English does not have. */
type NoMore<Given, As> = {
  [Key in keyof Given]: Key extends keyof As
    ? Given[Key] extends (...given: never[]) => unknown
      ? Given[Key]
      : Given[Key] extends object
        ? NoMore<Given[Key], As[Key]>
        : Given[Key]
    : never;
};

/** A language: all that English says, and no more. Both are held to by the compiler. */
export function exactly<Given extends Words>(words: Given & NoMore<Given, Words>): Words {
  return words;
}
