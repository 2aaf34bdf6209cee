import { offersOf, pendingOn, tasksOf, type Desk, type Task } from "@ringside/desk";
import { create } from "zustand";
import { deskside, useDesk } from "../feed/index.ts";

interface Picked {
  readonly taskId: string | null;
  /** Contacts that were being accepted then: the agent knew of them, and wanted this one. */
  readonly over: readonly string[];
}

const picked = create<Picked>(() => ({ taskId: null, over: [] }));

/** Puts a contact in the middle of the screen. */
export function pick(taskId: string): void {
  const { desk } = deskside.getState();
  const accepted = offersOf(desk).filter(({ id }) => pendingOn(desk, id) !== null);
  picked.setState({ taskId, over: accepted.map(({ id }) => id) });
}

/** The contact in the middle: the one picked, else the one that needs the agent most. */
export function useSelected(): Task | null {
  const taskId = picked((state) => state.taskId);
  return useDesk((desk) => selected(desk, taskId));
}

const urgency: Record<Task["phase"]["kind"], number> = {
  connected: 0,
  held: 1,
  wrapup: 2,
  offered: 3,
};

/** Somebody who waits on the line comes before one who waits for an answer in writing. */
function urgencyOf(task: Task): number {
  return urgency[task.phase.kind] + (task.channel === "telephony" ? 0 : 0.5);
}

/** An offer is never in the middle: it has a card of its own. */
export function selected(desk: Desk, taskId: string | null): Task | null {
  const open = openTasks(desk);
  const [first] = open.toSorted((a, b) => urgencyOf(a) - urgencyOf(b));
  return open.find((task) => task.id === taskId) ?? first ?? null;
}

function openTasks(desk: Desk): Task[] {
  return tasksOf(desk).filter((task) => task.phase.kind !== "offered");
}

/** A contact that was just answered comes to the middle by itself, unless the agent has gone elsewhere since. */
deskside.subscribe(({ desk }, { desk: before }) => {
  const isAskedAnew = (id: string) =>
    pendingOn(before, id) === null && pendingOn(desk, id) !== null;
  const { over } = picked.getState();
  if (over.some(isAskedAnew)) picked.setState({ over: over.filter((id) => !isAskedAnew(id)) });
  for (const { id, phase } of Object.values(desk.tasks)) {
    const answered = before.tasks[id]?.phase.kind === "offered" && phase.kind === "connected";
    if (answered && !picked.getState().over.includes(id)) picked.setState({ taskId: id });
  }
});
