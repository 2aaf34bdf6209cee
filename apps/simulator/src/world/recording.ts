import type { ContactCommand } from "./command.ts";
import { conversationOf } from "./conversation.ts";
import type { Due, Floor } from "./floor.ts";
import { agentsIn, type Task } from "./model.ts";
import { refuse, tell } from "./tell.ts";

/** What is said is put on record from now on. */
export function startRecording(floor: Floor, task: Task, agentId: string): void {
  task.recording = true;
  tell(floor, "recordingStarted", task, agentId);
}

export function stopRecording(task: Task): void {
  task.recording = false;
  task.recordingPausedSince = null;
}

/** Nothing is recorded until the agent says so, or the pause has lasted as long as it may. */
export function pauseRecording(
  floor: Floor,
  command: ContactCommand & { kind: "pauseRecording" },
): void {
  const task = conversationOf(floor, command);
  if (typeof task === "string") return refuse(floor, command, task, command);
  if (!task.recording) return refuse(floor, command, "NOT_RECORDED", command);
  if (task.recordingPausedSince !== null) return refuse(floor, command, "ALREADY_PAUSED", command);
  const { now, settings } = floor;
  task.recordingPausedSince = now;
  for (const { id } of agentsIn(task)) tell(floor, "recordingPaused", task, id);
  const pause = { taskId: task.id, pausedSince: now };
  floor.after(settings.pauseDurationSeconds * 1_000, { kind: "resumeRecording", ...pause });
}

export function resumeRecording(
  floor: Floor,
  command: ContactCommand & { kind: "resumeRecording" },
): void {
  const task = conversationOf(floor, command);
  if (typeof task === "string") return refuse(floor, command, task, command);
  if (task.recordingPausedSince === null) return refuse(floor, command, "NOT_PAUSED", command);
  goOn(floor, task, command.auto);
}

/** The pause has lasted as long as it may. */
export function pauseOver(floor: Floor, due: Due & { kind: "resumeRecording" }): void {
  const task = floor.tasks.get(due.taskId);
  if (task?.recordingPausedSince === due.pausedSince) goOn(floor, task, true);
}

function goOn(floor: Floor, task: Task, autoResumed: boolean): void {
  task.recordingPausedSince = null;
  for (const { id } of agentsIn(task)) tell(floor, "recordingResumed", task, id, { autoResumed });
}
