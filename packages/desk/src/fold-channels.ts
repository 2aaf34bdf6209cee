import type { Change } from "./change.ts";
import type { Desk } from "./desk.ts";
import { keepCause } from "./keep-cause.ts";
import { stateOfChannel } from "./select.ts";
import { withTurn } from "./turns.ts";

type Told = Pick<Desk, "channels" | "turns">;
type ChangeOf<Kind extends Change["kind"]> = Extract<Change, { kind: Kind }>;

/** What was told of states before the agent signed in, or all was told anew, is over. */
export function channelsSince({ channels, turns }: Desk, version: number): Told {
  const left = Object.entries(channels ?? {}).filter(([, known]) => known.version >= version);
  return {
    channels: left.length === 0 ? null : Object.fromEntries(left),
    turns: turns.filter((one) => one.version >= version),
  };
}

/** A whole session tells of every channel, unless there is a newer word on one. */
export function toldChannels(desk: Desk, change: ChangeOf<"session">): Told {
  const { version, state } = change;
  const { channels, turns } = channelsSince(desk, version);
  const told = Object.entries(change.channels ?? {})
    .filter(([channel]) => (channels?.[channel]?.version ?? 0) <= version)
    .map(([channel, next]) => {
      return [channel, { state: keepCause(stateOfChannel(desk, channel), next), version }] as const;
    });
  return {
    channels: change.channels ? { ...channels, ...Object.fromEntries(told) } : channels,
    turns: withTurn(turns, { version, auxCodeId: state.auxCodeId }),
  };
}

export function foldChannelState(desk: Desk, change: ChangeOf<"channelState">): Desk {
  const { channel, version, state } = change;
  const before = desk.channels?.[channel]?.version ?? 0;
  if (version < Math.max(before, desk.stationVersion)) return desk;
  return { ...desk, channels: { ...desk.channels, [channel]: { state, version } } };
}
