import {
  Reason,
  availableCode,
  type LogoutData,
  type RefusalData,
  type SessionData,
  type StateChangeData,
} from "@ringside/contract";
import type { Change } from "../change.ts";
import type { Me } from "../me.ts";
import {
  DeviceType,
  type AgentState,
  type Cause,
  type Device,
  type MissedWhy,
} from "../station.ts";

/** A login, or the answer to a reload: the whole session as it is. */
export function session(data: SessionData, cause: Cause, me: Me, receivedAt: number): Change[] {
  const version = data.eventTime ?? receivedAt;
  return [
    {
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
      state: stateOf(data, systemCause(data, me) ?? cause, version),
      taskIds: data.interactionIds ?? null,
    },
  ];
}

/** A reload refused because the agent has no station session: the desk is signed out. */
export function noSession(data: RefusalData, receivedAt: number): Change[] {
  if (data.reason !== Reason.agentNotFound) return [];
  return [{ kind: "signedOut", version: data.eventTime ?? receivedAt, cause: null }];
}

export function loggedOut(data: LogoutData, me: Me, receivedAt: number): Change[] {
  if (isOther(data.agentId, me)) return [];
  const by = data.loggedOutBy ?? null;
  const cause: Cause =
    by === null || by === me.agentId ? { kind: "you" } : { kind: "supervisor", name: by };
  return [{ kind: "signedOut", version: data.eventTime ?? receivedAt, cause }];
}

export function stateChanged(data: StateChangeData, me: Me, receivedAt: number): Change[] {
  // A supervisor also hears of the agents whose state they change.
  if (isOther(data.agentId, me)) return [];
  const version = data.eventTime ?? receivedAt;
  return [{ kind: "state", version, state: stateOf(data, changeCause(data, me), version) }];
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

function changeCause(data: StateChangeData, me: Me): Cause {
  const by = data.changedById ?? null;
  if (by !== null && by !== me.agentId) {
    return { kind: "supervisor", name: data.changedByName ?? null };
  }
  return systemCause(data, me) ?? { kind: "you" };
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
