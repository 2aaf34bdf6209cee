import { pendingOn, type Task } from "@ringside/desk";
import { PhoneOff, X } from "lucide-react";
import { useRef, useState } from "react";
import { useAsk } from "../ask/index.ts";
import { useDesk } from "../feed/index.ts";
import { useKeysOf } from "../keys/index.ts";
import { useDirectory } from "../session/index.ts";
import { nameOf } from "../tasks/index.ts";
import { Button, Control, Said, useModal } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { useShortcutOn } from "../tasks/index.ts";
import "./confirm.css";

/** Ends the contact; asked once more where the operator has set it so. */
export function EndControl({ task }: { task: Task }) {
  const end = useAsk({ kind: "task.end", taskId: task.id });
  const [asking, setAsking] = useState(false);
  const pending = useDesk((desk) => pendingOn(desk, task.id)?.command.kind ?? null);
  const directory = useDirectory();
  const isCall = task.channel === "telephony";
  const byPhoneOnly = directory?.endCall === false && isCall;
  const why = end.why === null ? null : words.refusals[end.why];
  const press = directory?.confirmEnd === true ? () => setAsking(true) : end.ask;
  useShortcutOn(
    task,
    "end",
    words.call.end,
    byPhoneOnly || end.why !== null ? null : press,
    byPhoneOnly ? words.call.endByPhone : why,
  );
  return (
    <>
      <Control
        icon={isCall ? PhoneOff : X}
        word={words.call.end}
        tone="fault"
        why={byPhoneOnly ? words.call.endByPhone : why}
        busy={pending === "task.end" ? words.call.ending : null}
        shortcut={useKeysOf("end")}
        onPress={press}
      />
      {asking ? <Confirm task={task} onEnd={end.ask} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

interface ConfirmProps {
  readonly task: Task;
  readonly onEnd: () => void;
  readonly onClose: () => void;
}

function Confirm({ task, onEnd, onClose }: ConfirmProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useModal(dialog, onClose);
  const close = (): void => dialog.current?.close();
  return (
    <dialog ref={dialog} className="confirm" aria-labelledby="end-title" onClose={onClose}>
      <h2 id="end-title">
        <Said>{words.several.endTitle(nameOf(task.customer))}</Said>
      </h2>
      <div className="confirm-ways">
        <Button onClick={close}>{words.several.endNo}</Button>
        <Button
          look="primary"
          onClick={() => {
            onEnd();
            close();
          }}
        >
          {words.several.endYes}
        </Button>
      </div>
    </dialog>
  );
}
