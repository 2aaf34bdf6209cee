import { formatter, regional } from "../format.ts";

/** Japanese counts with one form for all numbers. */
export const format = formatter<"other">(regional("ja"));
