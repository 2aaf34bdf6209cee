import type { Task, Variable } from "@ringside/desk";
import { LockKeyhole, Pencil } from "lucide-react";
import { useRef } from "react";
import { useAsk } from "../ask/index.ts";
import { Hint, Icon, Said } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { EditForm } from "./EditForm.tsx";
import { editOf, useEdit, useLatestEdit } from "./edits.ts";
import { Refused } from "./Refused.tsx";
import "./details.css";

/** What came with the contact; what the agent may change is changed in its place. */
export function Details({ task }: { task: Task }) {
  const { variables } = task;
  if (variables.length === 0) return <p className="customer-none">{words.customer.noVariables}</p>;
  return (
    <dl className="variables">
      {variables.map((variable) => (
        <Detail key={variable.name} task={task} variable={variable} />
      ))}
    </dl>
  );
}

function Detail({ task, variable }: { task: Task; variable: Variable }) {
  const [edit, setEdit] = useEdit(task.id, variable.name);
  const pencil = useRef<HTMLButtonElement>(null);
  const latest = useLatestEdit(task, variable.name);
  const pending = latest?.outcome === null ? latest.command : null;
  const saving = pending?.kind === "task.setVariable" ? pending.value : null;
  const close = (): void => {
    setEdit(null);
    // Where it was before the form took it; once the form has gone.
    setTimeout(() => pencil.current?.focus(), 0);
  };
  const open = variable.editable && edit !== null;
  return (
    <div className="variable">
      <dt>
        <Said>{variable.label}</Said>
      </dt>
      {open ? (
        <dd>
          <EditForm task={task} variable={variable} edit={edit} onEdit={setEdit} onClose={close} />
        </dd>
      ) : (
        <dd className="variable-row">
          <Value variable={variable} saving={saving} />
          {variable.editable ? (
            <Change
              ref={pencil}
              task={task}
              variable={variable}
              onOpen={() => setEdit(editOf(variable))}
            />
          ) : null}
          <Refused asked={latest} onAgain={setEdit} />
        </dd>
      )}
    </div>
  );
}

function Value({ variable, saving }: { variable: Variable; saving: string | null }) {
  if (variable.secure) {
    return (
      <span className="variable-secure">
        <Icon of={LockKeyhole} size={14} />
        {words.customer.secure}
      </span>
    );
  }
  const value = saving ?? variable.value ?? "";
  return (
    <span className={saving === null ? "variable-value" : "variable-value variable-saving"}>
      {value === "" ? <span className="variable-empty">{words.variables.nothing}</span> : null}
      <Said>{shown(variable, value)}</Said>
      {saving === null ? null : <output>{words.variables.saving}</output>}
    </span>
  );
}

function shown({ type }: Variable, value: string): string {
  if (type !== "yesNo") return value;
  const yes: Readonly<Record<string, string>> = {
    true: words.variables.yes,
    false: words.variables.no,
  };
  return yes[value.toLowerCase()] ?? value;
}

interface ChangeProps {
  readonly ref: React.Ref<HTMLButtonElement>;
  readonly task: Task;
  readonly variable: Variable;
  readonly onOpen: () => void;
}

function Change({ ref, task, variable, onOpen }: ChangeProps) {
  const was = variable.value;
  const { why } = useAsk({
    kind: "task.setVariable",
    taskId: task.id,
    name: variable.name,
    value: was ?? "",
    was,
  });
  const word = words.variables.edit(variable.label);
  // What it holds now may be out of form; what is written next need not be.
  const may = why === null || why === "badValue";
  return (
    <Hint text={may ? word : words.refusals[why]}>
      <button
        ref={ref}
        type="button"
        className="icon-button variable-change"
        aria-label={word}
        aria-disabled={!may}
        onClick={may ? onOpen : undefined}
      >
        <Icon of={Pencil} size={16} />
      </button>
    </Hint>
  );
}
