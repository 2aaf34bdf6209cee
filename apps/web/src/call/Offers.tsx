import { offersOf, type Task } from "@ringside/desk";
import { useEffect, useState } from "react";
import { useShallow } from "zustand/react/shallow";
import { useDesk } from "../feed/index.ts";
import { nameOf } from "../tasks/index.ts";
import { announce, Apart, later } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { Offer } from "./Offer.tsx";
import { useBadge, useRing, useTelling } from "./ring/index.ts";
import { Silent } from "./Silent.tsx";
import { Stacked } from "./Stacked.tsx";
import { pageOf } from "./stack.ts";

const { Part: Previews } = later(() =>
  import("../campaign/index.ts").then(({ Previews }) => Previews),
);

/** More than these are told in less room each. */
const few = 2;

/** What rings now, over everything else on the screen: the newest first, five at a time. */
export function Offers() {
  const offers = useDesk(useShallow(offersOf));
  const [from, setFrom] = useState(0);
  const previewed = useDesk((desk) => Object.keys(desk.previews).length > 0);
  const [first] = offers;
  const silence = useRing(offers);
  useTelling(first ?? null);
  useBadge(offers.length);
  const saying = first ? sentence(first) : "";
  useEffect(() => announce(saying), [saying]);
  const page = pageOf(offers, from);
  return (
    <div
      className={offers.length > few ? "offers offers-many" : "offers"}
      // A landmark only while there is something in it; another element would begin its parts anew.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role={first ? "region" : undefined}
      aria-label={first ? words.call.offers : undefined}
    >
      <Silent why={silence} />
      {previewed ? (
        <Apart what="part" meanwhile={null}>
          <Previews />
        </Apart>
      ) : null}
      <Stacked offers={offers} page={page} onPage={setFrom} />
      {page.shown.map((task) => (
        <Offer key={task.id} task={task} />
      ))}
    </div>
  );
}

function sentence(task: Task): string {
  const { consult } = task;
  if (consult?.role === "asked") {
    const who = consult.peer.name ?? words.handover.somebody;
    return words.call.announceConsult(who, nameOf(task.customer));
  }
  const who = nameOf(task.customer);
  const queue = task.queue?.name ?? null;
  if (task.channel === "telephony") return words.call.announce(who, queue);
  return words.written.announce(task.channel, who, queue);
}
