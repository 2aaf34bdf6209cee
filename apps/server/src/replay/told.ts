import type { Change, Moment } from "@ringside/desk";

/** A moment in a few words, for the list of them. */
export function told(moment: Moment): string {
  if (moment.kind === "snapshot") return "the desk as a whole";
  if (moment.kind === "line") return `this page's line: ${moment.line}`;
  const text = changeTold(moment.change);
  return moment.sent === null ? `${text} (by the page itself)` : text;
}

function changeTold(change: Change): string {
  switch (change.kind) {
    case "link":
      return `line to WxCC: ${change.link.kind}`;
    case "state":
      return `state: ${change.state.availability} ${change.state.auxCodeId}`;
    case "channelState":
      return `state for ${change.channel}: ${change.state.availability} ${change.state.auxCodeId}`;
    case "task":
      return `contact ${change.task.id}: ${change.task.phase.kind}`;
    case "taskGone":
    case "journey":
    case "assist":
      return `${change.kind} ${change.taskId}`;
    case "happened":
      return `happened: ${change.happening.what.kind}, ${change.happening.cause.kind}`;
    case "asked":
      return `asked: ${change.command.kind} ${change.id}`;
    case "settled": {
      const { outcome } = change;
      const why = outcome.kind === "refused" ? ` ${outcome.reason}` : "";
      return `settled: ${outcome.kind}${why} ${change.id}`;
    }
    default:
      return change.kind;
  }
}
