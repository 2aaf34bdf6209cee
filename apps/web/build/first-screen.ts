import { fileURLToPath } from "node:url";
import type { Rolldown } from "vite";

/**
 * The first screen in two files and no more: what its worker needs as well, and the rest. They are needed
 * at once, and many small files compress worse.
 */
export function firstScreenChunks(
  worker: URL,
): NonNullable<Rolldown.OutputOptions["codeSplitting"]> {
  const own = fileURLToPath(worker);
  let shared: Set<string> | null = null;
  return {
    groups: [
      {
        debugName: "first screen",
        tags: ["$initial"],
        name(id, graph) {
          if (id === own) return null;
          shared ??= closure(own, (one) => graph.getModuleInfo(one)?.importedIds ?? []);
          return shared.has(id) ? "feed" : "page";
        },
      },
    ],
  };
}

function closure(from: string, importsOf: (id: string) => readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    [...importsOf(id)].forEach(visit);
  };
  visit(from);
  return found;
}
