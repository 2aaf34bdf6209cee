import { pendingOn, type Task } from "@ringside/desk";
import { CirclePause, CirclePlay, Grid3x3, Pause, Play } from "lucide-react";
import { useAsk } from "../ask/index.ts";
import { useDesk } from "../feed/index.ts";
import { useKeysOf } from "../keys/index.ts";
import { ConsultControl, TransferControl } from "../handover/index.ts";
import { nameOf } from "../tasks/index.ts";
import { Control } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { EndControl } from "./EndControl.tsx";
import { useShortcutOn } from "../tasks/index.ts";

/** The controls of one contact, always in the same places; what may not be used now says why. */
export function Controls({ task }: { task: Task }) {
  return (
    <fieldset className="controls" aria-label={words.several.controlsOf(nameOf(task.customer))}>
      <HoldControl task={task} />
      <ConsultControl task={task} />
      <TransferControl task={task} />
      <RecordControl task={task} />
      {task.channel === "telephony" ? <KeypadControl /> : null}
      <EndControl task={task} />
    </fieldset>
  );
}

function HoldControl({ task }: { task: Task }) {
  const held = task.phase.kind === "held";
  const hold = useAsk({ kind: held ? "task.resume" : "task.hold", taskId: task.id });
  const pending = useDesk((desk) => pendingOn(desk, task.id)?.command.kind ?? null);
  const busy = pending === "task.hold" || pending === "task.resume";
  useShortcutOn(
    task,
    "hold",
    held ? words.call.resume : words.call.hold,
    hold.why === null ? hold.ask : null,
    hold.why && words.refusals[hold.why],
  );
  return (
    <Control
      icon={held ? Play : Pause}
      word={held ? words.call.resume : words.call.hold}
      tone={held ? "held" : "plain"}
      why={hold.why === null ? null : words.refusals[hold.why]}
      busy={busy ? (held ? words.call.resuming : words.call.holding) : null}
      shortcut={useKeysOf("hold")}
      onPress={hold.ask}
    />
  );
}

function RecordControl({ task }: { task: Task }) {
  const paused = task.recording === "paused";
  const record = useAsk({
    kind: paused ? "task.resumeRecording" : "task.pauseRecording",
    taskId: task.id,
  });
  const pending = useDesk((desk) => pendingOn(desk, task.id)?.command.kind ?? null);
  const busy = pending === "task.pauseRecording" || pending === "task.resumeRecording";
  const word = paused ? words.call.resumeRecording : words.call.pauseRecording;
  useShortcutOn(
    task,
    "record",
    word,
    record.why === null ? record.ask : null,
    record.why && words.refusals[record.why],
  );
  return (
    <Control
      icon={paused ? CirclePlay : CirclePause}
      word={word}
      why={record.why === null ? null : words.refusals[record.why]}
      busy={busy ? (paused ? words.call.resumingRecording : words.call.pausingRecording) : null}
      shortcut={useKeysOf("record")}
      onPress={record.ask}
    />
  );
}

/** Tones are pressed on the phone itself: WxCC's API takes none. The place where agents look says so. */
function KeypadControl() {
  return (
    <span className="controls-keypad">
      <Control
        icon={Grid3x3}
        word={words.several.keypad}
        why={words.several.keypadWhy}
        busy={null}
        shortcut={undefined}
        onPress={() => undefined}
      />
    </span>
  );
}
