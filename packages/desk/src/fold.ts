import { withAssistOf, withoutAssistOf } from "./assist.ts";
import type { Change } from "./change.ts";
import type { Asked } from "./command.ts";
import type { Desk } from "./desk.ts";
import { channelsSince, foldChannelState, toldChannels } from "./fold-channels.ts";
import { foldPreview, withoutPreviews } from "./fold-preview.ts";
import { withPop } from "./pop.ts";
import { keepCause } from "./keep-cause.ts";
import { withJourney } from "./journey.ts";
import { remember } from "./remember.ts";
import type { Phase, Task } from "./task.ts";
import { withTurn } from "./turns.ts";

const keptGone = 50;
const keptSettled = 20;

/**
 * Applies one change to a desk. Folding a change twice does no more than once, and a late change does
 * not undo a newer one: each subject keeps the time of the latest word on it.
 */
export function fold(desk: Desk, change: Change): Desk {
  switch (change.kind) {
    case "link":
      return { ...desk, link: change.link };
    case "outages":
      return { ...desk, outages: change.outages };
    case "session":
      return foldSession(desk, change);
    case "signedOut":
      return foldSignedOut(desk, change);
    case "state":
      return foldState(desk, change);
    case "channelState":
      return foldChannelState(desk, change);
    case "task":
      return foldTask(desk, change.task);
    case "taskGone":
      return foldGone(desk, change.taskId, change.version);
    case "missed":
      if (desk.missed !== null && desk.missed.at > change.missed.at) return desk;
      return { ...desk, missed: change.missed };
    case "journey":
      return { ...desk, journeys: withJourney(desk.journeys, change.taskId, change.steps) };
    case "pop":
      return { ...desk, pops: withPop(desk.pops, change.pop) };
    case "assist":
      return foldAssist(desk, change);
    case "preview":
      return foldPreview(desk, change.preview);
    case "previewGone":
      return foldPreviewGone(desk, change.id, change.version);
    case "happened": {
      const happenings = remember(desk.happenings, change.happening);
      return happenings === desk.happenings ? desk : { ...desk, happenings };
    }
    case "asked":
      return foldAsked(desk, change);
    case "settled":
      return foldSettled(desk, change);
    case "unknown":
      return desk;
  }
}

function foldSession(desk: Desk, change: Extract<Change, { kind: "session" }>): Desk {
  const { version, station, taskIds } = change;
  const next = taskIds === null ? desk : foldList(desk, version, taskIds);
  if (version < desk.stationVersion) return next;
  const told = { ...next, station, stationVersion: version, ...toldChannels(desk, change) };
  if (version < desk.stateVersion) return told;
  return { ...told, state: keepCause(desk.state, change.state), stateVersion: version };
}

function foldSignedOut(desk: Desk, change: Extract<Change, { kind: "signedOut" }>): Desk {
  const { version, cause } = change;
  const next = foldList(desk, version, []);
  if (version < desk.stationVersion) return next;
  const station = { kind: "out" as const, since: version, cause };
  const out = { ...next, station, stationVersion: version, ...channelsSince(desk, version) };
  if (version < desk.stateVersion) return out;
  return { ...out, state: null, stateVersion: version, missed: null };
}

function foldState(desk: Desk, { version, state }: Extract<Change, { kind: "state" }>): Desk {
  if (version < desk.stationVersion) return desk;
  const turns = withTurn(desk.turns, { version, auxCodeId: state.auxCodeId });
  if (version < desk.stateVersion) return turns === desk.turns ? desk : { ...desk, turns };
  return { ...desk, state, stateVersion: version, turns };
}

/** All contacts that there are at `version`: those not among them have left. */
function foldList(desk: Desk, version: number, taskIds: string[]): Desk {
  if (desk.listed !== null && version < desk.listed.version) return desk;
  const left = Object.values(desk.tasks)
    .filter((task) => task.version < version && !taskIds.includes(task.id))
    .map((task) => task.id);
  const previews = withoutPreviews(
    desk.previews,
    (one) => one.version < version && !taskIds.includes(one.id),
  );
  return { ...withoutTasks(desk, left, version), previews, listed: { version, taskIds } };
}

/** How far a task has come: between two snapshots of one instant, the further one is the later. */
const rank: Record<Phase["kind"], number> = { offered: 0, connected: 1, held: 1, wrapup: 2 };

function foldTask(desk: Desk, task: Task): Desk {
  if (isTooLate(desk, task)) return desk;
  const before = desk.tasks[task.id];
  if (before && isOlder(task, before)) return desk;
  const next = before ? withKnown(before, task) : task;
  return { ...desk, tasks: { ...desk.tasks, [task.id]: next } };
}

/** A word on a contact that has left since, or that a newer list does not know. */
function isTooLate({ gone, listed }: Desk, { id, version }: Task): boolean {
  const left = gone[id];
  if (left !== undefined && version <= left) return true;
  return listed !== null && version < listed.version && !listed.taskIds.includes(id);
}

