import { capacityOf, channelsOf, everyChannel, heldBy } from "./capacity.ts";
import type { Floor } from "./floor.ts";
import {
  standing,
  type Agent,
  type AgentState,
  type ChannelStanding,
  type Doing,
  type Session,
} from "./model.ts";
import type { Channel } from "./organisation/index.ts";

export function doingOf(
  standings: readonly ReturnType<typeof standing>[],
  chosen: AgentState["kind"],
): Doing {
  if (standings.includes("talking")) return "Engaged";
  if (standings.includes("wrapUp")) return "WrapUp";
  return standings.includes("ringing") ? "Reserved" : chosen;
}

/** How an agent's channels stand; none where the organisation has one state for all of them. */
export function channelStandings(floor: Floor, agent: Agent, session: Session): ChannelStanding[] {
  if (!floor.settings.channelStates) return [];
  return channelsOf(floor, agent).map((channel) => standingOf(floor, agent, session, channel));
}

function standingOf(
  floor: Floor,
  agent: Agent,
  session: Session,
  channel: Channel,
): ChannelStanding {
  const chosen = session.channels[channel] ?? session.state;
  const held = heldBy(floor, agent, channel);
  const standings = agent.contacts.flatMap((id) => {
    const task = floor.tasks.get(id);
    return task?.channel === channel ? standing(task, agent.person.id) : [];
  });
  const capacity = capacityOf(floor, agent, channel);
  return {
    channel,
    chosen,
    doing: doingOf(standings, chosen.kind),
    pendingIdle: held > 0 && chosen.kind === "Idle",
    free: capacity - held,
    capacity,
  };
}

/** Whether two say the same, whenever they were chosen. */
export function sameState(one: AgentState | undefined, other: AgentState | undefined): boolean {
  return one?.kind === other?.kind && one?.auxCodeId === other?.auxCodeId;
}

/** The channels for which something else holds than for the session. */
export function channelsApart({ state, channels }: Session): Channel[] {
  return everyChannel.filter(
    (channel) => channels[channel] && !sameState(channels[channel], state),
  );
}

/** Whether contacts of any channel may come. */
export function isAvailable({ channels }: Session): boolean {
  return Object.values(channels).some(({ kind }) => kind === "Available");
}

/** Tells how one channel stands: as it was asked for, or because its contacts are gone. */
export function tellChannel(
  floor: Floor,
  agent: Agent,
  session: Session,
  channel: Channel,
  how: { readonly asked: boolean; readonly by: string | null },
): void {
  if (!floor.settings.channelStates) return;
  floor.say({
    kind: "channelStateChanged",
    agentId: agent.person.id,
    session: { ...session },
    channel: standingOf(floor, agent, session, channel),
    ...how,
  });
}

/** The last contact of a channel is gone: what was chosen for it holds. */
export function freeChannel(floor: Floor, agent: Agent, channel: Channel): void {
  const { session } = agent;
  const chosen = session?.channels[channel];
  if (!session || !chosen || heldBy(floor, agent, channel) > 0) return;
  session.channels = { ...session.channels, [channel]: { ...chosen, since: floor.now } };
  if (channelsApart(session).includes(channel))
    tellChannel(floor, agent, session, channel, { asked: false, by: null });
}
