import type { TaskData, TaskEvent } from "@ringside/contract";
import type { Cause, MissedWhy } from "../cause.ts";
import type { Change } from "../change.ts";
import type { Me } from "../me.ts";
import type { Mishap, Task } from "../task.ts";
import { happenedTo } from "./happened.ts";
import { customerOf, project, selfIn, writtenChannel } from "./project.ts";
import { phaseOf } from "./phase.ts";
import { previewChanges } from "./preview.ts";

/** What a task notification means: the task as it is now, or that it left this desk, and how. */
export function taskChanges(
  event: TaskEvent,
  data: TaskData,
  me: Me,
  receivedAt: number,
  asked: Cause | null,
): Change[] {
  const version = data.eventTime ?? receivedAt;
  const preview = previewChanges(event, data, me, version);
  if (preview !== null) return preview;
  const gone: Change = { kind: "taskGone", taskId: data.interactionId, version };
  const self = selfIn(data.interaction, me);
  const happened = happenedTo(event, data, me, version, asked);
  if (event === "AgentWrappedUp") return [gone, ...happened];
  const why = missedBy(event, data);
  if (why !== null && !self?.hasJoined) return [...missed(why, data, version), gone];
  const phase = phaseOf(event, data, self, me, version);
  if (phase === null) return self === undefined ? [gone] : [gone, ...happened];
  const task: Task = project(data, me, version, phase);
  return [
    ...ofReservation(data, version),
    { kind: "task", task: { ...task, mishap: mishapOf(event, data, version) } },
    ...happened,
  ];
}

/** A call that came of a campaign's preview, or its end, takes the preview's place. */
function ofReservation(data: TaskData, version: number): Change[] {
  const campaign = data.interaction.outboundType?.toUpperCase().includes("PREVIEW") ?? false;
  const id = data.reservationInteractionId ?? (campaign ? data.interactionId : null);
  return id === null ? [] : [{ kind: "previewGone", id, version: version - 1 }];
}

const failures: Partial<Record<TaskEvent, Mishap["of"]>> = {
  AgentConsultFailed: "consult",
  AgentCtqFailed: "consult",
  AgentOutboundFailed: "outdial",
};

function mishapOf(event: TaskEvent, data: TaskData, at: number): Mishap | null {
  const of = failures[event];
  return of === undefined ? null : { of, reason: data.reason ?? "notSaid", at };
}

function missed(why: MissedWhy, data: TaskData, at: number): Change[] {
  const taskId = data.interactionId;
  const customer = customerOf(data.interaction);
  const written = writtenChannel(data.interaction);
  const happening = {
    id: `${taskId}:missed:${at}`,
    at,
    what: { kind: "contact", taskId, step: "missed", customer, other: null, ...written },
    cause: { kind: "missed", why },
    trackingId: data.trackingId ?? null,
  } as const;
  return [
    { kind: "missed", missed: { taskId, why, customer, at, ...written } },
    { kind: "happened", happening },
  ];
}

const byReason: Readonly<Record<string, MissedWhy>> = {
  USER_DECLINED: "declined",
  DECLINED: "declined",
  BUSY: "busy",
  USER_BUSY: "busy",
  INVALID_NUMBER: "invalidNumber",
  INVALID_NUMBER_FORMAT: "invalidNumber",
  UNAVAILABLE: "unavailable",
  CHANNEL_FAILURE: "channelFailure",
};

/** How an offer failed to become this agent's call, or null when the event is no such thing. */
function missedBy(event: TaskEvent, data: TaskData): MissedWhy | null {
  const reason = byReason[(data.reason ?? "").toUpperCase().replaceAll(" ", "_")];
  switch (event) {
    case "AgentOfferContactRona":
      return "rona";
    case "AgentInviteFailed":
      return reason ?? "unavailable";
    case "AgentContactAssignFailed":
      return reason ?? "declined";
    default:
      return null;
  }
}
