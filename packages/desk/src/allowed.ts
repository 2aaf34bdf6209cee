import type { Command, PreviewCommand, TaskCommand } from "./command.ts";
import type { Desk } from "./desk.ts";
import { judge } from "./judge.ts";
import type { Preview } from "./preview.ts";
import { no, yes, type Verdict } from "./verdict.ts";

/** Whether a command may be asked of this desk now, and if not, why. The screen and the server both ask. */
export function allowed(desk: Desk, command: Command): Verdict {
  if (desk.link.kind === "evicted") return no("evicted");
  if (desk.link.kind !== "live") return no("linkLost");
  if (onItsWay(desk, command)) return no("inProgress");
  if ("taskId" in command) {
    const task = desk.tasks[command.taskId];
    return task ? judge(task, command) : no("noSuchTask");
  }
  if ("previewId" in command) return judgePreview(desk.previews[command.previewId], command);
  return deskRules[command.kind](desk);
}

const deskRules: Record<
  Exclude<Command, TaskCommand | PreviewCommand>["kind"],
  (desk: Desk) => Verdict
> = {
  "station.login": (desk) => (desk.station.kind === "in" ? no("alreadyOnStation") : yes),
  "station.logout": (desk) => {
    if (desk.station.kind !== "in") return no("notOnStation");
    return Object.keys(desk.tasks).length > 0 ? no("openContacts") : yes;
  },
  "state.set": (desk) => (desk.station.kind === "in" ? yes : no("notOnStation")),
  "state.setChannel": (desk) => {
    if (desk.station.kind !== "in") return no("notOnStation");
    return desk.channels === null ? no("oneState") : yes;
  },
  "call.dial": (desk) => {
    if (desk.station.kind !== "in") return no("notOnStation");
    const calls = Object.values(desk.tasks).filter(({ channel }) => channel === "telephony");
    return calls.length > 0 ? no("onACall") : yes;
  },
};

function judgePreview(preview: Preview | undefined, { kind }: PreviewCommand): Verdict {
  if (!preview) return no("notPreviewed");
  if (kind === "preview.skip" && !preview.skippable) return no("skipNotAllowed");
  return kind === "preview.remove" && !preview.removable ? no("removeNotAllowed") : yes;
}

/** The same thing asked twice is one wish; WxCC takes one state change and one command a task at a time. */
function onItsWay(desk: Desk, command: Command): boolean {
  return Object.values(desk.commands).some(
    ({ outcome, command: other }) => outcome === null && subject(other) === subject(command),
  );
}

/** What a command is about: two about the same wait for one another. */
function subject(command: Command): string {
  // What is written on a contact keeps nobody from holding it.
  if (command.kind === "task.setVariable") return `${command.taskId} variables`;
  if ("taskId" in command) return command.taskId;
  if ("previewId" in command) return command.previewId;
  if (command.kind === "call.dial") return "dial";
  return command.kind.startsWith("state.") ? "state" : "station";
}
