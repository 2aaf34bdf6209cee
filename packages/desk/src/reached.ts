import type { Command, TaskCommand } from "./command.ts";
import type { Desk } from "./desk.ts";
import { written } from "./number.ts";
import { stateOfChannel } from "./select.ts";
import type { Task } from "./task.ts";

/**
 * Whether the desk, just read again, shows what the command was for. Asked when nothing came within
 * 20 s, so that a lost notification does not leave a finished command in doubt.
 */
export function reached(desk: Desk, command: Command): boolean {
  switch (command.kind) {
    case "station.login":
      return (
        desk.station.kind === "in" && desk.station.device.number === written(command.device.number)
      );
    case "station.logout":
      return desk.station.kind === "out";
    case "state.set":
      return desk.state?.auxCodeId === command.auxCodeId;
    case "state.setChannel":
      return stateOfChannel(desk, command.channel)?.auxCodeId === command.auxCodeId;
    case "preview.call":
      return false;
    case "preview.skip":
    case "preview.remove":
      return desk.previews[command.previewId] === undefined;
    case "call.dial":
      return Object.values(desk.tasks).some(
        ({ direction, customer }) => direction === "outbound" && customer.number === command.number,
      );
    default:
      return taskReached(desk.tasks[command.taskId], command);
  }
}

function taskReached(task: Task | undefined, command: TaskCommand): boolean {
  const phase = task?.phase.kind ?? null;
  switch (command.kind) {
    case "task.accept":
    case "task.resume":
      return phase === "connected";
    case "task.hold":
      return phase === "held";
    case "task.pauseRecording":
      return task?.recording === "paused";
    case "task.resumeRecording":
      return task?.recording === "on";
    case "task.consult":
      return task !== undefined && task.consult !== null;
    case "task.endConsult":
      return (task?.consult ?? null) === null;
    case "task.switch":
      return task?.consult?.held === (command.toward === "customer");
    case "task.merge":
      return task?.conference === true;
    case "task.drop":
      return task?.others.every(({ id }) => id !== command.participantId) ?? false;
    case "task.setVariable":
      return isWritten(task, command.name, command.value);
    case "task.end":
    case "task.transfer":
    case "task.completeTransfer":
    case "task.leave":
      return phase === "wrapup" || phase === null;
    case "task.decline":
    case "task.wrapup":
      return phase === null;
  }
}

function isWritten(task: Task | undefined, name: string, value: string): boolean {
  return task?.variables.find((one) => one.name === name)?.value === value;
}
