import type { Notification } from "@ringside/contract";
import type { Cause } from "./cause.ts";
import type { Asked, CommandKind } from "./command.ts";
import type { Desk } from "./desk.ts";
import { settlement } from "./settle.ts";

/** Of these WxCC tells more than once: the further words come after the first has settled the command. */
const toldAgain: ReadonlySet<CommandKind> = new Set([
  "task.end",
  "task.transfer",
  "task.completeTransfer",
  "task.leave",
  "task.switch",
]);

/** How long after that a further word may come, in milliseconds. */
const echo = 10_000;

/** Which of the desk's commands this notification carries out, as its cause; null when it is none's. */
export function askedBy({ commands }: Desk, notification: Notification, now: number): Cause | null {
  const [asked] = Object.values(commands)
    .filter((one) => isOpen(one, now) && settlement(one.command, notification)?.kind === "done")
    .sort((a, b) => b.at - a.at);
  return asked ? causeOf(asked) : null;
}

function isOpen({ command, outcome, settledAt }: Asked, now: number): boolean {
  if (outcome === null) return true;
  return outcome.kind === "done" && toldAgain.has(command.kind) && now - (settledAt ?? 0) < echo;
}

function causeOf({ id, command, cause }: Asked): Cause {
  if (cause) return cause;
  const byItself = command.kind === "task.wrapup" && command.byItself === true;
  return byItself ? { kind: "autoWrapUp" } : { kind: "you", commandId: id };
}
