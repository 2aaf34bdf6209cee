import { whyNot } from "./assist.ts";
import type { AssistCommand } from "./command.ts";
import type { Due, Floor } from "./floor.ts";
import type { SummaryKind } from "./script.ts";
import { standing } from "./model.ts";
import { refuse } from "./tell.ts";

/** How long an assistant thinks, in milliseconds. */
const thinksMs = 1_500;

/** An agent asks for a summary: for whoever is handed the contact, or once the call is over. */
export function summarize(floor: Floor, command: AssistCommand & { kind: "summarize" }): void {
  const { agentId, taskId, when } = command;
  const why = whyNot(floor, command, "summaries");
  if (why) return refuse(floor, command, why, command);
  floor.after(thinksMs, { kind: "summary", taskId, agentId, when });
}

/** Tells what the script says, if it says anything. */
export function giveSummary(floor: Floor, due: Due & { kind: "summary" }): void {
  const { taskId, agentId, when } = due;
  const task = floor.tasks.get(taskId);
  const assist = floor.assists.get(taskId);
  if (!task || standing(task, agentId) === null || !assist) return;
  const { midCall, postCall } = assist.script;
  const sections = when === "midCall" ? midCall : (postCall?.sections ?? null);
  if (!sections) return;
  floor.say({
    kind: "assist",
    agentId,
    taskId,
    what: "summary",
    when,
    sections,
    resolution: when === "postCall" ? (postCall?.resolution ?? null) : null,
    wrapUpCodes: when === "postCall" ? (postCall?.wrapUpCodes ?? []) : [],
    transcribed: assist.said.length > 0,
  });
}

/** What an agent made of a summary: kept, and told to the next agent where it is for one. */
export function keepSummary(floor: Floor, command: AssistCommand & { kind: "keepSummary" }): void {
  const { agentId, taskId, when, state, sections, wrapUpCode } = command;
  const assist = floor.assists.get(taskId);
  if (!floor.settings.assist.summaries) return refuse(floor, command, "ASSIST_OFF", command);
  // The wrap-up comes before the word on its summary, and ends the contact.
  if (!assist) return refuse(floor, command, "TASK_NOT_FOUND", command);
  floor.say({ kind: "assist", agentId: null, taskId, what: "summaryKept", when, state });
  if (state !== "DEFAULT") return;
  const whole = { ...scripted(assist.script, when), ...sections };
  assist.kept.push({ when, agentId, at: floor.now, sections: whole, wrapUpCode });
  if (when === "midCall") assist.handOver = whole;
}

/** Somebody new is in the conversation: what the agent before had summed up is told once. */
export function handOver(floor: Floor, taskId: string, agentId: string): void {
  const assist = floor.assists.get(taskId);
  const sections = assist?.handOver;
  if (!assist || !sections || assist.kept.at(-1)?.agentId === agentId) return;
  assist.handOver = null;
  const nothing = { resolution: null, wrapUpCodes: [], transcribed: assist.said.length > 0 };
  floor.say({
    kind: "assist",
    agentId,
    taskId,
    what: "summary",
    when: "handedOver",
    sections,
    ...nothing,
  });
}

function scripted(
  { midCall, postCall }: { midCall: object | null; postCall: { sections: object } | null },
  when: SummaryKind,
) {
  return when === "midCall" ? midCall : postCall?.sections;
}
