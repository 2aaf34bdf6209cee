import type { EarlierContact, Task } from "@ringside/desk";
import { Fragment, useState } from "react";
import { channelOf } from "../tasks/index.ts";
import { Button, Said } from "../ui/index.ts";
import { duration, regional, words } from "../words/index.ts";
import { useEarlier } from "./use-earlier.ts";

/** The customer's contacts before this one, the newest first. */
export function Earlier({ task }: { task: Task }) {
  const [attempt, setAttempt] = useState(0);
  return <List key={attempt} taskId={task.id} onAgain={() => setAttempt(attempt + 1)} />;
}

function List({ taskId, onAgain }: { taskId: string; onAgain: () => void }) {
  const earlier = useEarlier(taskId);
  switch (earlier.kind) {
    case "reading":
      return <p className="customer-none">{words.earlier.reading}</p>;
    case "failed":
      return (
        <p className="customer-none">
          {words.earlier.failed}{" "}
          <Button look="plain" onClick={onAgain}>
            {words.earlier.again}
          </Button>
        </p>
      );
    case "read":
      if (earlier.contacts.length === 0) {
        return <p className="customer-none">{words.earlier.none}</p>;
      }
      return (
        <ul className="earlier">
          {earlier.contacts.map((contact) => (
            <li key={contact.id}>
              <Contact contact={contact} />
            </li>
          ))}
        </ul>
      );
  }
}

function Contact({ contact }: { contact: EarlierContact }) {
  const { channel, queue, outcome, reason, talked, began, own, agent } = contact;
  const whom = own ? words.earlier.you : agent;
  const facts = [channelOf(channel), queue, whom, talked > 0 ? duration(talked) : null].filter(
    (fact) => fact !== null,
  );
  return (
    <>
      <span className="earlier-head">
        <span>
          <Said>{reason ?? words.earlier.outcomes[outcome]}</Said>
        </span>
        <time className="tabular" dateTime={new Date(began).toISOString()}>
          {moment(began)}
        </time>
      </span>
      <span className="earlier-facts">
        {facts.map((fact, at) => (
          <Fragment key={fact}>
            {at === 0 ? null : " · "}
            <Said>{fact}</Said>
          </Fragment>
        ))}
      </span>
    </>
  );
}

/** Day and time, short. */
function moment(at: number): string {
  return new Intl.DateTimeFormat(regional(words.locale), {
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
  }).format(at);
}
