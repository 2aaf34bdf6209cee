import { Channel, type Asked } from "./command.ts";
import type { Desk } from "./desk.ts";
import { stateId, type Happening } from "./happening.ts";
import type { AgentState } from "./station.ts";
import type { Task } from "./task.ts";
import { turnedAt } from "./turns.ts";

/** What the agent is, in one word: chosen state, or what the contacts make of it. */
export type Presence =
  | { readonly kind: "signedOut" }
  | { readonly kind: "available"; readonly since: number }
  | { readonly kind: "idle"; readonly since: number; readonly codeSince: number }
  | { readonly kind: "ringing"; readonly since: number }
  | { readonly kind: "engaged"; readonly since: number }
  | { readonly kind: "wrapup"; readonly since: number };

const order: Record<Task["phase"]["kind"], Presence["kind"]> = {
  held: "engaged",
  connected: "engaged",
  wrapup: "wrapup",
  offered: "ringing",
};

/** Talking comes before wrapping up, and that before ringing: what the agent is busy with most. */
export function presence(desk: Desk): Presence {
  if (desk.station.kind !== "in" || desk.state === null) return { kind: "signedOut" };
  for (const kind of ["engaged", "wrapup", "ringing"] as const) {
    const times = tasksOf(desk)
      .filter((task) => order[task.phase.kind] === kind)
      .map((task) => task.phase.since);
    if (times.length > 0) return { kind, since: Math.min(...times) };
  }
  const { availability, since, codeSince } = desk.state;
  return availability === "available"
    ? { kind: "available", since }
    : { kind: "idle", since, codeSince };
}

/** The channels that may have a state of their own, in the order agents know: none where there is one for all. */
export function channelsOf({ station, channels }: Pick<Desk, "station" | "channels">): Channel[] {
  if (station.kind !== "in" || channels === null) return [];
  const { capacity } = station;
  const known = Channel.options.filter((channel) => (capacity[channel] ?? 0) > 0);
  return known.length < 2 ? [] : known;
}

/** What the agent has chosen for a channel: its own state, where it has one, else that of them all. */
export function stateOfChannel(
  { state, channels, turns }: Pick<Desk, "state" | "channels" | "turns">,
  channel: string,
): AgentState | null {
  const known = channels?.[channel];
  return known !== undefined && known.version >= turnedAt(turns) ? known.state : state;
}

/** The channels where something else holds than for the agent. */
export function channelsApart(
  desk: Pick<Desk, "station" | "state" | "channels" | "turns">,
): Channel[] {
  return channelsOf(desk).filter(
    (channel) => stateOfChannel(desk, channel)?.auxCodeId !== desk.state?.auxCodeId,
  );
}

/** How the agent came to the state they are in; null where that was before anybody looked. */
export function stateHappening({ state, happenings }: Desk): Happening | null {
  const id = state === null ? null : stateId(state);
  return happenings.find((one) => one.id === id) ?? null;
}

/** Contacts, the newest first. */
export function tasksOf(desk: Desk): Task[] {
  return Object.values(desk.tasks).sort(
    (a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0) || (a.id < b.id ? -1 : 1),
  );
}

/** Contacts that ring now. */
export function offersOf(desk: Desk): Task[] {
  return tasksOf(desk).filter((task) => task.phase.kind === "offered");
}

/** The call control on its way about a task, if there is one. */
export function pendingOn(desk: Desk, taskId: string): Asked | null {
  return (
    Object.values(desk.commands).find(
      ({ outcome, command }) =>
        outcome === null &&
        "taskId" in command &&
        command.taskId === taskId &&
        command.kind !== "task.setVariable",
    ) ?? null
  );
}

/** The command on its way about state or station, if there is one. */
export function pendingOf(
  desk: Desk,
  kind: "state.set" | "station.login" | "station.logout" | "call.dial",
) {
  return (
    Object.values(desk.commands).find(
      ({ outcome, command }) => outcome === null && command.kind === kind,
    ) ?? null
  );
}
