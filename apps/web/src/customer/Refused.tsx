import type { Asked } from "@ringside/desk";
import { X } from "lucide-react";
import { useState } from "react";
import { Button, Icon, Said } from "../ui/index.ts";
import { words } from "../words/index.ts";
import type { Edit } from "./edits.ts";

/** A change that did not come about: what was written is not lost. The toast says why. */
export function Refused({
  asked,
  onAgain,
}: {
  asked: Asked | null;
  onAgain: (edit: Edit) => void;
}) {
  const [dismissed, setDismissed] = useState<string | null>(null);
  if (asked?.command.kind !== "task.setVariable") return null;
  const { command, outcome, id } = asked;
  if (outcome === null || outcome.kind === "done" || id === dismissed) return null;
  return (
    <output className="variable-refused">
      <Said>{words.variables.refused(command.value)}</Said>
      <Button
        look="plain"
        onClick={() => {
          setDismissed(id);
          onAgain({ text: command.value, was: command.was ?? "" });
        }}
      >
        {words.variables.again}
      </Button>
      <button
        type="button"
        className="icon-button"
        aria-label={words.dismiss}
        onClick={() => setDismissed(id)}
      >
        <Icon of={X} size={16} />
      </button>
    </output>
  );
}
