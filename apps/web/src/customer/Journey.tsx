import type { Step } from "@ringside/desk";
import { memo } from "react";
import { useDesk } from "../feed/index.ts";
import { Said } from "../ui/index.ts";
import { duration, words } from "../words/index.ts";
import { stepText, waited } from "./step-text.ts";
import "./journey.css";

/** What has happened on this contact, each step with its time. */
export const Journey = memo(function Journey({ taskId }: { taskId: string }) {
  const steps = useDesk((desk) => desk.journeys[taskId]) ?? [];
  const isCall = useDesk((desk) => desk.tasks[taskId]?.channel === "telephony");
  if (steps.length === 0) return <p className="customer-none">{words.journey.empty}</p>;
  const wait = waited(steps);
  return (
    <ol className="journey">
      {steps.map((step, at) => (
        <JourneyStep
          key={`${step.kind} ${step.at}`}
          step={step}
          isCall={isCall}
          last={at === steps.length - 1}
          wait={step.kind === "queued" ? wait : null}
        />
      ))}
    </ol>
  );
});

interface StepProps {
  readonly step: Step;
  readonly isCall: boolean;
  readonly last: boolean;
  /** How long the customer waited, in milliseconds. */
  readonly wait: number | null;
}

const JourneyStep = memo(function JourneyStep({ step, isCall, last, wait }: StepProps) {
  return (
    <li aria-current={last ? "step" : undefined}>
      <span>
        <Said>{stepText(step, isCall)}</Said>
        {wait !== null && wait >= 1_000 ? (
          <span className="journey-wait tabular">{words.journey.waited(duration(wait))}</span>
        ) : null}
      </span>
      <time className="tabular" dateTime={new Date(step.at).toISOString()}>
        {words.time(step.at)}
      </time>
    </li>
  );
});
