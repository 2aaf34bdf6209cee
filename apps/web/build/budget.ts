import { brotliCompressSync } from "node:zlib";
import type { Plugin, Rollup } from "vite";

interface Budget {
  /** The page. Its scripts, and all that they import statically, are the first screen. */
  readonly entry: string;
  /** Names of workers that the first screen starts: they count too. */
  readonly workers: readonly string[];
  readonly kibibytes: number;
}

/** Prints the brotli size of every script, and fails the build when the first screen is above budget. */
export function firstScreenBudget({ entry, workers, kibibytes }: Budget): Plugin {
  return {
    name: "first-screen-budget",
    generateBundle(_options, bundle) {
      const files = Object.values(bundle).filter((file) => file.fileName.endsWith(".js"));
      const first = staticImports(
        bundle,
        (chunk) => chunk.facadeModuleId?.endsWith(entry) || workers.includes(chunk.name),
      );
      let total = 0;
      for (const file of files) {
        const size = brotliSize(file);
        if (first.has(file.fileName)) total += size;
        const when = first.has(file.fileName) ? "first" : "later";
        this.info(`${when}  ${kib(size).padStart(7)} KiB  ${file.fileName}`);
      }
      const verdict = `JavaScript to the first screen: ${kib(total)} KiB brotli (at most ${kibibytes})`;
      if (total === 0) this.error("No script of the first screen was found.");
      if (total > kibibytes * 1024) this.error(`${verdict}. Load later what it does not show.`);
      this.info(verdict);
    },
  };
}

/** The scripts that begin something, and all that they import statically. */
function staticImports(
  bundle: Rollup.OutputBundle,
  begins: (chunk: Rollup.OutputChunk) => boolean | undefined,
): Set<string> {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
  const found = new Set<string>();
  const visit = (fileName: string): void => {
    if (found.has(fileName)) return;
    found.add(fileName);
    chunks.find((chunk) => chunk.fileName === fileName)?.imports.forEach(visit);
  };
  for (const chunk of chunks) {
    if (chunk.isEntry && begins(chunk)) visit(chunk.fileName);
  }
  return found;
}

function brotliSize(file: Rollup.OutputAsset | Rollup.OutputChunk): number {
  return brotliCompressSync(file.type === "chunk" ? file.code : file.source).length;
}

const kib = (bytes: number): string => (bytes / 1024).toFixed(1);
