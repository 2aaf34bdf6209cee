import { useCallback, useEffect, useState, type SyntheticEvent } from "react";
import { change, read, say } from "../control.ts";
import { Choice } from "../parts/Choice.tsx";
import { Problem } from "../parts/Problem.tsx";
import { useAct } from "../parts/use-act.ts";
import type { Picture } from "../use-simulator.ts";
import { Said, type Task } from "../world.ts";

/** People speak without the log saying so, in milliseconds. */
const lookEvery = 1000;

interface Props {
  readonly task: Task;
  readonly picture: Picture;
  readonly refresh: () => void;
}

/** What has been said in a contact; and somebody says more. */
export function Spoken({ task, picture, refresh }: Props) {
  const { settings } = picture;
  const [lines, setLines] = useState<Said["lines"]>([]);
  const look = useCallback(async () => {
    const said = await read(`/calls/${task.id}/said`, Said);
    if (said) setLines(said.lines);
  }, [task.id]);
  useEffect(() => {
    const first = setTimeout(() => void look());
    const timer = setInterval(() => void look(), lookEvery);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [look]);
  if (!settings.assist.transcripts) {
    return (
      <button
        type="button"
        onClick={() => void change({ assist: { transcripts: true } }).then(refresh)}
      >
        Have written down what is said
      </button>
    );
  }
  return (
    <>
      {lines.length === 0 ? <p className="muted">Nothing has been said so far.</p> : null}
      <ol className="said">
        {lines.map(({ id, role, text }) => (
          <li key={id}>
            <strong>{role === "caller" ? "Customer" : "Agent"}</strong> {text}
          </li>
        ))}
      </ol>
      <Say taskId={task.id} onSaid={() => void look()} />
    </>
  );
}

function Say({ taskId, onSaid }: { taskId: string; onSaid: () => void }) {
  const [role, setRole] = useState<"caller" | "agent">("caller");
  const [text, setText] = useState("");
  const { problem, act } = useAct(onSaid);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (text.trim() === "") return;
    act(say(taskId, role, text), () => setText(""));
  };
  return (
    <form className="say" onSubmit={submit}>
      <Choice
        label="Speaks"
        value={role}
        options={[
          ["caller", "The customer"],
          ["agent", "The agent"],
        ]}
        onChoose={(who) => setRole(who === "agent" ? "agent" : "caller")}
      />
      <label>
        Says
        <input value={text} maxLength={2000} onChange={(event) => setText(event.target.value)} />
      </label>
      <button type="submit">Say it</button>
      <Problem why={problem} />
    </form>
  );
}
