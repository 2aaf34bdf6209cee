import type { Floor } from "./floor.ts";
import type { Destination } from "./model.ts";
import type { Queue } from "./organisation/index.ts";

/** The queue that a transfer or a consult leads to: named itself, or behind an entry point. */
export function queueBehind({ organisation }: Floor, { kind, id }: Destination): Queue | undefined {
  if (kind === "queue") return organisation.queues.find((queue) => queue.id === id);
  if (kind !== "entryPoint") return undefined;
  // An entry point is named by its id, or by a number that customers dial to reach it.
  return organisation.queues.find(
    ({ entryPointId, number }) => entryPointId === id || number === id,
  );
}
