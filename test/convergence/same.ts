import type { Desk, Task } from "@ringside/desk";
import type { TaskTruth, Truth } from "@ringside/simulator";

/** What agent and screen would call the same: the world's words and the desk's, each put plainly. */

export function asWorld(truth: Truth, agentId: string) {
  const agent = truth.agents.find(({ id }) => id === agentId);
  if (!agent) throw new Error("no such agent");
  return {
    station: agent.station && {
      teamId: agent.station.teamId,
      device: agent.station.device,
    },
    state: agent.state && {
      availability: agent.state.kind.toLowerCase(),
      auxCodeId: agent.state.auxCodeId,
      since: agent.state.since,
    },
    tasks: agent.taskIds
      .map((id) => truth.tasks.find((task) => task.id === id))
      .map((task) => task && ofTask(task, agentId))
      .sort(byId),
  };
}

function ofTask(task: TaskTruth, agentId: string) {
  const self = task.participants.find(({ id }) => id === agentId);
  const main = task.legs.find(({ kind }) => kind === "main");
  const phase = () => {
    if (typeof self?.wrapUpSince === "number") return { kind: "wrapup", since: self.wrapUpSince };
    if (self?.joinedAt === null) return { kind: "offered" };
    if (main?.heldSince) return { kind: "held", since: self?.joinedAt, heldSince: main.heldSince };
    return { kind: "connected", since: self?.joinedAt };
  };
  return {
    id: task.id,
    customer: { name: task.customer.name || null, number: task.customer.number },
    queue: { id: task.queueId, name: task.queueName },
    recording: recordingOf(task),
    phase: phase(),
  };
}

function recordingOf({ recording, recordingPausedSince }: TaskTruth) {
  if (recordingPausedSince !== null) return "paused";
  return recording ? "on" : "none";
}

export function asDesk(desk: Desk) {
  const { station, state } = desk;
  return {
    station: station.kind === "in" ? { teamId: station.teamId, device: station.device } : null,
    state: state && {
      availability: state.availability,
      auxCodeId: state.auxCodeId,
      since: state.since,
    },
    tasks: Object.values(desk.tasks).map(ofDeskTask).sort(byId),
  };
}

function ofDeskTask({ id, customer, queue, recording, phase }: Task) {
  const plain = () => {
    if (phase.kind === "offered") return { kind: "offered" };
    if (phase.kind === "held") {
      return { kind: "held", since: phase.since, heldSince: phase.heldSince };
    }
    return { kind: phase.kind, since: phase.since };
  };
  return { id, customer, queue, recording, phase: plain() };
}

function byId(a: { id: string } | undefined, b: { id: string } | undefined): number {
  return (a?.id ?? "") < (b?.id ?? "") ? -1 : 1;
}
