import { en } from "./en/index.ts";

/** What every language must say. A missing key fails the build. */
export type Words = typeof en;

/** The language of this screen. */
export const words: Words = en;
