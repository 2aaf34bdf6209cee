import { connect } from "./call.ts";
import type { ContactCommand, PhoneCommand } from "./command.ts";
import { answerConsult, failConsult } from "./consult.ts";
import type { Due, Floor } from "./floor.ts";
import type { Task } from "./model.ts";
import { offeredTo, withdraw } from "./offer.ts";
import { turnOut } from "./outdial.ts";
import { refuse } from "./tell.ts";

/** The phone that rings answers, an agent's, a customer's or one outside: by a hand in `control`, or by itself. */
export function pickUp(floor: Floor, command: PhoneCommand & { kind: "pickUp" }): void {
  const task = floor.tasks.get(command.taskId);
  if (task?.phase.kind === "dialling") return turnOut(floor, task, "answers");
  if (!task || asked(task) === null)
    return refuse(floor, command, "NOT_OFFERED", { taskId: command.taskId });
  answer(floor, task);
}

/** Answers an offer on the screen, where a chat or a letter is; a call is answered on its phone. */
export function accept(floor: Floor, command: ContactCommand & { kind: "accept" }): void {
  const task = floor.tasks.get(command.taskId);
  if (!task || asked(task) !== command.agentId)
    return refuse(floor, command, "TASK_NOT_FOUND", command);
  if (task.channel === "telephony") return refuse(floor, command, "ANSWERED_ON_DEVICE", command);
  answer(floor, task);
}

/** The agent does not want the offer: said on the phone, or by the desktop. */
export function decline(
  floor: Floor,
  command: (PhoneCommand & { kind: "decline" }) | (ContactCommand & { kind: "reject" }),
): void {
  const task = floor.tasks.get(command.taskId);
  const about = {
    taskId: command.taskId,
    ...("agentId" in command && { agentId: command.agentId }),
  };
  if (task?.phase.kind === "dialling" && command.kind === "decline")
    return turnOut(floor, task, "declines");
  const who = task ? asked(task) : null;
  if (!task || who === null) return refuse(floor, command, "NOT_OFFERED", about);
  if ("agentId" in command && command.agentId !== who)
    return refuse(floor, command, "TASK_NOT_FOUND", about);
  giveBack(floor, task, "declined", "USER_DECLINED");
}

/** What a customer's phone does who is called: it may be busy, or not be there at all. */
export function callee(floor: Floor, command: PhoneCommand & { kind: "callee" }): void {
  const { taskId, outcome } = command;
  const task = floor.tasks.get(taskId);
  if (task?.phase.kind !== "dialling") return refuse(floor, command, "NOT_DIALLING", { taskId });
  turnOut(floor, task, outcome);
}

/** A phone rang and nobody came, or it is set to answer by itself. */
export function whilstRinging(floor: Floor, due: Due & { kind: "ringOut" | "pickUp" }): void {
  const task = floor.tasks.get(due.taskId);
  if (!task || asked(task) === null || task.offers !== due.offer) return;
  if (due.kind === "pickUp") return answer(floor, task);
  giveBack(floor, task, "rangOut", "RONA");
}

/** Whose phone rings for a task: an agent's, or a number's outside. */
function asked({ phase, consult }: Task): string | null {
  if (consult?.stage === "ringing") return consult.asked;
  return phase.kind === "offered" ? phase.agentId : null;
}

function answer(floor: Floor, task: Task): void {
  if (task.consult) return answerConsult(floor, task, task.consult);
  const offered = offeredTo(floor, task.id);
  if (offered) connect(floor, offered.task, offered.participant);
}

function giveBack(
  floor: Floor,
  task: Task,
  what: "declined" | "rangOut",
  reason: "USER_DECLINED" | "RONA",
): void {
  if (task.consult) return failConsult(floor, task, what, reason);
  const offered = offeredTo(floor, task.id);
  if (offered) withdraw(floor, offered, what, reason);
}
