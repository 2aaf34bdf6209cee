import type { Command, TaskCommand } from "./command.ts";
import type { Desk } from "./desk.ts";
import type { Task } from "./task.ts";

/** Why a command may not be asked now. Each is a word the screen has a sentence for. */
export type Refusal =
  | "linkLost"
  | "evicted"
  | "notOnStation"
  | "alreadyOnStation"
  | "openContacts"
  | "noSuchTask"
  | "inProgress"
  | "stillRinging"
  | "answeredOnPhone"
  | "notRinging"
  | "notACall"
  | "alreadyHeld"
  | "notHeld"
  | "resumeFirst"
  | "notInWrapup"
  | "alreadyEnded";

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly why: Refusal };

const yes: Verdict = { ok: true };
const no = (why: Refusal): Verdict => ({ ok: false, why });

/** Whether a command may be asked of this desk now, and if not, why. The screen and the server both ask. */
export function allowed(desk: Desk, command: Command): Verdict {
  if (desk.link.kind === "evicted") return no("evicted");
  if (desk.link.kind !== "live") return no("linkLost");
  if (onItsWay(desk, command)) return no("inProgress");
  if ("taskId" in command) {
    const task = desk.tasks[command.taskId];
    return task ? taskRules[command.kind](task) : no("noSuchTask");
  }
  return deskRules[command.kind](desk);
}

const deskRules: Record<Exclude<Command, TaskCommand>["kind"], (desk: Desk) => Verdict> = {
  "station.login": (desk) => (desk.station.kind === "in" ? no("alreadyOnStation") : yes),
  "station.logout": (desk) => {
    if (desk.station.kind !== "in") return no("notOnStation");
    return Object.keys(desk.tasks).length > 0 ? no("openContacts") : yes;
  },
  "state.set": (desk) => (desk.station.kind === "in" ? yes : no("notOnStation")),
};

const taskRules: Record<TaskCommand["kind"], (task: Task) => Verdict> = {
  "task.accept": onScreenOffer,
  "task.decline": onScreenOffer,
  "task.hold": (task) => onVoice(task) ?? (task.phase.kind === "held" ? no("alreadyHeld") : yes),
  "task.resume": (task) => onVoice(task) ?? (task.phase.kind === "held" ? yes : no("notHeld")),
  // Agents know it so: a held call is resumed before it is ended, so that no customer is cut off unheard.
  "task.end": (task) => inContact(task) ?? (task.phase.kind === "held" ? no("resumeFirst") : yes),
  "task.wrapup": (task) => (task.phase.kind === "wrapup" ? yes : no("notInWrapup")),
};

function onScreenOffer(task: Task): Verdict {
  if (task.phase.kind !== "offered") return no("notRinging");
  return task.phase.answer === "screen" ? yes : no("answeredOnPhone");
}

/** Null when the agent is in the contact, else why not. */
function inContact(task: Task): Verdict | null {
  if (task.phase.kind === "offered") return no("stillRinging");
  return task.phase.kind === "wrapup" ? no("alreadyEnded") : null;
}

/** Only a call can be held. */
function onVoice(task: Task): Verdict | null {
  return inContact(task) ?? (task.channel === "telephony" ? null : no("notACall"));
}

/** The same thing asked twice is one wish; WxCC takes one state change and one command a task at a time. */
function onItsWay(desk: Desk, command: Command): boolean {
  return Object.values(desk.commands).some(
    ({ outcome, command: other }) => outcome === null && subject(other) === subject(command),
  );
}

/** What a command is about: two about the same wait for one another. */
function subject(command: Command): string {
  if ("taskId" in command) return command.taskId;
  return command.kind === "state.set" ? "state" : "station";
}
