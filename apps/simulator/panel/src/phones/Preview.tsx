import { onPreview, type PreviewAct } from "../control.ts";
import { Problem } from "../parts/Problem.tsx";
import { useAct } from "../parts/use-act.ts";
import { nameOf, type Task } from "../world.ts";

const after: Record<string, string> = {
  accept: "called",
  skip: "left for later",
  remove: "struck off",
};

interface Props {
  readonly task: Task;
  readonly now: number;
  readonly refresh: () => void;
}

/** A customer whom a campaign shows: what becomes of them, and what the agent may do until then. */
export function Preview({ task, now, refresh }: Props) {
  const { problem, act } = useAct(refresh);
  const { preview, phase } = task;
  if (phase.kind !== "previewed" || preview === null) return null;
  const press = (what: PreviewAct) => () => act(onPreview(what, task.id));
  const seconds = Math.max(0, Math.ceil((preview.until - now) / 1_000));
  const whom = <span className="unseen"> {nameOf(task)}</span>;
  return (
    <div className="contact-more">
      <p className="muted">
        {preview.campaign}: {after[preview.autoAction] ?? preview.autoAction} in{" "}
        <span className="tabular">{seconds} s</span>
      </p>
      <fieldset className="acts" aria-label={`As the agent who is shown ${nameOf(task)}`}>
        <button type="button" onClick={press("accept")}>
          Call{whom}
        </button>
        <button type="button" disabled={!preview.skippable} onClick={press("skip")}>
          Skip{whom}
        </button>
        <button type="button" disabled={!preview.removable} onClick={press("remove")}>
          Strike off{whom}
        </button>
      </fieldset>
      <Problem why={problem} />
    </div>
  );
}
