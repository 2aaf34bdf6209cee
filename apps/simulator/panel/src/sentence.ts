import * as z from "zod/mini";
import type { Names } from "./names.ts";
import type { LogLine } from "./world.ts";

/** What a line of the log says, for a person to read. */
const contact: Readonly<Record<string, string>> = {
  arrived: "calls",
  queued: "waits in the queue",
  reserved: "is given to",
  offered: "rings at",
  rangOut: "rang out at",
  declined: "was declined by",
  answered: "was answered by",
  recordingStarted: "is recorded with",
  held: "was put on hold by",
  resumed: "was resumed by",
  ended: "hung up, or was ended, with",
  wrapUpBegan: "is to be wrapped up by",
  wrappedUp: "was wrapped up by",
  restored: "is still with",
};

const agent: Readonly<Record<string, string>> = {
  entered: "signed in to a station",
  restored: "came back and was told everything",
  left: "signed out of the station",
  stateChanged: "changed state",
  buddies: "asked who is around",
};

export function sentence(line: LogLine, names: Names): string {
  const who = line.agentId === null ? "Somebody" : names.agent(line.agentId);
  if (isNews(line)) return `${who} is new here: no station to come back to`;
  if (line.kind === "refused") {
    return `${who} was refused: ${line.what} (${line.reason ?? "no reason"})`;
  }
  if (line.kind === "contact") {
    const verb = contact[line.what] ?? line.what;
    const customer = line.taskId === null ? "A customer" : names.customer(line.taskId);
    return `${customer} ${verb}${line.agentId === null ? "" : ` ${who}`}`;
  }
  const state = line.kind === "stateChanged" ? stateOf(line) : null;
  return state === null ? `${who} ${agent[line.what] ?? line.what}` : `${who} went ${state}`;
}

/** A desktop that opens asks for its station first; that there is none yet is no mishap. */
export function isNews({ kind, what, reason }: LogLine): boolean {
  return kind === "refused" && what === "reload" && reason === "AGENT_NOT_FOUND";
}

const Changed = z.object({ data: z.object({ subStatus: z.string() }) });

function stateOf({ notification }: LogLine): string | null {
  const changed = Changed.safeParse(notification);
  return changed.success ? changed.data.data.subStatus : null;
}

/** The name that WxCC gives the event, if it tells anybody. */
export function wireName({ notification }: LogLine): string | null {
  if (notification === null) return null;
  const { data } = notification;
  const inner = typeof data === "object" && data !== null && "type" in data ? data.type : null;
  return typeof inner === "string" ? inner : notification.type;
}
