// What was built from what: so that a second start builds nothing.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const made = /^(node_modules|dist|dist-panel)$/;
const untold = /\.test\.tsx?$|\.tsbuildinfo$/;

/**
 * One hash over the paths, sizes and times of the files under `paths`, and the time of the newest in
 * milliseconds. Tests and what is itself made do not count; nor does a path that is not there.
 */
export function fingerprint(paths) {
  const hash = createHash("sha256");
  let newest = 0;
  const visit = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      for (const name of readdirSync(path).toSorted()) {
        if (!made.test(name) && !untold.test(name)) visit(join(path, name));
      }
      return;
    }
    newest = Math.max(newest, stat.mtimeMs);
    hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\0`);
  };
  for (const path of paths) visit(path);
  return { hash: hash.digest("hex"), newest };
}

/** The fingerprints of what was last built, in a file. One that cannot be read counts as empty. */
export class Stamps {
  #path;
  #stamps;

  constructor(path) {
    this.#path = path;
    try {
      this.#stamps = JSON.parse(readFileSync(path, "utf8"));
    } catch {
      this.#stamps = {};
    }
  }

  get(name) {
    return this.#stamps[name];
  }

  set(name, stamp) {
    this.#stamps[name] = stamp;
    writeFileSync(this.#path, JSON.stringify(this.#stamps));
  }
}
