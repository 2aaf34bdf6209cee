import type { AssistCommand } from "./command.ts";
import type { Assisted, Reason } from "./fact.ts";
import type { Due, Floor } from "./floor.ts";
import { agentsAt, mainLeg, standing, type Task } from "./model.ts";
import type { Assist, Line, Script, Utterance } from "./script.ts";
import { refuse } from "./tell.ts";

/** How many contacts an assistant remembers, those that are over among them. */
const remembered = 500;
const askAgainMs = 1_000;

/** An agent has answered. From the first on, what is said is written down, by the customer's script or the queue's. */
export function startAssist(floor: Floor, task: Task, agentId: string): void {
  const { scripts, assists, settings } = floor;
  if (!Object.values(settings.assist).some(Boolean)) return;
  if (settings.assist.summaries)
    floor.say({ kind: "assist", agentId, taskId: task.id, what: "summariesEnabled" });
  const script = scripts.get(task.customer.number) ?? scripts.get(task.queueId);
  if (!script || assists.has(task.id)) return;
  remember(floor, task, script);
  // What is written has been written before an agent takes it.
  if (task.channel !== "telephony")
    for (const line of script.lines) note(floor, task.id, line, floor.random.uuid());
  else if (floor.settings.assist.transcripts) speak(floor, task.id, script.lines[0], 0);
}

function remember({ assists }: Floor, task: Task, script: Script): Assist {
  const assist: Assist = {
    taskId: task.id,
    queueId: task.queueId,
    script,
    said: [],
    unwritten: new Set(),
    listeners: new Set(),
    waiting: new Set(),
    suggestion: null,
    handOver: null,
    kept: [],
  };
  assists.set(task.id, assist);
  const [oldest] = assists.keys();
  if (assists.size > remembered && oldest !== undefined) assists.delete(oldest);
  return assist;
}

const noScript: Script = { lines: [], midCall: null, postCall: null };

/** Somebody in a call says what no script has. */
export function sayAloud(floor: Floor, command: AssistCommand & { kind: "speak" }): void {
  const { taskId, role, text } = command;
  const task = floor.tasks.get(taskId);
  if (!floor.settings.assist.transcripts) return refuse(floor, command, "ASSIST_OFF", { taskId });
  if (task?.phase.kind !== "connected") return refuse(floor, command, "NOT_CONNECTED", { taskId });
  const assist = floor.assists.get(taskId) ?? remember(floor, task, noScript);
  const utterance = { id: floor.random.uuid(), role, text, at: floor.now };
  assist.said.push(utterance);
  assist.unwritten.add(utterance.id);
  tellListeners(floor, assist, { what: "utterance", utterance, isFinal: true });
}

/** An agent's desktop reads along, or no longer. */
export function listen(floor: Floor, command: AssistCommand & { kind: "transcripts" }): void {
  const { agentId, taskId, on } = command;
  if (!on) return void floor.assists.get(taskId)?.listeners.delete(agentId);
  const why = whyNot(floor, command, "transcripts");
  const task = floor.tasks.get(taskId);
  if (!task || why) return refuse(floor, command, why ?? "TASK_NOT_FOUND", command);
  (floor.assists.get(taskId) ?? remember(floor, task, noScript)).listeners.add(agentId);
}

/** Somebody speaks: first half of it is heard, then all. Nobody does while the customer is on hold. */
export function line(floor: Floor, due: Due & { kind: "line" }): void {
  const { taskId, id, half } = due;
  const assist = floor.assists.get(taskId);
  const task = floor.tasks.get(taskId);
  const now = assist?.script.lines[due.line];
  if (!assist || !now || !task || task.phase.kind === "ended") return;
  if (task.phase.kind !== "connected" || mainLeg(task)?.heldSince !== null)
    return floor.after(askAgainMs, due);
  const words = now.text.split(" ");
  const text = half ? words.slice(0, Math.ceil(words.length / 2)).join(" ") : now.text;
  const utterance = { id, role: now.role, text, at: floor.now };
  tellListeners(floor, assist, { what: "utterance", utterance, isFinal: !half });
  if (half) return;
  note(floor, taskId, now, id);
  speak(floor, taskId, assist.script.lines[due.line + 1], due.line + 1);
}

/** An agent asks what to say. The answer comes with what is said next, if nothing has called for one yet. */
export function suggest(floor: Floor, command: AssistCommand & { kind: "suggest" }): void {
  const { agentId, taskId } = command;
  const why = whyNot(floor, command, "suggestions");
  if (why) return refuse(floor, command, why, command);
  floor.say({ kind: "assist", agentId, taskId, what: "suggestionAsked" });
  floor.assists.get(taskId)?.waiting.add(agentId);
  floor.after(askAgainMs, { kind: "suggestion", taskId });
}

/** Gives those who asked the latest suggestion there is. */
export function giveSuggestion(floor: Floor, taskId: string): void {
  const assist = floor.assists.get(taskId);
  const task = floor.tasks.get(taskId);
  if (!assist || !task || assist.suggestion === null) return;
  for (const agentId of assist.waiting)
    if (standing(task, agentId) === "talking")
      floor.say({ kind: "assist", agentId, taskId, what: "suggestion", text: assist.suggestion });
  assist.waiting.clear();
}

/** What will be said in calls to come; those that have begun go on as they were. */
export function setScript(floor: Floor, { of, script }: AssistCommand & { kind: "script" }): void {
  if (script) floor.scripts.set(of, script);
  else floor.scripts.delete(of);
}

/** Why an agent gets no help with a contact. */
export function whyNot(
  floor: Floor,
  { agentId, taskId }: { agentId: string; taskId: string },
  feature: keyof Floor["settings"]["assist"],
): Reason | null {
  const task = floor.tasks.get(taskId);
  const part = task ? standing(task, agentId) : null;
  if (part !== "talking" && part !== "wrapUp") return "TASK_NOT_FOUND";
  return floor.settings.assist[feature] ? null : "ASSIST_OFF";
}

function tellListeners(floor: Floor, { taskId, listeners }: Assist, said: Assisted): void {
  const task = floor.tasks.get(taskId);
  const there = task ? agentsAt(task).map(({ id }) => id) : [];
  for (const agentId of there)
    if (listeners.has(agentId)) floor.say({ kind: "assist", agentId, taskId, ...said });
}

function note(floor: Floor, taskId: string, { role, text, suggestion }: Line, id: string): void {
  const assist = floor.assists.get(taskId);
  const utterance: Utterance = { id, role, text, at: floor.now };
  assist?.said.push(utterance);
  if (!assist || suggestion === undefined) return;
  assist.suggestion = suggestion;
  if (assist.waiting.size > 0) floor.after(askAgainMs, { kind: "suggestion", taskId });
}

/** A word takes a third of a second, and before each line there is a breath. */
function speak(floor: Floor, taskId: string, next: Line | undefined, at: number): void {
  if (!next) return;
  const lasts = Math.max(1_500, next.text.split(" ").length * 350);
  const about = { kind: "line", taskId, line: at, id: floor.random.uuid() } as const;
  floor.after(800 + Math.round(lasts / 2), { ...about, half: true });
  floor.after(800 + lasts, { ...about, half: false });
}
