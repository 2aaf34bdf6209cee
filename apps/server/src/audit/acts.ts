import type { Cause, Command, Happening } from "@ringside/desk";
import type { DeskEvent } from "../link/index.ts";
import type { Act } from "./record.ts";

/** What happened at an agent's desk, as an act to be written down; null for what is none. */
export function deskAct(agentId: string, event: DeskEvent): Act | null {
  switch (event.kind) {
    case "settled": {
      const { command, outcome } = event;
      const id = outcome.kind === "done" ? null : outcome.trackingId;
      const said = outcome.kind === "refused" ? `refused:${outcome.reason}` : outcome.kind;
      const about = { command: event.id };
      return {
        who: agentId,
        what: command.kind,
        whom: objectOf(command),
        outcome: said,
        id,
        about,
      };
    }
    case "happened":
      return happeningAct(agentId, event.happening);
    default:
      return null;
  }
}

/** Who a change of a state or a contact is put down to, by what, and WxCC's id of it. */
function happeningAct(agentId: string, { what, cause, trackingId: id }: Happening): Act {
  const act = { who: whoOf(cause, agentId), id, ...aboutOf(cause) };
  switch (what.kind) {
    case "state": {
      const code = what.availability === "available" ? "available" : what.auxCodeId;
      const of = what.channel === undefined ? "state" : `state.${what.channel}`;
      return { ...act, what: of, whom: agentId, outcome: `${wordOf(cause)}:${code}` };
    }
    case "contact":
      return { ...act, what: `contact.${what.step}`, whom: what.taskId, outcome: wordOf(cause) };
    case "stationIn":
    case "stationOut":
      return { ...act, what: what.kind, whom: agentId, outcome: wordOf(cause) };
  }
}

/** An agent's id, or `wxcc`, `customer` and `server`; a supervisor whom WxCC names without an id is one. */
function whoOf(cause: Cause, agentId: string): string {
  switch (cause.kind) {
    case "you":
    case "signIn":
      return agentId;
    case "supervisor":
      return cause.id ?? "supervisor";
    case "customer":
    case "colleague":
      return cause.kind;
    case "restored":
    case "autoWrapUp":
      return "server";
    default:
      return "wxcc";
  }
}

function wordOf(cause: Cause): string {
  if (cause.kind === "missed") return `missed:${cause.why}`;
  return cause.kind === "failure" ? `failure:${cause.reason}` : cause.kind;
}

/** The click it was done by, which its command's own record and the log have too. */
function aboutOf(cause: Cause): Pick<Act, "about"> {
  const command = cause.kind === "you" ? cause.commandId : undefined;
  return command === undefined ? {} : { about: { command } };
}

/** To which contact, code or team; never a number. */
function objectOf(command: Command): string | null {
  if ("taskId" in command) return command.taskId;
  if ("auxCodeId" in command) return command.auxCodeId;
  return "teamId" in command ? command.teamId : null;
}
