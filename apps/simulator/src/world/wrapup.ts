import { freeChannel } from "./channels.ts";
import type { ContactCommand, PhoneCommand } from "./command.ts";
import type { Floor } from "./floor.ts";
import { endConsultNow } from "./closing.ts";
import {
  agentsAt,
  agentsIn,
  customerOf,
  isPostCall,
  participantOf,
  partiesIn,
  type Agent,
  type Task,
} from "./model.ts";
import type { AuxCode, Organisation } from "./organisation/index.ts";
import { leaveLine } from "./line.ts";
import { unseat } from "./seat.ts";
import { stopRecording } from "./recording.ts";
import { confirmState } from "./state.ts";
import { refuse, tell } from "./tell.ts";

/** The customer hangs up: in the call, while it rings, or while waiting. */
export function hangUp(floor: Floor, command: PhoneCommand & { kind: "hangUp" }): void {
  const task = floor.tasks.get(command.taskId);
  if (!task || task.phase.kind === "ended")
    return refuse(floor, command, "TASK_NOT_FOUND", { taskId: command.taskId });
  if (isPostCall(task) || task.phase.kind === "previewed")
    return refuse(floor, command, "NOT_CONNECTED", { taskId: task.id });
  if (task.consult?.stage === "talking" || partiesIn(task).length > 1)
    return leaveOthers(floor, task);
  endFor(floor, task, "Customer");
}

/** The customer goes, and others talk on: the contact is over once only one of them is left. */
export function leaveOthers(floor: Floor, task: Task, by: string | null = null): void {
  const customer = customerOf(task);
  if (!customer) return;
  customer.leftAt = floor.now;
  unseat(task, customer.id);
  const left = { participantId: customer.id, by };
  for (const { id } of agentsAt(task)) {
    if (by !== null) tell(floor, "leftConference", task, id, left);
    tell(floor, "postCall", task, id, left);
  }
}

/** Nobody is left to talk with. */
export function endWhenAlone(floor: Floor, task: Task): void {
  if (isPostCall(task) && !task.consult && partiesIn(task).length < 2)
    endFor(floor, task, "Customer");
}

/** A customer who has not been answered gives up. */
export function giveUp(floor: Floor, taskId: string): void {
  const task = floor.tasks.get(taskId);
  if (task?.phase.kind === "queued" || task?.phase.kind === "offered")
    endFor(floor, task, "Customer");
}

/** The contact is over: each agent who spoke must say how it went; an offer just goes away. */
export function endFor(floor: Floor, task: Task, by: "Agent" | "Customer"): void {
  const { phase } = task;
  const asked = phase.kind === "offered" || phase.kind === "previewed" ? phase.agentId : null;
  endConsultNow(floor, task);
  const talked = agentsIn(task);
  leaveLine(floor, task);
  task.phase = { kind: "ended", since: floor.now, by };
  stopRecording(task);
  for (const participant of task.participants) {
    if (talked.includes(participant)) participant.wrapUpSince = floor.now;
    else participant.leftAt ??= floor.now;
  }
  const toWrapUp = talked.map(({ id }) => id);
  if (asked === null && talked.length === 0) tell(floor, "ended", task, null, { toWrapUp });
  if (asked !== null) dropOffer(floor, task, asked);
  for (const agentId of toWrapUp) {
    tell(floor, "ended", task, agentId, { toWrapUp });
    tell(floor, "wrapUpBegan", task, agentId);
  }
  if (!hasOpenWrapUp(task)) finish(floor, task);
}

export function wrapUp(floor: Floor, command: ContactCommand & { kind: "wrapUp" }): void {
  const task = floor.tasks.get(command.taskId);
  const agent = floor.agents.get(command.agentId);
  const participant = task && participantOf(task, command.agentId);
  if (!task || !agent || !participant) return refuse(floor, command, "TASK_NOT_FOUND", command);
  if (participant.wrapUpSince === null || participant.wrappedUpAt !== null)
    return refuse(floor, command, "NOT_IN_WRAPUP", command);
  if (!wrapUpCodesFor(floor.organisation, agent).some(({ id }) => id === command.auxCodeId))
    return refuse(floor, command, "AUX_CODE_NOT_FOUND", command);
  participant.wrappedUpAt = floor.now;
  participant.wrapUpCodeId = command.auxCodeId;
  participant.leftAt ??= floor.now;
  agent.contacts.splice(agent.contacts.indexOf(task.id), 1);
  tell(floor, "wrappedUp", task, command.agentId);
  freeChannel(floor, agent, task.channel);
  if (agent.contacts.length === 0) confirmState(floor, agent);
  if (task.phase.kind === "ended" && !hasOpenWrapUp(task)) finish(floor, task);
}

/** The reasons an agent may give. */
function wrapUpCodesFor(organisation: Organisation, agent: Agent): readonly AuxCode[] {
  const profile = organisation.desktopProfiles.find(
    ({ id }) => id === agent.person.desktopProfileId,
  );
  return organisation.wrapUpCodes.filter(({ id }) => profile?.wrapUpCodeIds?.includes(id) ?? true);
}

/** Whether an agent has yet to say how it went: in a transfer, one who is out of the call already. */
function hasOpenWrapUp({ participants }: Task): boolean {
  return participants.some(({ wrapUpSince, wrappedUpAt }) => wrapUpSince !== null && !wrappedUpAt);
}

/** Nobody has anything left to do with the task. */
export function finish(floor: Floor, task: Task): void {
  leaveLine(floor, task);
  floor.tasks.delete(task.id);
}

/** An agent whose phone rang is free again: it was not the agent who did not want the call. */
function dropOffer(floor: Floor, task: Task, agentId: string): void {
  const agent = floor.agents.get(agentId);
  agent?.contacts.splice(agent.contacts.indexOf(task.id), 1);
  tell(floor, "ended", task, agentId, { toWrapUp: [] });
}
