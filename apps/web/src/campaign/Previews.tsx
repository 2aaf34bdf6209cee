import type { Preview } from "@ringside/desk";
import { Megaphone } from "lucide-react";
import { useEffect } from "react";
import { useShallow } from "zustand/react/shallow";
import { useAsk } from "../ask/index.ts";
import { useDesk } from "../feed/index.ts";
import { nameOf } from "../tasks/index.ts";
import { announce, Button, Icon, makeWay, Said, useSecondsUntil } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { watchLapsed } from "./lapsed.ts";
import "./campaign.css";

/** Whom preview campaigns would call: the agent looks, and decides. */
export function Previews() {
  const previews = useDesk(useShallow((desk) => Object.values(desk.previews)));
  const [first] = previews;
  const saying = first ? words.campaign.announce(nameOf(first.customer), first.campaign) : "";
  useEffect(() => announce(saying), [saying]);
  useEffect(watchLapsed, []);
  return previews.map((preview) => <Card key={preview.id} preview={preview} />);
}

/** So much fits without hiding the work. */
const shown = 5;

function Card({ preview }: { preview: Preview }) {
  const { customer, campaign, variables, until } = preview;
  const name = nameOf(customer);
  return (
    <section className="offer preview" aria-label={words.campaign.title}>
      <div className="offer-who">
        <p className="offer-kind">
          <Icon of={Megaphone} size={16} /> {words.campaign.title} · <Said>{campaign}</Said>
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
      <dl className="preview-details">
        {variables.slice(0, shown).map((one) => (
          <div key={one.name}>
            <dt>
              <Said>{one.label}</Said>
            </dt>
            <dd>
              <Said>{one.secure ? words.customer.secure : one.value || "–"}</Said>
            </dd>
          </div>
        ))}
      </dl>
      {until === null ? null : <Left preview={preview} until={until} />}
      <Decide preview={preview} />
    </section>
  );
}

function Left({ preview, until }: { preview: Preview; until: number }) {
  const left = useSecondsUntil(until);
  const what = preview.next === null ? null : words.campaign.next[preview.next];
  return (
    <p className="preview-left tabular">
      {words.call.secondsLeft(left)}
      {what === null ? null : ` · ${what}`}
    </p>
  );
}

function Decide({ preview: { id, skippable, removable } }: { preview: Preview }) {
  const call = useAsk({ kind: "preview.call", previewId: id });
  const skip = useAsk({ kind: "preview.skip", previewId: id });
  const remove = useAsk({ kind: "preview.remove", previewId: id });
  const calling = useDesk(({ commands }) =>
    Object.values(commands).some(
      ({ command, outcome }) =>
        outcome === null && command.kind === "preview.call" && command.previewId === id,
    ),
  );
  const dial = (): void => {
    if (call.why === null) makeWay();
    call.ask();
  };
  return (
    <div className="offer-answer preview-decide">
      {removable ? (
        <Button onClick={remove.ask} aria-disabled={remove.why !== null}>
          {words.campaign.remove}
        </Button>
      ) : null}
      {skippable ? (
        <Button onClick={skip.ask} aria-disabled={skip.why !== null}>
          {words.campaign.skip}
        </Button>
      ) : null}
      <Button look="primary" onClick={dial} busy={calling} aria-disabled={call.why !== null}>
        {calling ? words.dial.calling : words.dial.call}
      </Button>
    </div>
  );
}
