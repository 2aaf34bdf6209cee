import type { Floor } from "./floor.ts";
import type { Agent, Task } from "./model.ts";
import { answersAfter, startRinging } from "./offer.ts";
import { seat } from "./seat.ts";
import { tell } from "./tell.ts";

/** Keeps an agent free to be consulted, without a word yet. */
export function reserveConsulted({ now }: Floor, task: Task, agent: Agent): void {
  if (!task.consult) return;
  const asked = agent.person.id;
  task.consult = { ...task.consult, asked, stage: "ringing", since: now };
  seat(
    task,
    agent,
    task.legs.find(({ kind }) => kind === "consult"),
  );
  agent.contacts.push(task.id);
}

/** Rings the phone of the agent who is to be consulted. */
export function ringConsulted(floor: Floor, task: Task, agentId: string): void {
  tell(floor, "consultReserved", task, agentId);
  tell(floor, "consultOffered", task, agentId);
  startRinging(floor, task, answersAfter(floor, agentId));
}
