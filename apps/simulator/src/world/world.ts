import { callback, customerAnswers, outdial } from "./outdial.ts";
import { arrival, call, keepTrafficFlowing } from "./arrivals.ts";
import { giveSuggestion, line, listen, sayAloud, setScript, suggest } from "./assist.ts";
import { assign } from "./assign.ts";
import { update } from "./variables.ts";
import { end } from "./call.ts";
import { reserveForCampaigns, runCampaign, stopCampaign } from "./campaign.ts";
import { conference, drop, leaveConference } from "./conference.ts";
import { consult } from "./consult.ts";
import { consultTransfer, endConsult } from "./consulted.ts";
import { hold, resume } from "./hold.ts";
import type { Command } from "./command.ts";
import type { Fact } from "./fact.ts";
import { keepChildrenInStep } from "./entry.ts";
import { Floor, type Due } from "./floor.ts";
import { violations } from "./invariants.ts";
import { accept, callee, decline, pickUp, whilstRinging } from "./ringing.ts";
import { harbour, type Organisation } from "./organisation/index.ts";
import type { Agent, Task } from "./model.ts";
import { pauseOver, pauseRecording, resumeRecording } from "./recording.ts";
import {
  beginMonitors,
  deleteMonitor,
  endMonitors,
  monitor,
  monitorPickUp,
  onMonitor,
} from "./monitor.ts";
import { preview, previewOver } from "./preview.ts";
import { route } from "./routing.ts";
import { restoreFloor, saveFloor, type FloorState } from "./save.ts";
import { callbackDue, schedule, unschedule } from "./schedule.ts";
import type { Assist, Script } from "./script.ts";
import type { Settings } from "./settings.ts";
import { socketGraceOver, socketLost, socketOpened } from "./sockets.ts";
import { setChannelState, setState } from "./state.ts";
import { prepare } from "./prepare.ts";
import { buddies, login, logout, reload } from "./station.ts";
import { giveSummary, keepSummary, summarize } from "./summary.ts";
import { refuseFor } from "./tell.ts";
import { outsideEnds, transfer } from "./transfer.ts";
import { truthOf, type Truth } from "./truth.ts";
import { tellWellness, wellness } from "./wellness.ts";
import { giveUp, hangUp, wrapUp } from "./wrapup.ts";

export type WorldState = FloorState;

/**
 * A contact centre on a clock of its own: commands go in, facts come out. The same seed, start,
 * commands and advances give the same facts, ids and times included. Never throws on a command.
 */
export class World {
  readonly seed: string;
  readonly #floor: Floor;

  /** `start` is the world's first moment, in milliseconds since 1970. */
  constructor(seed: string, start: number, organisation: Organisation = harbour) {
    this.seed = seed;
    this.#floor = new Floor(organisation, seed, start);
  }

  get now(): number {
    return this.#floor.now;
  }

  get organisation(): Organisation {
    return this.#floor.organisation;
  }

  get settings(): Settings {
    return this.#floor.settings;
  }

  /** When something happens next by itself; `null`: nothing will. */
  get nextDue(): number | null {
    return this.#floor.agenda.next;
  }

