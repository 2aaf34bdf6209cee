import type { Task } from "@ringside/desk";
import { PanelRightClose } from "lucide-react";
import { Beside, Hint, Icon } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { Pops } from "../pop/index.ts";
import { Details } from "./Details.tsx";
import { Earlier } from "./Earlier.tsx";
import { Journey } from "./Journey.tsx";
import "./customer.css";

/** Who is on the other side: what came with the contact, and what has happened so far. Beside the contact. */
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
            <Icon turns of={PanelRightClose} />
          </button>
        </Hint>
      </header>
      <Sides task={task} />
    </aside>
  );
}

/** The same where there is no room beside it: over the contact, whose controls stay in reach. */
export function CustomerSheet({ task }: { task: Task }) {
  return (
    <Beside title={words.customer.title}>
      <div className="customer-sheet">
        <Sides task={task} />
      </div>
    </Beside>
  );
}

function Sides({ task }: { task: Task }) {
  return (
    <>
      <Pops task={task} />
      <section aria-labelledby="customer-variables">
        <h3 id="customer-variables">{words.customer.variables}</h3>
        <Details key={task.id} task={task} />
      </section>
      <section aria-labelledby="customer-story">
        <h3 id="customer-story">{words.customer.story}</h3>
        <Journey taskId={task.id} />
      </section>
      <section aria-labelledby="customer-earlier">
        <h3 id="customer-earlier">{words.earlier.title}</h3>
        <Earlier key={task.id} task={task} />
      </section>
    </>
  );
}
