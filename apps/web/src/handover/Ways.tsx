import { pendingOn, type Task } from "@ringside/desk";
import { ArrowRightLeft, MessageCircleQuestionMark } from "lucide-react";
import { useState } from "react";
import { useWhyNot } from "../ask/index.ts";
import { useDesk } from "../feed/index.ts";
import { useKeysOf, useShortcut } from "../keys/index.ts";
import { Apart, Control, later } from "../ui/index.ts";
import { words } from "../words/index.ts";

const { Part: Panel, load } = later(() => import("./Panel.tsx").then(({ Panel }) => Panel));
/** Has the panel here before it is asked for. */
export const loadPanel = load;

const nowhere = { kind: "agent", id: "0" } as const;

export function ConsultControl({ task }: { task: Task }) {
  return <Way task={task} way="consult" />;
}

export function TransferControl({ task }: { task: Task }) {
  return <Way task={task} way="transfer" />;
}

function Way({ task, way }: { task: Task; way: "consult" | "transfer" }) {
  const [open, setOpen] = useState(false);
  const why = useWhyNot({ kind: `task.${way}`, taskId: task.id, to: nowhere });
  const pending = useDesk((desk) => pendingOn(desk, task.id)?.command.kind ?? null);
  const busy = pending === `task.${way}`;
  const show = why === null ? () => setOpen(true) : null;
  useShortcut(way, show, why && words.refusals[why]);
  return (
    <>
      <Control
        icon={way === "consult" ? MessageCircleQuestionMark : ArrowRightLeft}
        word={words.handover[way]}
        why={why === null ? null : words.refusals[why]}
        busy={busy ? words.refusals.inProgress : null}
        shortcut={useKeysOf(way)}
        onPress={() => setOpen(true)}
      />
      {open ? (
        <Apart what="menu" meanwhile={null}>
          <Panel task={task} way={way} onClose={() => setOpen(false)} />
        </Apart>
      ) : null}
    </>
  );
}
