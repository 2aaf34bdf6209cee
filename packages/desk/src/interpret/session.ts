import {
  Reason,
  availableCode,
  type LogoutData,
  type RefusalData,
  type SessionData,
  type StateChangeData,
} from "@ringside/contract";
import type { Cause, MissedWhy } from "../cause.ts";
import type { Change } from "../change.ts";
import { stateId, type Happening } from "../happening.ts";
import type { Me } from "../me.ts";
import { DeviceType, type AgentState, type Device } from "../station.ts";
import { channelStates } from "./channels.ts";
import { word } from "./word.ts";

export function loggedIn(
  data: SessionData,
  me: Me,
  receivedAt: number,
  asked: Cause | null,
): Change[] {
  const at = data.eventTime ?? receivedAt;
  const state = stateOf(data, systemCause(data, me) ?? { kind: "signIn" }, at);
  const cause = asked ?? { kind: "you" };
  return [
    session(data, state, at, me),
    happened(`station:in:${data.agentSessionId ?? at}`, { kind: "stationIn" }, at, cause, data),
  ];
}

/** The answer to a reload: it does not say what led to it, unless that was WxCC itself. */
export function reloaded(data: SessionData, me: Me, receivedAt: number): Change[] {
  const at = data.eventTime ?? receivedAt;
  const cause = systemCause(data, me);
  const state = stateOf(data, cause ?? { kind: "unsaid" }, at);
  const why = cause === null ? [] : [stateHappened(state, data)];
  return [session(data, state, at, me), ...why];
}

/** The whole session as it is. */
function session(data: SessionData, state: AgentState, version: number, me: Me): Change {
  return {
    kind: "session",
    version,
    station: {
      kind: "in",
      teamId: data.teamId ?? "",
      device: deviceOf(data),
      sessionId: data.agentSessionId ?? null,
      roles: data.roles ?? [],
      capacity: Object.fromEntries(
        Object.entries(data.channelsMap ?? {}).map(([channel, ids]) => [channel, ids.length]),
      ),
    },
    state,
    ...channelStates(data.agentChannelStateDetailMap, me, state.cause, version),
    taskIds: data.interactionIds ?? null,
  };
}

/** A reload refused because the agent has no station session: the desk is signed out. */
export function noSession(data: RefusalData, receivedAt: number): Change[] {
  if (data.reason !== Reason.agentNotFound) return [];
  return [{ kind: "signedOut", version: data.eventTime ?? receivedAt, cause: null }];
}

export function loggedOut(
  data: LogoutData,
  me: Me,
  receivedAt: number,
  asked: Cause | null,
): Change[] {
  if (isOther(data.agentId, me)) return [];
  const by = data.loggedOutBy ?? null;
  const isOwn = by === null || by === me.agentId;
  const cause: Cause = isOwn ? (asked ?? { kind: "you" }) : { kind: "supervisor", name: by };
  const at = data.eventTime ?? receivedAt;
  const id = `station:out:${data.agentSessionId ?? at}`;
  return [
    { kind: "signedOut", version: at, cause },
    happened(id, { kind: "stationOut" }, at, cause, data),
  ];
}

export function stateChanged(
  data: StateChangeData,
  me: Me,
  receivedAt: number,
  asked: Cause | null,
): Change[] {
  // A supervisor also hears of the agents whose state they change.
  if (isOther(data.agentId, me)) return [];
  const version = data.eventTime ?? receivedAt;
  const state = stateOf(data, changeCause(data, me, asked), version);
  return [{ kind: "state", version, state }, stateHappened(state, data)];
}

/** WxCC's time of a state is what tells one from another: it may be told again after a reload. */
function stateHappened(state: AgentState, data: Pick<SessionData, "trackingId">): Change {
  const { availability, auxCodeId, codeSince, cause } = state;
  const id = stateId(state);
  return happened(id, { kind: "state", availability, auxCodeId }, codeSince, cause, data);
}

function happened(
  id: string,
  what: Happening["what"],
  at: number,
  cause: Cause,
  { trackingId = null }: { readonly trackingId?: string | null | undefined },
): Change {
  return { kind: "happened", happening: { id, at, what, cause, trackingId } };
}

function isOther(agentId: string | undefined, me: Me): boolean {
  return agentId !== undefined && agentId !== me.agentId;
}

function stateOf(data: SessionData | StateChangeData, cause: Cause, version: number): AgentState {
  const since = data.lastStateChangeTimestamp ?? version;
  const available = data.subStatus?.toLowerCase() === "available";
  return {
    availability: available ? "available" : "idle",
    auxCodeId: available ? availableCode : (data.auxCodeId ?? ""),
    since,
    codeSince: available ? since : (data.lastIdleCodeChangeTimestamp ?? since),
    cause,
  };
}

function changeCause(data: StateChangeData, me: Me, asked: Cause | null): Cause {
  const id = data.changedById ?? null;
  if (id !== null && id !== me.agentId) {
    return { kind: "supervisor", name: word(data.changedByName), id };
  }
  return asked ?? systemCause(data, me) ?? { kind: "you" };
}

const missedReasons: Readonly<Record<string, MissedWhy>> = {
  RONA: "rona",
  [Reason.userDeclined]: "declined",
};

/** What WxCC did by itself: told by the system code it put the agent on, or by its reason. */
function systemCause(data: SessionData | StateChangeData, me: Me): Cause | null {
  const reason = data.lastStateChangeReason ?? "";
  if (reason === Reason.socketLost) return { kind: "socketLoss" };
  const why = me.systemCodes[data.auxCodeId ?? ""] ?? missedReasons[reason];
  return why === undefined ? null : { kind: "missed", why };
}

function deviceOf(data: SessionData): Device {
  const type = DeviceType.safeParse(data.deviceType);
  return {
    type: type.success ? type.data : data.isExtension ? "EXTENSION" : "AGENT_DN",
    number: data.dialNumber ?? data.dn ?? data.deviceId ?? "",
  };
}
