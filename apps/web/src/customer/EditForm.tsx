import type { Task, Variable } from "@ringside/desk";
import { useEffect, useId, useRef, type KeyboardEvent, type SyntheticEvent } from "react";
import { useAsk } from "../ask/index.ts";
import { Button, Said } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { aboutEdit, type Edit } from "./edits.ts";

interface Props {
  readonly task: Task;
  readonly variable: Variable;
  readonly edit: Edit;
  readonly onEdit: (edit: Edit) => void;
  readonly onClose: () => void;
}

/** One variable being changed: Enter saves, Escape leaves it as it was. */
export function EditForm({ task, variable, edit, onEdit, onClose }: Props) {
  const id = useId();
  const about = aboutEdit(variable, edit);
  // Who saves has seen what it says now.
  const was = variable.value;
  const { why, ask } = useAsk({
    kind: "task.setVariable",
    taskId: task.id,
    name: variable.name,
    value: edit.text,
    was,
  });
  const unchanged = edit.text === (was ?? "");
  const save = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!unchanged && why !== null) return;
    if (!unchanged) ask();
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };
  const blocked = why === null || why === "badValue" ? null : words.refusals[why];
  return (
    <form className="variable-form" onSubmit={save}>
      <Field
        id={id}
        variable={variable}
        text={edit.text}
        onText={(text) => onEdit({ ...edit, text })}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-about`} className="variable-about" aria-live="polite">
        <Said>{saidAbout(about) ?? blocked ?? ""}</Said>
      </p>
      <div className="variable-buttons">
        <Button
          look="primary"
          type="submit"
          aria-disabled={!unchanged && why !== null}
          onKeyDown={onKeyDown}
        >
          {about?.kind === "meanwhile" ? words.variables.mine : words.variables.save}
        </Button>
        <Button onClick={onClose} onKeyDown={onKeyDown}>
          {about?.kind === "meanwhile" ? words.variables.theirs : words.variables.cancel}
        </Button>
      </div>
    </form>
  );
}

function saidAbout(about: ReturnType<typeof aboutEdit>): string | null {
  if (about === null) return null;
  return about.kind === "problem"
    ? words.variables.problems[about.problem]
    : words.variables.meanwhile(about.now);
}

interface FieldProps {
  readonly id: string;
  readonly variable: Variable;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const keyboards = { whole: "numeric", decimal: "decimal", text: "text", moment: "text" } as const;

function Field({ id, variable, text, onText, onKeyDown }: FieldProps) {
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  useEffect(() => field.current?.focus(), []);
  const named = { id, "aria-label": variable.label, "aria-describedby": `${id}-about`, onKeyDown };
  if (variable.type === "yesNo") {
    return (
      <select
        {...named}
        ref={field}
        value={text.toLowerCase()}
        onChange={({ target }) => onText(target.value)}
      >
        <option value="">{words.variables.nothing}</option>
        <option value="true">{words.variables.yes}</option>
        <option value="false">{words.variables.no}</option>
      </select>
    );
  }
  return (
    <input
      {...named}
      ref={field}
      type="text"
      dir="auto"
      inputMode={keyboards[variable.type]}
      autoComplete="off"
      spellCheck={false}
      value={text}
      onChange={({ target }) => onText(target.value)}
    />
  );
}
