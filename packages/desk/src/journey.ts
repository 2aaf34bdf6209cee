import * as z from "zod/mini";

/** What may happen to a contact, in the order in which things of one instant are told. */
export const stepKinds = [
  "arrived",
  "dialled",
  "queued",
  "offered",
  "asked",
  "missed",
  "answered",
  "joined",
  "recordingPaused",
  "recordingResumed",
  "held",
  "resumed",
  "consultAsked",
  "consultTalking",
  "consultFailed",
  "consultEnded",
  "conference",
  "left",
  "transferred",
  "notReached",
  "customerLeft",
  "ended",
] as const;

/** One thing that happened to a contact, as far as this agent was told. */
export const Step = z.object({
  kind: z.enum(stepKinds),
  /** WxCC's time of it, in milliseconds. */
  at: z.number(),
  /** The number called, the queue, or who it was about; null where it is not known, or nobody. */
  who: z.nullable(z.string()),
});
export type Step = z.infer<typeof Step>;

/** Steps of one contact that are kept, and contacts: the newest. */
const keptSteps = 60;
const keptContacts = 20;

/** All steps of both, each once, in order. Whatever order they are added in, it comes to the same. */
export function withSteps(known: readonly Step[], more: readonly Step[]): Step[] {
  const byKey = new Map<string, Step>();
  for (const step of [...known, ...more]) {
    const key = `${step.kind} ${step.at}`;
    const before = byKey.get(key);
    byKey.set(key, before ? { ...step, who: named(before.who, step.who) } : step);
  }
  const place = ({ kind }: Step) => stepKinds.indexOf(kind);
  return [...byKey.values()].sort((a, b) => a.at - b.at || place(a) - place(b)).slice(-keptSteps);
}

function named(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

export type Journeys = Readonly<Record<string, readonly Step[]>>;

/** The journeys with these steps; the contacts to which something happened last are kept. */
export function withJourney(journeys: Journeys, taskId: string, steps: readonly Step[]) {
  const before = Object.hasOwn(journeys, taskId) ? journeys[taskId] : undefined;
  const next = { ...journeys, [taskId]: withSteps(before ?? [], steps) };
  const last = (id: string) => next[id]?.at(-1)?.at ?? 0;
  const ids = Object.keys(next).sort((a, b) => last(b) - last(a) || (a < b ? -1 : 1));
  return Object.fromEntries(ids.slice(0, keptContacts).map((id) => [id, [...(next[id] ?? [])]]));
}
