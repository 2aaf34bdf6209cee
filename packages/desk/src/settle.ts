import {
  availableCode,
  type Notification,
  type RefusalData,
  type TaskEvent,
} from "@ringside/contract";
import type { Command, Outcome, TaskCommand } from "./command.ts";
import type { Desk } from "./desk.ts";

/**
 * What a notification says of a command on its way, or null when it is about something else. A 202
 * settles nothing: WxCC's word is the notification. Source: wire contract, sections 3.5 and 6.
 */
export function settlement(command: Command, notification: Notification): Outcome | null {
  switch (command.kind) {
    case "station.login":
      if (notification.kind === "loggedIn") return done;
      return notification.kind === "loginRefused" ? refused(notification.data) : null;
    case "station.logout":
      if (notification.kind === "loggedOut") return done;
      return notification.kind === "logoutRefused" ? refused(notification.data) : null;
    case "state.set":
      return stateSettlement(command.auxCodeId, notification);
    default:
      return taskSettlement(command, notification);
  }
}

const done: Outcome = { kind: "done" };

function refused(data: RefusalData): Outcome {
  return {
    kind: "refused",
    reason: data.reason ?? "notSaid",
    trackingId: data.trackingId ?? null,
  };
}

/** A state change to another code is somebody else's: RONA, a supervisor, the end of a call. */
function stateSettlement(auxCodeId: string, notification: Notification): Outcome | null {
  if (notification.kind === "stateRefused") return refused(notification.data);
  if (notification.kind !== "stateChanged") return null;
  const { subStatus, auxCodeId: code } = notification.data;
  const now = subStatus?.toLowerCase() === "available" ? availableCode : code;
  return now === auxCodeId ? done : null;
}

/** The events by which WxCC says that a command was carried out, and that it was not. */
const taskBinds: Record<
  TaskCommand["kind"],
  { done: readonly TaskEvent[]; refused: readonly string[] }
> = {
  "task.accept": { done: ["AgentContactAssigned"], refused: ["AgentContactAssignFailed"] },
  "task.decline": {
    done: ["AgentContactAssignFailed", "AgentOfferContactRona"],
    refused: [],
  },
  "task.hold": { done: ["AgentContactHeld"], refused: ["AgentContactHoldFailed"] },
  "task.resume": { done: ["AgentContactUnheld"], refused: ["AgentContactUnHoldFailed"] },
  "task.end": { done: ["AgentWrapup", "ContactEnded"], refused: ["AgentContactEndFailed"] },
  "task.wrapup": { done: ["AgentWrappedUp"], refused: ["AgentWrapupFailed"] },
};

function taskSettlement(command: TaskCommand, notification: Notification): Outcome | null {
  if (notification.kind !== "task" && notification.kind !== "taskRefused") return null;
  const { event, data } = notification;
  // A refusal may lack the task's id; WxCC takes one command a task at a time, so it is this one's.
  if (data.interactionId !== undefined && data.interactionId !== command.taskId) return null;
  const binds = taskBinds[command.kind];
  if (notification.kind === "task" && binds.done.includes(notification.event)) return done;
  return binds.refused.includes(event) ? refused(data) : null;
}

/**
 * Whether the desk, just read again, shows what the command was for. Asked when nothing came within
 * 20 s, so that a lost notification does not leave a finished command in doubt.
 */
export function reached(desk: Desk, command: Command): boolean {
  switch (command.kind) {
    case "station.login":
      return desk.station.kind === "in" && desk.station.device.number === command.device.number;
    case "station.logout":
      return desk.station.kind === "out";
    case "state.set":
      return desk.state?.auxCodeId === command.auxCodeId;
    default:
      return taskReached(desk, command);
  }
}

function taskReached(desk: Desk, { kind, taskId }: TaskCommand): boolean {
  const phase = desk.tasks[taskId]?.phase.kind ?? null;
  switch (kind) {
    case "task.accept":
    case "task.resume":
      return phase === "connected";
    case "task.hold":
      return phase === "held";
    case "task.end":
      return phase === "wrapup" || phase === null;
    case "task.decline":
    case "task.wrapup":
      return phase === null;
  }
}
