import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const source = new URL("./sw.js", import.meta.url);

/** Files of `public/` that the shell needs. */
const unhashed = ["/theme.js", "/ringside.svg", "/manifest.webmanifest"];

/** Writes `sw.js`: the service worker, with the list of this build's files and a name for them. */
export function serviceWorker(): Plugin {
  return {
    name: "service-worker",
    generateBundle(_options, bundle) {
      const built = Object.keys(bundle).filter((file) => file.startsWith("assets/"));
      const files = ["/", ...unhashed, ...built.map((file) => `/${file}`)].toSorted();
      const text = readFileSync(source, "utf8");
      const build = createHash("sha256").update(files.join()).update(text).digest("hex");
      this.emitFile({
        type: "asset",
        fileName: "sw.js",
        source: text
          .replace("__BUILD__", build.slice(0, 12))
          .replace("__FILES__", JSON.stringify(files)),
      });
    },
  };
}
