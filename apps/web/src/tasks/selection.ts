import { tasksOf, type Desk, type Task } from "@ringside/desk";
import { create } from "zustand";
import { deskside, useDesk } from "../feed/index.ts";

const picked = create<{ readonly taskId: string | null }>(() => ({ taskId: null }));

/** Puts a contact in the middle of the screen. */
export function pick(taskId: string): void {
  picked.setState({ taskId });
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

/** A contact that was just answered comes to the middle by itself. */
deskside.subscribe(({ desk }, before) => {
  for (const task of Object.values(desk.tasks)) {
    const was = before.desk.tasks[task.id]?.phase.kind;
    if (was === "offered" && task.phase.kind === "connected") pick(task.id);
  }
});