  /** All that there is, but for the organisation: another world that takes it goes on the same. */
  save(): WorldState {
    return saveFloor(this.#floor);
  }

  restore(state: WorldState): void {
    restoreFloor(this.#floor, state);
  }

  do(command: Command): Fact[] {
    apply(this.#floor, command);
    this.#settle();
    return this.#floor.takeFacts();
  }

  /** Says no to a command that is not even looked at, for any reason that a test may want. */
  refuse(command: Command, reason: string): Fact[] {
    const asker = "by" in command ? command.by : "agentId" in command ? command.agentId : null;
    refuseFor(this.#floor, command, reason, {
      ...(asker !== null && { agentId: asker }),
      ...("taskId" in command && command.taskId !== null && { taskId: command.taskId }),
    });
    return this.#floor.takeFacts();
  }

  /** Lets time pass up to `to`; nothing happens when that is in the past. */
  advance(to: number): Fact[] {
    for (let due = this.#floor.agenda.take(to); due; due = this.#floor.agenda.take(to)) {
      this.#floor.now = Math.max(this.#floor.now, due.at);
      happen(this.#floor, due.what);
      this.#settle();
    }
    this.#floor.now = Math.max(this.#floor.now, to);
    return this.#floor.takeFacts();
  }

  truth(): Truth {
    return truthOf(this.#floor);
  }

  /** A task that lives, as it is at this moment; not to be changed. */
  task(id: string): Readonly<Task> | undefined {
    return this.#floor.tasks.get(id);
  }

  /** The ids of the tasks that wait in a queue, first come first. */
  line(queueId: string): readonly string[] {
    return this.#floor.lines.get(queueId) ?? [];
  }

  /** An agent at this moment; not to be changed. */
  agent(id: string): Readonly<Agent> | undefined {
    return this.#floor.agents.get(id);
  }

  /** What the assistant knows of contacts, those that are over among them. */
  assists(): readonly Assist[] {
    return [...this.#floor.assists.values()];
  }

  /** What is said, by a queue's id or a customer's number. */
  scripts(): ReadonlyMap<string, Script> {
    return this.#floor.scripts;
  }

  /** What ought to hold and does not: always none, as far as anybody has found. */
  violations(): string[] {
    return violations(this.#floor);
  }

  #settle(): void {
    keepChildrenInStep(this.#floor);
    endMonitors(this.#floor);
    route(this.#floor);
    reserveForCampaigns(this.#floor);
    beginMonitors(this.#floor);
    keepTrafficFlowing(this.#floor);
  }
}

function apply(floor: Floor, command: Command): void {
  switch (command.kind) {
    case "login":
      return login(floor, command);
    case "logout":
      return logout(floor, command);
    case "reload":
      return reload(floor, command);
    case "setState":
      return setState(floor, command);
    case "setChannelState":
      return setChannelState(floor, command);
    case "buddies":
      return buddies(floor, command);
    case "accept":
      return accept(floor, command);
    case "reject":
    case "decline":
      return decline(floor, command);
    case "hold":
      return hold(floor, command);
    case "resume":
      return resume(floor, command);
    case "pauseRecording":
      return pauseRecording(floor, command);
    case "resumeRecording":
      return resumeRecording(floor, command);
    case "consult":
      return consult(floor, command);
    case "endConsult":
      return endConsult(floor, command);
    case "consultTransfer":
      return consultTransfer(floor, command);
    case "conference":
      return conference(floor, command);
    case "exitConference":
    case "transferConference":
      return leaveConference(floor, command);
    case "drop":
      return drop(floor, command);
    case "transfer":
      return transfer(floor, command);
    case "update":
      return update(floor, command);
    case "assign":
      return assign(floor, command);
    case "end":
      return end(floor, command);
    case "wrapUp":
      return wrapUp(floor, command);
    case "call":
      return call(floor, command);
    case "outdial":
      return outdial(floor, command);
    case "callback":
      return callback(floor, command);
    case "runCampaign":
      return runCampaign(floor, command);
    case "stopCampaign":
      return stopCampaign(floor, command);
    case "previewAccept":
    case "previewSkip":
    case "previewRemove":
      return preview(floor, command);
    case "transcripts":
      return listen(floor, command);
    case "suggest":
      return suggest(floor, command);
    case "summarize":
      return summarize(floor, command);
    case "keepSummary":
      return keepSummary(floor, command);
    case "wellness":
      return wellness(floor, command);
    case "tellWellness":
      return tellWellness(floor, command);
    case "speak":
      return sayAloud(floor, command);
    case "script":
      return setScript(floor, command);
    case "monitor":
      return monitor(floor, command);
    case "bargeIn":
    case "holdMonitor":
    case "unholdMonitor":
    case "endMonitor":
      return onMonitor(floor, command);
    case "deleteMonitor":
      return deleteMonitor(floor, command);
    case "schedule":
      return schedule(floor, command);
    case "unschedule":
      return unschedule(floor, command);
    case "callee":
      return callee(floor, command);
    case "pickUp":
      return pickUp(floor, command);
    case "hangUp":
      return hangUp(floor, command);
    case "socketOpened":
      return socketOpened(floor, command);
    case "socketLost":
      return socketLost(floor, command);
    case "prepare":
      return prepare(floor, command);
    case "settings":
      floor.settings = { ...floor.settings, ...command.change };
  }
}

function happen(floor: Floor, due: Due): void {
  switch (due.kind) {
    case "ringOut":
    case "pickUp":
      return whilstRinging(floor, due);
    case "widen":
    case "leadDue":
      return;
    case "line":
      return line(floor, due);
    case "callbackDue":
      return callbackDue(floor, due);
    case "monitorPickUp":
      return monitorPickUp(floor, due);
    case "suggestion":
      return giveSuggestion(floor, due.taskId);
    case "summary":
      return giveSummary(floor, due);
    case "previewOver":
      return previewOver(floor, due);
    case "giveUp":
      return giveUp(floor, due.taskId);
    case "customerAnswers":
      return customerAnswers(floor, due.taskId);
    case "resumeRecording":
      return pauseOver(floor, due);
    case "outsideEnds":
      return outsideEnds(floor, due.taskId);
    case "socketGrace":
      return socketGraceOver(floor, due);
    case "arrival":
      return arrival(floor);
  }
}
