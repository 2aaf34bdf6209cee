import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Beside the sources and beside what is made of them. */
const folder = fileURLToPath(new URL("../../scenarios", import.meta.url));

/** The scenarios that come with the simulator, by the names of their files. */
export function shippedNames(): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => basename(file, ".yaml"))
    .sort();
}

/** The text of one; `null`: there is none of this name. */
export function shippedText(name: string): string | null {
  return shippedNames().includes(name) ? readFileSync(join(folder, `${name}.yaml`), "utf8") : null;
}
