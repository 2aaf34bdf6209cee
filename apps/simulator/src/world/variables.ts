import type { ContactCommand } from "./command.ts";
import type { Floor } from "./floor.ts";
import { standing, type Task, type Variable } from "./model.ts";
import { refuse, tell } from "./tell.ts";

/**
 * Writes onto the contact what an agent found out, in the call or while wrapping up. A name that the
 * flow did not know is added.
 */
export function update(floor: Floor, command: ContactCommand & { kind: "update" }): void {
  const { agentId, attributes } = command;
  const task = floor.tasks.get(command.taskId);
  const part = task ? standing(task, agentId) : null;
  if (!task || part === null) return refuse(floor, command, "TASK_NOT_FOUND", command);
  if (part === "ringing") return refuse(floor, command, "NOT_CONNECTED", command);
  if (task.variables.some(({ name, editable }) => !editable && Object.hasOwn(attributes, name)))
    return refuse(floor, command, "VARIABLE_NOT_EDITABLE", command);
  task.variables = written(task, attributes);
  for (const { id } of task.participants)
    if (id === agentId || standing(task, id) === "talking")
      if (floor.agents.has(id)) tell(floor, "updated", task, id, { by: agentId });
}

function written({ variables }: Task, attributes: Readonly<Record<string, string>>): Variable[] {
  const left = new Map(Object.entries(attributes));
  const kept = variables.map((variable) => {
    const value = left.get(variable.name) ?? variable.value;
    left.delete(variable.name);
    return { ...variable, value };
  });
  const added = [...left].map(([name, value]) => ({ ...plain, name, displayName: name, value }));
  return [...kept, ...added];
}

const plain = { editable: true, secure: false } as const;
