import type { MonitorCommand } from "./command.ts";
import type { Monitored, Reason } from "./fact.ts";
import type { Due, Floor } from "./floor.ts";
import { agentsIn, participantOf, snapshot, type Task } from "./model.ts";
import type { Monitor } from "./monitoring.ts";
import { refuse } from "./tell.ts";

type Create = MonitorCommand & { kind: "monitor" };
type Act = MonitorCommand & { kind: "bargeIn" | "holdMonitor" | "unholdMonitor" | "endMonitor" };

/** A supervisor wants to listen: to a call that there is, to the next one, or to each that comes. */
export function monitor(floor: Floor, command: Create): void {
  const { kind: _, ...asked } = command;
  const why = whyNot(floor, command);
  if (why) return refuse(floor, command, why, { agentId: command.by });
  const begun = [...floor.tasks.values()].filter(({ phase }) => phase.kind === "connected");
  const done = begun.map(({ id }) => id);
  const one: Monitor = { ...asked, since: floor.now, stage: "waiting", heldSince: null, done };
  one.taskId = null;
  floor.monitors.set(one.id, one);
  say(floor, one, "created");
  const task = command.type === "midcall" ? floor.tasks.get(command.taskId ?? "") : undefined;
  if (task) offer(floor, one, task);
}

/** The supervisor's phone has rung for as long as one who wants to listen lets it. */
export function monitorPickUp(floor: Floor, due: Due & { kind: "monitorPickUp" }): void {
  const one = floor.monitors.get(due.id);
  if (one?.stage !== "ringing" || one.taskId !== due.taskId) return;
  one.stage = "listening";
  say(floor, one, "started");
}

/** What a supervisor who listens may do: talk along, not listen for a while, or leave. */
export function onMonitor(floor: Floor, command: Act): void {
  const { by, taskId, kind } = command;
  const one = [...floor.monitors.values()].find((each) => each.by === by && each.taskId === taskId);
  const why = one ? whyNotAct(one, kind) : "NOT_MONITORED";
  if (!one || why) return refuse(floor, command, why ?? "NOT_MONITORED", { agentId: by });
  if (kind === "endMonitor") return leave(floor, one);
  if (kind === "bargeIn") return bargeIn(floor, one);
  one.heldSince = kind === "holdMonitor" ? floor.now : null;
  say(floor, one, kind === "holdMonitor" ? "held" : "unheld");
}

/** A request is taken back; whoever listens by it hears no more. */
export function deleteMonitor(floor: Floor, command: MonitorCommand & { kind: "deleteMonitor" }) {
  const one = floor.monitors.get(command.id);
  if (one?.by !== command.by)
    return refuse(floor, command, "NOT_MONITORED", { agentId: command.by });
  if (one.taskId !== null) leave(floor, one);
  floor.monitors.delete(one.id);
}

/** Ends what listens to a call that is over: before calls are given out, as the listener is free for one. */
export function endMonitors(floor: Floor): void {
  for (const one of floor.monitors.values()) {
    const task = floor.tasks.get(one.taskId ?? "");
    const gone = !floor.agents.get(one.by)?.session;
    if (one.taskId !== null && (gone || task?.phase.kind !== "connected")) leave(floor, one);
    if (gone) floor.monitors.delete(one.id);
  }
}

/** Offers supervisors who wait to listen a call that has begun. */
export function beginMonitors(floor: Floor): void {
  for (const one of floor.monitors.values()) if (one.taskId === null) findCall(floor, one);
}

/** Whether this one's phone is taken by listening. */
export function watches({ monitors }: Floor, agentId: string): boolean {
  for (const { by, taskId } of monitors.values())
    if (by === agentId && taskId !== null) return true;
  return false;
}

function findCall(floor: Floor, one: Monitor): void {
  if (whyNotFree(floor, one.by)) return;
  for (const task of floor.tasks.values()) {
    if (task.phase.kind !== "connected") continue;
    if (one.done.includes(task.id) || !fits(one, task) || whyNotTask(floor, one.by, task)) continue;
    return offer(floor, one, task);
  }
}

function offer(floor: Floor, one: Monitor, task: Task): void {
  one.taskId = task.id;
  one.stage = "ringing";
  say(floor, one, "offered");
  const wait = floor.settings.answerAfterMs ?? 1_000;
  floor.after(wait, { kind: "monitorPickUp", id: one.id, taskId: task.id });
}

