import type { Directory, Task } from "@ringside/desk";
import { Fragment, useEffect, useRef, type RefObject } from "react";
import { AssistPlace } from "../assist/index.ts";
import { CallCard } from "../call/index.ts";
import { TodayLine } from "../day/index.ts";
import { Resting } from "../state/index.ts";
import { Contacts, useSelected } from "../tasks/index.ts";
import { Apart, later } from "../ui/index.ts";
import { loadCustomer, Side, useCustomerSide, WayToSide } from "./CustomerSide.tsx";

const { Part: Wrapup, load: loadWrapup } = later(() =>
  import("../wrapup/index.ts").then(({ Wrapup }) => Wrapup),
);

/** Contacts, the one in the middle, and its customer. */
export function Floor({ directory }: { directory: Directory | null }) {
  const task = useSelected();
  const side = useCustomerSide(task);
  // There will be contacts to wrap up: have it here by then.
  useEffect(loadWrapup, []);
  useEffect(loadCustomer, []);
  const main = useKeptFocus(task);
  return (
    <div className="floor" data-customer={side.shown && !side.narrow}>
      <Contacts />
      <main ref={main} id="contact" className="centre" tabIndex={-1}>
        {task === null ? (
          <Resting directory={directory}>
            <TodayLine />
          </Resting>
        ) : (
          <Fragment key={task.id}>
            {/* Reasons to wrap up with are a long list. */}
            {task.phase.kind === "wrapup" ? <WayToSide side={side} /> : null}
            <Middle task={task} directory={directory} />
            <AssistPlace taskId={task.id} />
            {task.phase.kind === "wrapup" ? null : <WayToSide side={side} />}
          </Fragment>
        )}
      </main>
      {task === null ? null : <Side task={task} side={side} />}
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
