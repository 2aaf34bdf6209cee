import {
  availableCode,
  type ChannelStateData,
  type ChannelStateDetail,
  type ChannelStates,
} from "@ringside/contract";
import type { Cause } from "../cause.ts";
import type { Change } from "../change.ts";
import type { Me } from "../me.ts";
import type { AgentState } from "../station.ts";
import { word } from "./word.ts";

/** A channel has another state than before. */
export function channelStateChanged(
  data: ChannelStateData,
  me: Me,
  receivedAt: number,
  asked: Cause | null,
): Change[] {
  // A supervisor also hears of the agents whose state they change.
  if (data.agentId !== undefined && data.agentId !== me.agentId) return [];
  const version = data.eventTime ?? receivedAt;
  const { channelType: channel, agentChannelStateDetail: detail } = data;
  const cause = supervisorIn(data, me) ?? asked ?? missedBy(detail, me) ?? { kind: "you" };
  const state = stateOf(detail, cause, version);
  const { availability, auxCodeId, codeSince: at } = state;
  const happening = {
    id: `channel:${channel}:${auxCodeId}:${at}`,
    at,
    what: { kind: "state", availability, auxCodeId, channel },
    cause,
    trackingId: data.trackingId ?? null,
  } as const;
  return [
    { kind: "channelState", version, channel, state },
    { kind: "happened", happening },
  ];
}

/** The channels of a login or a reload; nothing where WxCC has one state for all of them. */
export function channelStates(
  told: ChannelStates | null | undefined,
  me: Me,
  cause: Cause,
  version: number,
): { channels?: Record<string, AgentState> } {
  if (!told) return {};
  const channels = Object.entries(told).map(([channel, detail]) => {
    return [channel, stateOf(detail, missedBy(detail, me) ?? cause, version)] as const;
  });
  return { channels: Object.fromEntries(channels) };
}

/** The code that was chosen. A contact may stand in front of it: `Engaged`, with the code behind. */
export function channelCode({ auxCodeId, agentState, pendingIdle }: ChannelStateDetail): string {
  if (auxCodeId) return auxCodeId;
  return agentState.toLowerCase() === "idle" || pendingIdle ? "" : availableCode;
}

function stateOf(detail: ChannelStateDetail, cause: Cause, version: number): AgentState {
  const auxCodeId = channelCode(detail);
  const since = detail.stateChangeTimestamp ?? version;
  const codeSince = detail.lastIdleCodeChangeTimestamp ?? since;
  return auxCodeId === availableCode
    ? { availability: "available", auxCodeId, since, codeSince: since, cause }
    : { availability: "idle", auxCodeId, since, codeSince, cause };
}

function supervisorIn(data: ChannelStateData, me: Me): Cause | null {
  const id = word(data["changedById"]);
  if (id === null || id === me.agentId) return null;
  return { kind: "supervisor", name: word(data["changedByName"]), id };
}

function missedBy({ auxCodeId }: ChannelStateDetail, me: Me): Cause | null {
  const why = me.systemCodes[auxCodeId ?? ""];
  return why === undefined ? null : { kind: "missed", why };
}
