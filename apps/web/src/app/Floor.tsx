import type { Directory, Task } from "@ringside/desk";
import { PanelRightOpen } from "lucide-react";
import { Fragment, useEffect, useRef, type RefObject } from "react";
import { AssistPlace } from "../assist/index.ts";
import { CallCard } from "../call/index.ts";
import { TodayLine } from "../day/index.ts";
import { useShortcut } from "../keys/index.ts";
import { Resting } from "../state/index.ts";
import { Contacts, useSelected } from "../tasks/index.ts";
import { Apart, Hint, Icon, keep, later, useKept } from "../ui/index.ts";
import { words } from "../words/index.ts";

const { Part: Wrapup, load: loadWrapup } = later(() =>
  import("../wrapup/index.ts").then(({ Wrapup }) => Wrapup),
);

const { Part: Customer, load: loadCustomer } = later(() =>
  import("../customer/index.ts").then(({ Customer }) => Customer),
);

/** Contacts, the one in the middle, and its customer. */
export function Floor({ directory }: { directory: Directory | null }) {
  const task = useSelected();
  const shown = useKept("customer") !== "hidden";
  // There will be contacts to wrap up: have it here by then.
  useEffect(loadWrapup, []);
  useEffect(loadCustomer, []);
  const main = useKeptFocus(task);
  useShortcut("customer", task && (() => keep("customer", shown ? "hidden" : "shown")));
  return (
    <div className="floor" data-customer={task !== null && shown}>
      <Contacts />
      <main ref={main} id="contact" className="centre" tabIndex={-1}>
        {task === null ? (
          <Resting directory={directory}>
            <TodayLine />
          </Resting>
        ) : (
          <Fragment key={task.id}>
            <Middle task={task} directory={directory} />
            <AssistPlace taskId={task.id} />
          </Fragment>
        )}
        {task !== null && !shown ? <ShowCustomer /> : null}
      </main>
      {task !== null && shown ? (
        <Apart what="part" meanwhile={<div className="customer" />}>
          <Customer task={task} onHide={() => keep("customer", "hidden")} />
        </Apart>
      ) : null}
    </div>
  );
}

/** What had the focus may go with the contact it was about: then the middle has it, not nothing. */
function useKeptFocus(task: Task | null): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const shown = `${task?.id} ${task?.phase.kind}`;
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, [shown]);
  return main;
}

function Middle({ task, directory }: { task: Task; directory: Directory | null }) {
  if (task.phase.kind !== "wrapup" || directory === null) return <CallCard task={task} />;
  return (
    <Apart what="part" meanwhile={<CallCard task={task} />}>
      <Wrapup task={task} directory={directory} />
    </Apart>
  );
}

function ShowCustomer() {
  return (
    <Hint text={words.customer.show}>
      <button
        type="button"
        className="icon-button show-customer"
        aria-label={words.customer.show}
        onClick={() => keep("customer", "shown")}
      >
        <Icon turns of={PanelRightOpen} />
      </button>
    </Hint>
  );
}
