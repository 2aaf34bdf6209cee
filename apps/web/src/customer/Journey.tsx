import type { Task } from "@ringside/desk";
import { useDesk } from "../feed/index.ts";
import { Said } from "../ui/index.ts";
import { duration, words } from "../words/index.ts";
import { stepText, waited } from "./step-text.ts";
import "./journey.css";

/** What has happened on this contact, each step with its time. */
export function Journey({ task }: { task: Task }) {
  const steps = useDesk((desk) => desk.journeys[task.id]) ?? [];
  if (steps.length === 0) return <p className="customer-none">{words.journey.empty}</p>;
  const wait = waited(steps);
  return (
    <ol className="journey">
      {steps.map((step, at) => (
        <li
          key={`${step.kind} ${step.at}`}
          aria-current={at === steps.length - 1 ? "step" : undefined}
        >
          <span>
            <Said>{stepText(step)}</Said>
            {step.kind === "queued" && wait !== null && wait >= 1_000 ? (
              <span className="journey-wait tabular">{words.journey.waited(duration(wait))}</span>
            ) : null}
          </span>
          <time className="tabular" dateTime={new Date(step.at).toISOString()}>
            {words.time(step.at)}
          </time>
        </li>
      ))}
    </ol>
  );
}
