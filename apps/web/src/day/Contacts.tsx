import { isDialable, type PastContact } from "@ringside/desk";
import { PhoneCall } from "lucide-react";
import { useState } from "react";
import { useWhyNot } from "../ask/index.ts";
import { openDial } from "../handover/index.ts";
import { useDirectory } from "../session/index.ts";
import { missedTitle } from "../state/index.ts";
import { channelOf, nameOf } from "../tasks/index.ts";
import { Button, Hint, Icon, Said } from "../ui/index.ts";
import { duration, words } from "../words/index.ts";

interface Props {
  readonly contacts: readonly PastContact[];
  readonly more: boolean;
}

/** The day's contacts, all or the missed ones, the newest first. */
export function Contacts({ contacts, more }: Props) {
  const [only, setOnly] = useState(false);
  const missed = contacts.filter(({ outcome }) => outcome === "missed");
  const shown = only ? missed : contacts;
  return (
    <section className="past" aria-labelledby="past-title">
      <div className="past-head">
        <h3 id="past-title">{words.day.contacts}</h3>
        <label className="past-only">
          <input type="checkbox" checked={only} onChange={() => setOnly(!only)} />
          {words.day.onlyMissed(missed.length)}
        </label>
      </div>
      {shown.length === 0 ? (
        <p className="day-none">{only ? words.day.noMissed : words.day.noContacts}</p>
      ) : (
        <ul aria-labelledby="past-title">
          {shown.map((contact) => (
            <li key={contact.id} className="past-contact">
              <Past contact={contact} />
            </li>
          ))}
        </ul>
      )}
      {more ? <p className="day-none">{words.day.moreContacts}</p> : null}
    </section>
  );
}

function Past({ contact }: { contact: PastContact }) {
  const { began, customer, channel, queue, outcome, why, reason } = contact;
  const name = nameOf(customer);
  const fault = outcome === "missed" || outcome === "notReached";
  return (
    <>
      <time className="tabular past-time">{words.time(began)}</time>
      <div className="past-who">
        <strong>
          <Said>{name}</Said>
        </strong>
        <span>
          {channelOf(channel)}
          {queue === null ? null : (
            <>
              {" · "}
              <Said>{queue}</Said>
            </>
          )}
        </span>
      </div>
      <div className="past-how">
        <span className={fault ? "past-fault" : undefined}>
          {outcome === "missed" && why !== null
            ? missedTitle(why, channel)
            : words.day.outcomes[outcome]}
          {reason === null ? null : (
            <>
              {" · "}
              <Said>{reason}</Said>
            </>
          )}
        </span>
        <span className="tabular">{timesOf(contact)}</span>
      </div>
      {outcome === "missed" || outcome === "gaveUp" || outcome === "notReached" ? (
        <CallBack number={customer.number} name={name} />
      ) : null}
    </>
  );
}

function timesOf({ talked, held, wrapped, rang, answered }: PastContact): string {
  if (answered === null) return words.day.rang(duration(rang));
  const parts = [words.day.talked(duration(talked))];
  if (held > 0) parts.push(words.day.held(duration(held)));
  if (wrapped > 0) parts.push(words.day.wrapped(duration(wrapped)));
  return parts.join(" · ");
}

function CallBack({ number, name }: { number: string | null; name: string }) {
  const outdial = useDirectory()?.outdial ?? null;
  const why = useWhyNot({ kind: "call.dial", number: "0", callerId: "0" });
  if (outdial === null || number === null || !isDialable(number)) return null;
  const word = words.day.callBack(name);
  return (
    <span className="past-call">
      <Hint text={why === null ? word : words.refusals[why]}>
        <Button aria-label={word} aria-disabled={why !== null} onClick={() => openDial(number)}>
          <Icon of={PhoneCall} size={18} />
          {words.dial.callBack}
        </Button>
      </Hint>
    </span>
  );
}
