import { channelStandings, doingOf, isAvailable } from "./channels.ts";
import type { Lead } from "./lead.ts";
import type { Floor } from "./floor.ts";
import {
  snapshot,
  standing,
  type Agent,
  type ChannelStanding,
  type Device,
  type Doing,
  type PreviewAction,
  type Task,
} from "./model.ts";
import type { Monitor } from "./monitoring.ts";
import type { ScheduledCallback } from "./scheduled.ts";
import type { Settings } from "./settings.ts";
import { availableCode } from "./state.ts";

/** The whole truth as plain data, for the control panel and for tests. */
export interface Truth {
  readonly now: number;
  readonly settings: Settings;
  readonly agents: readonly AgentTruth[];
  readonly queues: readonly QueueTruth[];
  readonly tasks: readonly TaskTruth[];
  readonly campaigns: readonly CampaignTruth[];
  /** Calls that are to be made later. */
  readonly scheduled: readonly ScheduledCallback[];
  /** What supervisors listen to, or wait for. */
  readonly monitors: readonly Monitor[];
}

/** A preview campaign that runs. */
export interface CampaignTruth {
  readonly name: string;
  readonly queueId: string;
  /** For nobody else; `null`: for whoever is ready. */
  readonly agentId: string | null;
  readonly autoAction: PreviewAction;
  /** Whom it has still to call, those who were skipped among them. */
  readonly leads: readonly Lead[];
}

export interface AgentTruth {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly supervisor: boolean;
  readonly extension: string;
  readonly dialNumber: string;
  /** Live notification connections. */
  readonly sockets: number;
  readonly station: {
    readonly sessionId: string;
    readonly teamId: string;
    readonly teamName: string;
    readonly device: Device;
    readonly since: number;
  } | null;
  /** What a bystander would say the agent is doing. */
  readonly doing: "LoggedOut" | Doing;
  /** What was chosen; holds once no contact is left. */
  readonly state: {
    readonly kind: "Available" | "Idle";
    readonly auxCodeId: string;
    readonly auxCodeName: string;
    readonly since: number;
    readonly reason: string;
  } | null;
  /** How the agent's channels stand, where each has a state of its own. */
  readonly channels: readonly (ChannelStanding & { readonly auxCodeName: string })[];
  readonly phone:
    | { readonly kind: "quiet" }
    | { readonly kind: "ringing" | "inCall"; readonly taskId: string };
  readonly taskIds: readonly string[];
}

export interface QueueTruth {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  /** Tasks that wait, first come first. */
  readonly waiting: readonly string[];
}

export interface TaskTruth extends Task {
  readonly queueName: string;
}

export function truthOf(floor: Floor): Truth {
  const { queues } = floor.organisation;
  const queueName = (id: string) => queues.find((queue) => queue.id === id)?.name ?? "";
  return {
    now: floor.now,
    settings: floor.settings,
    agents: [...floor.agents.values()].map((agent) => agentTruth(floor, agent)),
    queues: queues.map(({ id, name, number }) => ({
      id,
      name,
      number,
      waiting: [...(floor.lines.get(id) ?? [])],
    })),
    tasks: [...floor.tasks.values()].map((task) => ({
      ...snapshot(task),
      queueName: queueName(task.queueId),
    })),
    scheduled: [...floor.scheduled.values()],
    monitors: [...floor.monitors.values()].map((one) => ({ ...one, done: [...one.done] })),
    campaigns: [...floor.campaigns.values()].map((campaign) => {
      const { name, queueId, agentId, autoAction, leads } = campaign;
      return { name, queueId, agentId, autoAction, leads: leads.map((lead) => ({ ...lead })) };
    }),
  };
}

function agentTruth(floor: Floor, agent: Agent): AgentTruth {
  const { person, session, sockets, contacts } = agent;
  const { idleCodes, teams } = floor.organisation;
  const tasks = contacts.flatMap((id) => floor.tasks.get(id) ?? []);
  const nameOf = (codeId: string) =>
    codeId === availableCode
      ? "Available"
      : (idleCodes.find(({ id }) => id === codeId)?.name ?? codeId);
  return {
    id: person.id,
    name: `${person.firstName} ${person.lastName}`,
    email: person.email,
    supervisor: person.supervisor,
    extension: person.extension,
    dialNumber: person.dialNumber,
    sockets,
    station: session && {
      sessionId: session.id,
      teamId: session.teamId,
      teamName: teams.find(({ id }) => id === session.teamId)?.name ?? "",
      device: session.device,
      since: session.since,
    },
    doing: doing(agent, tasks),
    state: session && {
      kind: session.state.kind,
      auxCodeId: session.state.auxCodeId,
      auxCodeName: nameOf(session.state.auxCodeId),
      since: session.state.since,
      reason: session.state.reason,
    },
    channels: !session
      ? []
      : channelStandings(floor, agent, session).map((one) => ({
          ...one,
          auxCodeName: nameOf(one.chosen.auxCodeId),
        })),
    phone: phoneOf(agent, tasks),
    taskIds: [...contacts],
  };
}

function doing({ person, session }: Agent, tasks: readonly Task[]): AgentTruth["doing"] {
  if (!session) return "LoggedOut";
  const standings = tasks.map((task) => standing(task, person.id));
  return doingOf(standings, isAvailable(session) ? "Available" : "Idle");
}

function phoneOf({ person }: Agent, tasks: readonly Task[]): AgentTruth["phone"] {
  const calls = tasks.filter(
    ({ channel, phase }) => channel === "telephony" && phase.kind !== "previewed",
  );
  const at = (wanted: ReturnType<typeof standing>) =>
    calls.find((task) => standing(task, person.id) === wanted)?.id;
  const [ringing, inCall] = [at("ringing"), at("talking")];
  if (ringing !== undefined) return { kind: "ringing", taskId: ringing };
  return inCall === undefined ? { kind: "quiet" } : { kind: "inCall", taskId: inCall };
}
