import type { ContactCommand } from "./command.ts";
import type { Reason } from "./fact.ts";
import type { Floor } from "./floor.ts";
import { agentsAt, mainLeg, participantOf, standing, type Leg, type Task } from "./model.ts";
import { refuse, tell } from "./tell.ts";

/**
 * Who consults has two conversations and one phone: to hold the one is to take up the other, and the
 * other way about. So either command switches, and one that finds it done already is no mistake.
 * Source: wire contract, section 14.3.
 */
export function hold(floor: Floor, command: ContactCommand & { kind: "hold" }): void {
  const found = legOf(floor, command);
  if (typeof found === "string") return refuse(floor, command, found, command);
  const { task, leg, other } = found;
  if (leg.heldSince !== null && !other) return refuse(floor, command, "ALREADY_HELD", command);
  holdLeg(floor, task, leg);
  if (other && other.heldSince !== null) resumeLeg(floor, task, other);
}

export function resume(floor: Floor, command: ContactCommand & { kind: "resume" }): void {
  const found = legOf(floor, command);
  if (typeof found === "string") return refuse(floor, command, found, command);
  const { task, leg, other } = found;
  if (leg.heldSince === null && !other) return refuse(floor, command, "NOT_HELD", command);
  resumeLeg(floor, task, leg);
  if (other && other.heldSince === null) holdLeg(floor, task, other);
}

export function holdLeg(floor: Floor, task: Task, leg: Leg): void {
  leg.heldSince ??= floor.now;
  for (const { id } of agentsAt(task)) tell(floor, "held", task, id, { legId: leg.id });
}

function resumeLeg(floor: Floor, task: Task, leg: Leg): void {
  leg.heldSince = null;
  for (const { id } of agentsAt(task)) tell(floor, "resumed", task, id, { legId: leg.id });
}

/** The leg, and the one that takes turns with it. */
interface Found {
  readonly task: Task;
  readonly leg: Leg;
  readonly other: Leg | undefined;
}

function legOf(
  floor: Floor,
  { agentId, taskId, legId }: ContactCommand & { legId: string },
): Found | Reason {
  const task = floor.tasks.get(taskId);
  if (!task || !participantOf(task, agentId)) return "TASK_NOT_FOUND";
  if (task.phase.kind !== "connected" || standing(task, agentId) !== "talking")
    return "NOT_CONNECTED";
  if (task.channel !== "telephony") return "VOICE_ONLY";
  const leg = task.legs.find(({ id }) => id === legId);
  if (!leg?.participants.includes(agentId)) return "LEG_NOT_FOUND";
  if (task.consult?.by !== agentId) return { task, leg, other: undefined };
  const talking = task.consult.stage === "talking";
  if (leg.kind === "consult" && !talking) return "NOT_CONNECTED";
  const consultLeg = task.legs.find(({ kind }) => kind === "consult");
  const other = leg.kind === "main" ? consultLeg : mainLeg(task);
  return { task, leg, other: talking ? other : undefined };
}
