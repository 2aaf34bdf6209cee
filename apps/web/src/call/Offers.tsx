import { offersOf, type Task } from "@ringside/desk";
import { useEffect } from "react";
import { useShallow } from "zustand/react/shallow";
import { useDesk } from "../feed/index.ts";
import { nameOf } from "../tasks/index.ts";
import { announce } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { Offer } from "./Offer.tsx";
import { useBadge, useRing, useTelling } from "./ring/index.ts";
import { Silent } from "./Silent.tsx";

/** What rings now, over everything else on the screen. */
export function Offers() {
  const offers = useDesk(useShallow(offersOf));
  const [first] = offers;
  const silence = useRing(offers);
  useTelling(first ?? null);
  useBadge(offers.length);
  const saying = first ? sentence(first) : "";
  useEffect(() => announce(saying), [saying]);
  return (
    <div className="offers">
      <Silent why={silence} />
      {offers.map((task) => (
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
  return words.call.announce(nameOf(task.customer), task.queue?.name ?? null);
}