function isOlder(task: Task, than: Task): boolean {
  if (task.version !== than.version) return task.version < than.version;
  return rank[task.phase.kind] < rank[than.phase.kind];
}

/** Not every snapshot repeats what an earlier one told. */
function withKnown(before: Task, task: Task): Task {
  return {
    ...task,
    phase: keepTimes(before.phase, task.phase),
    answeredAt: task.answeredAt ?? before.answeredAt,
    endedBy: task.endedBy ?? before.endedBy,
    pause: keepPause(before.pause, task.pause),
    consult: keepConsult(before.consult, task.consult),
    mishap: task.mishap ?? (task.consult === null ? before.mishap : null),
  };
}

function keepPause(before: Task["pause"], next: Task["pause"]): Task["pause"] {
  return before && next && !next.told ? { ...next, since: before.since, told: before.told } : next;
}

/** Only the word that a consult began names the queue that is searched. */
function keepConsult(before: Task["consult"], next: Task["consult"]): Task["consult"] {
  if (!before || next?.mediaId !== before.mediaId || next.stage !== before.stage) return next;
  const peer = next.peer.id === null ? before.peer : next.peer;
  return next.told ? { ...next, peer } : { ...next, peer, since: before.since, told: before.told };
}

/** A time that was guessed gives way to the one the desk already has for the same phase. */
function keepTimes(before: Phase, next: Phase): Phase {
  const talking = rank[before.kind] === 1 && rank[next.kind] === 1;
  if (before.kind !== next.kind && !talking) return next;
  const since = next.told ? next.since : before.since;
  const told = next.told || before.told;
  if (next.kind === "held" && before.kind === "held" && !next.heldTold) {
    return { ...next, since, told, heldSince: before.heldSince, heldTold: before.heldTold };
  }
  return { ...next, since, told };
}

function foldGone(desk: Desk, taskId: string, version: number): Desk {
  const task = desk.tasks[taskId];
  if (task && task.version > version) return desk;
  return withoutTasks(desk, [taskId], version);
}

function foldPreviewGone(desk: Desk, id: string, version: number): Desk {
  const previews = withoutPreviews(desk.previews, (one) => one.id === id && one.version <= version);
  const gone = newest({ ...desk.gone, [id]: Math.max(version, desk.gone[id] ?? 0) });
  return { ...desk, previews, gone };
}

function withoutTasks(desk: Desk, ids: readonly string[], version: number): Desk {
  if (ids.length === 0) return desk;
  const tasks = Object.fromEntries(Object.entries(desk.tasks).filter(([id]) => !ids.includes(id)));
  const gone = { ...desk.gone };
  for (const id of ids) gone[id] = Math.max(version, gone[id] ?? 0);
  return { ...desk, tasks, assist: withoutAssistOf(desk.assist, ids), gone: newest(gone) };
}

/** A word on a contact that has left comes too late; of one that came back all is told again. */
function foldAssist(desk: Desk, { taskId, assist }: Extract<Change, { kind: "assist" }>): Desk {
  if (Object.hasOwn(desk.gone, taskId) && !Object.hasOwn(desk.tasks, taskId)) return desk;
  return { ...desk, assist: withAssistOf(desk.assist, taskId, assist) };
}

/** The newest of what left; ties by id, so that every desk keeps the same ones. */
function newest(gone: Record<string, number>): Record<string, number> {
  const entries = Object.entries(gone);
  if (entries.length <= keptGone) return gone;
  entries.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return Object.fromEntries(entries.slice(0, keptGone));
}

function foldAsked(desk: Desk, change: Extract<Change, { kind: "asked" }>): Desk {
  const { id, command, at, cause } = change;
  if (desk.commands[id]) return desk;
  const asked: Asked = { id, command, at, outcome: null, settledAt: null, ...(cause && { cause }) };
  return { ...desk, commands: { ...desk.commands, [id]: asked } };
}

function foldSettled(desk: Desk, change: Extract<Change, { kind: "settled" }>): Desk {
  const asked = desk.commands[change.id];
  if (!asked || asked.outcome !== null) return desk;
  const commands = {
    ...desk.commands,
    [change.id]: { ...asked, outcome: change.outcome, settledAt: change.at },
  };
  return { ...desk, commands: bounded(commands) };
}

/** All that are on their way, and the newest that settled. */
function bounded(commands: Record<string, Asked>): Record<string, Asked> {
  const settled = Object.values(commands)
    .filter((asked) => asked.outcome !== null)
    .sort((a, b) => (b.settledAt ?? 0) - (a.settledAt ?? 0) || (a.id < b.id ? -1 : 1));
  const dropped = new Set(settled.slice(keptSettled).map((asked) => asked.id));
  if (dropped.size === 0) return commands;
  return Object.fromEntries(Object.entries(commands).filter(([id]) => !dropped.has(id)));
}
