import type { Floor } from "./floor.ts";
import type { Task } from "./model.ts";
import type { Queue } from "./organisation/index.ts";
import { tell } from "./tell.ts";

/** Puts a task into its queue: at the end, or at the front when it has been on its turn before. */
export function enqueue(floor: Floor, task: Task, where: "front" | "end"): void {
  const line = floor.lines.get(task.queueId);
  task.phase = { kind: "queued", since: floor.now };
  task.owner = null;
  if (where === "front") line?.unshift(task.id);
  else line?.push(task.id);
  tell(floor, "queued", task, null);
  for (const { afterSeconds } of queueOf(floor, task)?.groups ?? []) {
    const wait = task.queueSince + afterSeconds * 1_000 - floor.now;
    if (wait > 0) floor.after(wait, { kind: "widen", taskId: task.id });
  }
}

export function leaveLine(floor: Floor, task: Task): void {
  const line = floor.lines.get(task.queueId);
  const at = line?.indexOf(task.id) ?? -1;
  if (at >= 0) line?.splice(at, 1);
}

export function queueOf(floor: Floor, task: Pick<Task, "queueId">): Queue | undefined {
  return floor.organisation.queues.find(({ id }) => id === task.queueId);
}
