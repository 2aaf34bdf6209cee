import { pendingOn, type Task } from "@ringside/desk";
import { CirclePause, CirclePlay, Pause, PhoneOff, Play, X } from "lucide-react";
import { useAsk } from "../ask/index.ts";
import { useDesk } from "../feed/index.ts";
import { useKeysOf, useShortcut } from "../keys/index.ts";
import { ConsultControl, TransferControl } from "../handover/index.ts";
import { useDirectory } from "../session/index.ts";
import { Control } from "../ui/index.ts";
import { words } from "../words/index.ts";

/** The controls of one contact, always in the same places; what may not be used now says why. */
export function Controls({ task }: { task: Task }) {
  return (
    <fieldset className="controls" aria-label={words.call.controls}>
      <HoldControl task={task} />
      <ConsultControl task={task} />
      <TransferControl task={task} />
      <RecordControl task={task} />
      <EndControl task={task} />
    </fieldset>
  );
}

function HoldControl({ task }: { task: Task }) {
  const held = task.phase.kind === "held";
  const hold = useAsk({ kind: held ? "task.resume" : "task.hold", taskId: task.id });
  const pending = useDesk((desk) => pendingOn(desk, task.id)?.command.kind ?? null);
  const busy = pending === "task.hold" || pending === "task.resume";
  useShortcut("hold", hold.ask, hold.why && words.refusals[hold.why]);
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
  useShortcut("record", record.ask, record.why && words.refusals[record.why]);
  return (
    <Control
      icon={paused ? CirclePlay : CirclePause}
      word={paused ? words.call.resumeRecording : words.call.pauseRecording}
      why={record.why === null ? null : words.refusals[record.why]}
      busy={busy ? (paused ? words.call.resumingRecording : words.call.pausingRecording) : null}
      shortcut={useKeysOf("record")}
      onPress={record.ask}
    />
  );
}

function EndControl({ task }: { task: Task }) {
  const end = useAsk({ kind: "task.end", taskId: task.id });
  const pending = useDesk((desk) => pendingOn(desk, task.id)?.command.kind ?? null);
  const isCall = task.channel === "telephony";
  const byPhoneOnly = useDirectory()?.endCall === false && isCall;
  const why = end.why === null ? null : words.refusals[end.why];
  useShortcut("end", byPhoneOnly ? null : end.ask, byPhoneOnly ? words.call.endByPhone : why);
  return (
    <Control
      icon={isCall ? PhoneOff : X}
      word={words.call.end}
      tone="fault"
      why={byPhoneOnly ? words.call.endByPhone : why}
      busy={pending === "task.end" ? words.call.ending : null}
      shortcut={useKeysOf("end")}
      onPress={end.ask}
    />
  );
}
