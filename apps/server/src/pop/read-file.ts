import { readFileSync } from "node:fs";
import { BadPopRules, parsePopRules, type PopRules } from "./rules.ts";

/**
 * Reads a file of rules.
 *
 * @throws {BadPopRules} also when the file cannot be read
 */
export function readPopRules(file: string): PopRules {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new BadPopRules(file, ["1:1 the file cannot be read"]);
  }
  return parsePopRules(text, file);
}
