import { checkValue, type Asked, type Desk, type Task, type Variable } from "@ringside/desk";
import { create } from "zustand";
import { useShallow } from "zustand/react/shallow";
import { deskside, useDesk } from "../feed/index.ts";

/** What an agent writes into a variable, and what it held when they began. */
export interface Edit {
  readonly text: string;
  readonly was: string;
}

interface Kept extends Edit {
  readonly taskId: string;
}

/** What is being written, by contact and variable: a window that becomes narrow in the middle of it loses none. */
const written = create<Readonly<Record<string, Kept>>>(() => ({}));

/** What is being written into a variable; null while nothing is. */
export function useEdit(taskId: string, name: string): [Edit | null, (edit: Edit | null) => void] {
  const key = `${taskId} ${name}`;
  const edit = written((all) => all[key] ?? null);
  const write = (next: Edit | null): void => {
    const { tasks } = deskside.getState().desk;
    const others = Object.entries(written.getState()).filter(
      ([other, { taskId: id }]) => other !== key && Object.hasOwn(tasks, id),
    );
    const all = Object.fromEntries(others);
    written.setState(next === null ? all : { ...all, [key]: { ...next, taskId } }, true);
  };
  return [edit, write];
}

export function editOf(variable: Variable): Edit {
  const was = variable.value ?? "";
  return { text: was, was };
}

/** The one thing to say about what is being written, the most pressing first. */
export function aboutEdit(variable: Variable, { text, was }: Edit) {
  const now = variable.value ?? "";
  if (now !== was) return { kind: "meanwhile", now } as const;
  const problem = checkValue(variable.type, text);
  return problem === null ? null : ({ kind: "problem", problem } as const);
}

/** The latest change of a variable that was asked, as far as the desk remembers: on its way, or how it came out. */
export function useLatestEdit(task: Task, name: string): Asked | null {
  return useDesk(useShallow((desk) => latestEdit(desk, task.id, name)));
}

export function latestEdit({ commands }: Desk, taskId: string, name: string): Asked | null {
  const edits = Object.values(commands).filter(
    ({ command }) =>
      command.kind === "task.setVariable" && command.taskId === taskId && command.name === name,
  );
  return edits.toSorted((a, b) => b.at - a.at)[0] ?? null;
}
