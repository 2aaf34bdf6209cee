import type { ContactCommand } from "./command.ts";
import type { Floor } from "./floor.ts";
import { startAssist } from "./assist.ts";
import { conversationOf } from "./conversation.ts";
import { customerOf, type Participant, type Task } from "./model.ts";
import { startRecording } from "./recording.ts";
import { handOver } from "./summary.ts";
import { refuse, tell } from "./tell.ts";
import { endFor } from "./wrapup.ts";

/** An agent's phone is off the hook: the call stands, or, in an outdial, the customer's rings now. */
export function connect(floor: Floor, task: Task, agent: Participant): void {
  agent.joinedAt = floor.now;
  if (customerOf(task)?.joinedAt === null) {
    task.phase = { kind: "dialling", since: floor.now };
    return floor.after(floor.settings.customerAnswersAfterMs, {
      kind: "customerAnswers",
      taskId: task.id,
    });
  }
  established(floor, task, agent);
}

export function end(floor: Floor, command: ContactCommand & { kind: "end" }): void {
  const task = conversationOf(floor, command);
  if (typeof task === "string") return refuse(floor, command, task, command);
  endFor(floor, task, "Agent");
}

/** Agent and customer hear one another. */
export function established(floor: Floor, task: Task, agent: Participant): void {
  task.phase = { kind: "connected", since: floor.now };
  tell(floor, "answered", task, agent.id);
  if (task.channel === "telephony") startRecording(floor, task, agent.id);
  startAssist(floor, task, agent.id);
  handOver(floor, task.id, agent.id);
}
