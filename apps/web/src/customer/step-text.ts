import type { Step } from "@ringside/desk";
import { words } from "../words/index.ts";

type Say = (who: string | null) => string;

/** Who is not known is somebody. */
const about =
  (say: (who: string) => string): Say =>
  (who) =>
    say(who ?? words.handover.somebody);

/** Each step in words. Asked for when it is shown: the language may change. */
const texts: Readonly<Record<Step["kind"], Say>> = {
  arrived: (number) => (number === null ? words.customer.arrived : words.journey.arrivedOn(number)),
  dialled: (number) => words.journey.dialled(number ?? words.contacts.unknownCustomer),
  queued: (queue) => words.customer.inQueue(queue ?? "–"),
  offered: () => words.journey.offered,
  asked: about((who) => words.journey.asked(who)),
  missed: () => words.journey.missed,
  answered: () => words.customer.answered,
  joined: about((who) => words.journey.joined(who)),
  recordingPaused: () => words.journey.recordingPaused,
  recordingResumed: () => words.journey.recordingResumed,
  held: () => words.customer.held,
  resumed: () => words.journey.resumed,
  consultAsked: about((who) => words.journey.consultAsked(who)),
  consultTalking: about((who) => words.journey.consultTalking(who)),
  consultFailed: () => words.journey.consultFailed,
  consultEnded: () => words.journey.consultEnded,
  conference: () => words.journey.conference,
  left: about((who) => words.journey.left(who)),
  transferred: (to) => (to === null ? words.journey.transferredOn : words.journey.transferred(to)),
  notReached: () => words.journey.notReached,
  customerLeft: () => words.journey.customerLeft,
  ended: (by) => words.customer.ended[enderOf(by)],
};

function enderOf(by: string | null): "agent" | "customer" | "unknown" {
  return by === "agent" || by === "customer" ? by : "unknown";
}

export function stepText({ kind, who }: Step, isCall: boolean): string {
  if (kind === "ended" && !isCall) return words.written.ended[enderOf(who)];
  return texts[kind](who);
}

/** How long the customer waited in the queue, in milliseconds; null while they still do. */
export function waited(steps: readonly Step[]): number | null {
  const queued = steps.find(({ kind }) => kind === "queued");
  const taken = steps.find(({ kind }) => kind === "joined" || kind === "answered");
  return queued && taken ? taken.at - queued.at : null;
}
