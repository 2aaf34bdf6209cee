import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

/** How a worker is named in the code: Vite knows the same form, and would build it apart. */
const named = /new SharedWorker\(\s*new URL\("(\.\/[^"]+)",\s*import\.meta\.url\)/gu;

/**
 * Builds a shared worker together with the page: what both need, the parsing of the feed above all, is one
 * file that a browser fetches once.
 */
export function sharedWorker(): Plugin {
  return {
    name: "shared-worker",
    enforce: "pre",
    apply: "build",
    transform(code, id) {
      if (!named.test(code)) return null;
      return code.replaceAll(named, (_, path: string) => {
        const file = fileURLToPath(new URL(path, `file://${id}`));
        const chunk = this.emitFile({ type: "chunk", id: file, name: "worker" });
        return `new SharedWorker(import.meta.ROLLUP_FILE_URL_${chunk}`;
      });
    },
  };
}
