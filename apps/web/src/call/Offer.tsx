import type { Task } from "@ringside/desk";
import { Phone, PhoneIncoming } from "lucide-react";
import { useAsk } from "../ask/index.ts";
import { useDesk } from "../feed/index.ts";
import { useKeysOf, useShortcut } from "../keys/index.ts";
import { channelOf, iconOf, nameOf } from "../tasks/index.ts";
import { Button, Icon, makeWay, Said, useSecondsUntil } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { Countdown } from "./Countdown.tsx";
import "./offer.css";

/** A contact that rings: who, from which queue, how long, and where to answer it. */
export function Offer({ task }: { task: Task }) {
  const { phase, customer, queue } = task;
  if (phase.kind !== "offered") return null;
  const name = nameOf(customer);
  const isCall = task.channel === "telephony";
  // Of written contacts several may ring at once: too many for landmarks of one name.
  const Part = isCall ? "section" : "article";
  const asker = task.consult?.role === "asked" ? task.consult.peer.name : null;
  return (
    <Part className="offer" aria-label={isCall ? words.call.incoming : words.call.incomingContact}>
      <span className="offer-ring">
        {phase.ringsFor === null ? null : (
          <Countdown since={phase.since} ringsFor={phase.ringsFor} />
        )}
        <Icon of={isCall ? PhoneIncoming : iconOf(task.channel)} size={24} />
      </span>
      <div className="offer-who">
        {task.consult === null ? null : (
          <p className="offer-asker">
            <Said>{words.call.consultOffer(asker ?? words.handover.somebody)}</Said>
          </p>
        )}
        <p className="offer-kind">
          {task.direction === "outbound" ? words.call.outdialOffer : channelOf(task.channel)}
          {queue?.name ? (
            <>
              {" · "}
              <Said>{queue.name}</Said>
            </>
          ) : null}
        </p>
        <h2>
          <Said>{name}</Said>
        </h2>
        {customer.number && customer.number !== name ? (
          <p className="offer-number tabular">
            <Said>{customer.number}</Said>
          </p>
        ) : null}
      </div>
      {phase.answer === "phone" ? (
        <p className="offer-where">
          <Icon of={Phone} size={16} />
          {task.direction === "outbound" ? (
            <span>{words.dial.first(customer.number ?? name)}</span>
          ) : (
            <RingsOn />
          )}
          {phase.ringsFor === null ? null : <SecondsLeft until={phase.since + phase.ringsFor} />}
        </p>
      ) : (
        <Answer taskId={task.id} />
      )}
    </Part>
  );
}

function RingsOn() {
  const station = useDesk((desk) => desk.station);
  const where =
    station.kind === "in"
      ? words.call.ringsOn[station.device.type](station.device.number)
      : words.call.ringing;
  return <span>{where}</span>;
}

function SecondsLeft({ until }: { until: number }) {
  const left = useSecondsUntil(until);
  return <span className="offer-left tabular">{words.call.secondsLeft(left)}</span>;
}

function Answer({ taskId }: { taskId: string }) {
  const accept = useAsk({ kind: "task.accept", taskId });
  const decline = useAsk({ kind: "task.decline", taskId });
  const busy = accept.why === "inProgress";
  const take = (): void => {
    // What it leads to is under what stands open.
    if (accept.why === null) makeWay();
    accept.ask();
  };
  useShortcut("accept", take, accept.why && words.refusals[accept.why]);
  useShortcut("decline", decline.ask, decline.why && words.refusals[decline.why]);
  const keys = { accept: useKeysOf("accept"), decline: useKeysOf("decline") };
  return (
    <div className="offer-answer">
      <Button
        onClick={decline.ask}
        aria-disabled={decline.why !== null}
        aria-keyshortcuts={keys.decline}
      >
        {words.call.decline}
      </Button>
      <Button
        look="primary"
        onClick={take}
        busy={busy}
        aria-disabled={accept.why !== null}
        aria-keyshortcuts={keys.accept}
      >
        {words.call.accept}
      </Button>
    </div>
  );
}
