// The strangers' packages are installed when they are asked for: the product never has them.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));

/** Where a file of an installed package is; installs them all the first time. */
export function installed(...path) {
  const file = join(here, "node_modules", ...path);
  if (existsSync(file)) return file;
  const npm = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
  const { status } = spawnSync("npm", npm, { cwd: here, stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0 || !existsSync(file))
    throw new Error(`npm ci in test/conformance did not bring ${path.join("/")}`);
  return file;
}
