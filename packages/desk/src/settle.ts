import {
  availableCode,
  type Notification,
  type RefusalData,
  type TaskData,
  type TaskEvent,
} from "@ringside/contract";
import { channelCode } from "./interpret/channels.ts";
import { previewBinds, taskBinds } from "./binds.ts";
import type { Command, Outcome, PreviewCommand, TaskCommand } from "./command.ts";

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
    case "state.setChannel":
      return channelSettlement(command, notification);
    case "preview.call":
    case "preview.skip":
    case "preview.remove":
      return previewSettlement(command, notification);
    case "call.dial":
      return dialSettlement(notification);
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

function channelSettlement(
  { channel, auxCodeId }: Extract<Command, { kind: "state.setChannel" }>,
  notification: Notification,
): Outcome | null {
  if (notification.kind === "channelStateRefused") return refused(notification.data);
  if (notification.kind !== "channelStateChanged") return null;
  const { channelType, agentChannelStateDetail } = notification.data;
  return channelType === channel && channelCode(agentChannelStateDetail) === auxCodeId
    ? done
    : null;
}

/** Of this agent's outdials there is one at a time: the contact that it makes is told by its kind. */
function dialSettlement(notification: Notification): Outcome | null {
  if (notification.kind !== "task" && notification.kind !== "taskRefused") return null;
  const { event, data } = notification;
  if (event === "AgentOutboundFailed") return refused(data);
  if (notification.kind !== "task") return null;
  const outdial = notification.data.interaction.outboundType === "OUTDIAL";
  return outdial && dialled.includes(notification.event) ? done : null;
}

/** The call that comes of a reservation has an id of its own, and names it. */
function previewSettlement(command: PreviewCommand, notification: Notification): Outcome | null {
  if (notification.kind !== "task" && notification.kind !== "taskRefused") return null;
  const { event, data } = notification;
  const { done: ends, refused: refusals } = previewBinds[command.kind];
  const reservation =
    notification.kind === "task" ? notification.data.reservationInteractionId : null;
  const about = reservation ?? data.interactionId ?? command.previewId;
  if (about !== command.previewId) return null;
  if ((refusals as readonly string[]).includes(event)) return refused(data);
  return notification.kind === "task" && ends.includes(notification.event) ? done : null;
}

const dialled: readonly TaskEvent[] = [
  "AgentContactReserved",
  "AgentOfferContact",
  "AgentContactAssigned",
];

function taskSettlement(command: TaskCommand, notification: Notification): Outcome | null {
  if (notification.kind !== "task" && notification.kind !== "taskRefused") return null;
  const { event, data } = notification;
  // A refusal may lack the task's id; WxCC takes one command a task at a time, so it is this one's.
  if (data.interactionId !== undefined && data.interactionId !== command.taskId) return null;
  const binds = taskBinds[command.kind];
  if (notification.kind === "task" && binds.done.includes(notification.event)) {
    return isAbout(command, notification.data) ? done : null;
  }
  return (binds.refused as readonly string[]).includes(event) ? refused(data) : null;
}

/** Somebody else may leave a conference, or write another variable, at the same moment. */
function isAbout(command: TaskCommand, { participantId, interaction }: TaskData): boolean {
  if (command.kind === "task.drop") return participantId === command.participantId;
  if (command.kind !== "task.setVariable") return true;
  const cad = interaction.callAssociatedData?.[command.name];
  return ((typeof cad === "string" ? cad : cad?.value) ?? "") === command.value;
}
