import type { Task } from "@ringside/desk";
import { PanelRightClose } from "lucide-react";
import { Hint, Icon, Said } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { Details } from "./Details.tsx";
import { storyOf } from "./story.ts";
import "./customer.css";

/** Who is on the other side: what came with the contact, and what has happened so far. */
export function Customer({ task, onHide }: { task: Task; onHide: () => void }) {
  return (
    <aside className="customer" aria-labelledby="customer-title">
      <header>
        <h2 id="customer-title">{words.customer.title}</h2>
        <Hint text={words.customer.hide}>
          <button
            type="button"
            className="icon-button"
            aria-label={words.customer.hide}
            onClick={onHide}
          >
            <Icon of={PanelRightClose} />
          </button>
        </Hint>
      </header>
      <section aria-labelledby="customer-variables">
        <h3 id="customer-variables">{words.customer.variables}</h3>
        <Details key={task.id} task={task} />
      </section>
      <section aria-labelledby="customer-story">
        <h3 id="customer-story">{words.customer.story}</h3>
        <ol className="story">
          {storyOf(task).map(({ text, at, now }) => (
            <li key={text} aria-current={now ? "step" : undefined}>
              <Said>{text}</Said>
              {at === null ? null : <time className="tabular">{words.time(at)}</time>}
            </li>
          ))}
        </ol>
      </section>
    </aside>
  );
}