function bargeIn(floor: Floor, one: Monitor): void {
  const task = floor.tasks.get(one.taskId ?? "");
  const agent = floor.agents.get(one.by);
  if (!task || !agent) return;
  one.stage = "barged";
  const { person, session } = agent;
  const name = one.invisible ? "" : `${person.firstName} ${person.lastName}`;
  const number = session?.device.number ?? "";
  task.supervisor = { id: one.by, name, number, since: floor.now };
  say(floor, one, "bargedIn");
  for (const { id } of agentsIn(task)) say(floor, one, "bargedIn", id);
}

/** The supervisor is out of the call. One who listens to each call waits for the next. */
function leave(floor: Floor, one: Monitor): void {
  const task = floor.tasks.get(one.taskId ?? "");
  const heard = one.stage === "barged" && task?.phase.kind === "connected";
  const agents = heard ? agentsIn(task) : [];
  if (task?.supervisor?.id === one.by) task.supervisor = null;
  say(floor, one, "ended");
  for (const { id } of agents) say(floor, one, "ended", id);
  if (one.taskId !== null) one.done.push(one.taskId);
  Object.assign(one, { taskId: null, stage: "waiting", heldSince: null });
  if (one.type !== "continuous") floor.monitors.delete(one.id);
}

function fits({ filter }: Monitor, task: Task): boolean {
  const { agents, queueIds, sites, teams } = filter;
  const any = (wanted: readonly string[], is: (id: string) => boolean) =>
    wanted.length === 0 || wanted.some(is);
  return (
    any(queueIds, (id) => task.queueId === id) &&
    agentsIn(task).some(
      ({ id, session, siteId }) =>
        any(agents, (one) => one === id) &&
        any(sites, (one) => one === siteId) &&
        any(teams, (one) => one === session?.teamId),
    )
  );
}

function whyNot(floor: Floor, { by, id, taskId, type }: Create): Reason | null {
  const agent = floor.agents.get(by);
  if (!agent?.person.supervisor) return "NOT_A_SUPERVISOR";
  if (!agent.session) return "AGENT_NOT_FOUND";
  if (floor.monitors.has(id)) return "MONITOR_EXISTS";
  if (type !== "midcall") return null;
  const task = floor.tasks.get(taskId ?? "");
  if (!task) return "TASK_NOT_FOUND";
  return whyNotFree(floor, by) ?? whyNotTask(floor, by, task);
}

/** A supervisor has one phone. */
function whyNotFree(floor: Floor, by: string): Reason | null {
  if ((floor.agents.get(by)?.contacts.length ?? 0) > 0) return "CONTACTS_OPEN";
  return watches(floor, by) ? "MONITOR_OPEN" : null;
}

/** A supervisor hears agents of the own teams, and a call has one listener. */
function whyNotTask(floor: Floor, by: string, task: Task): Reason | null {
  if (task.channel !== "telephony") return "VOICE_ONLY";
  if (task.phase.kind !== "connected") return "NOT_CONNECTED";
  const own = floor.agents.get(by)?.person.teamIds ?? [];
  if (!agentsIn(task).some(({ session }) => own.includes(session?.teamId ?? "")))
    return "NOT_YOUR_TEAM";
  if (participantOf(task, by)) return "CONTACTS_OPEN";
  const heard = [...floor.monitors.values()].some(({ taskId }) => taskId === task.id);
  return heard ? "MONITOR_OPEN" : null;
}

function whyNotAct({ stage, heldSince }: Monitor, kind: Act["kind"]): Reason | null {
  if (kind === "endMonitor") return null;
  if (stage !== "listening") return "NOT_MONITORED";
  if (kind === "unholdMonitor") return heldSince === null ? "NOT_HELD" : null;
  return heldSince === null ? null : "ALREADY_HELD";
}

/** Says it to the supervisor, or to an agent who hears the supervisor. */
function say(floor: Floor, one: Monitor, what: Monitored, agentId = one.by): void {
  const task = floor.tasks.get(one.taskId ?? "");
  const monitor = { ...one, done: [] };
  const told = { what, agentId, monitor, task: task ? snapshot(task) : null };
  floor.say({ kind: "monitor", ...told });
}
