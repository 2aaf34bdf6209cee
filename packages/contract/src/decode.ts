import { z } from "zod";
import {
  AssistEnabledData,
  assistFrame,
  SuggestionData,
  SummaryData,
  TranscriptData,
  WellnessData,
} from "./assist.ts";
import { ChannelStateData } from "./channels.ts";
import { MonitorData, monitorEvents } from "./monitoring.ts";
import {
  BuddyAgentsData,
  Envelope,
  KeepAlive,
  LogoutData,
  MultiLoginData,
  RefusalData,
  SessionData,
  StateChangeData,
  TaskData,
  WelcomeData,
  taskEvents,
  taskFailures,
  taskRefusals,
  type Notification,
} from "./notifications.ts";

/** The text of a frame was not a JSON object with a type and data. */
export interface Undecodable {
  kind: "undecodable";
  why: string;
}

type Read = (data: unknown) => Notification;

/** Reads `data` by its schema; what the schema misses makes the notification an unknown one. */
function known<T>(schema: z.ZodType<T>, make: (data: T) => Notification) {
  return (outer: string, inner: string): Read =>
    (data) => {
      const read = schema.safeParse(data);
      if (read.success) return make(read.data);
      return { kind: "unknown", outer, inner, why: { missed: z.prettifyError(read.error) } };
    };
}

type Rows = Record<string, ReturnType<typeof known>>;

/** A failure that carries no task at all is the refusal of a command. */
const failureRows: Rows = Object.fromEntries(
  taskFailures.map((event) => {
    const told = known(TaskData, (data) => ({ kind: "task", event, data }));
    const refused = known(RefusalData, (data) => ({ kind: "taskRefused", event, data }));
    const read: Rows[string] = (outer, inner) => (data) => {
      const bare = typeof data === "object" && data !== null && !("interaction" in data);
      return (bare ? refused : told)(outer, inner)(data);
    };
    return [event, read];
  }),
);

/** WxCC's documentation of it has another spelling: both are read. Source: wire contract, section 6. */
const misspelt: Rows = {
  CampaingnPreviewSkipFailed: known(RefusalData, (data) => ({
    kind: "taskRefused",
    event: "CampaignPreviewSkipFailed",
    data,
  })),
};

const taskRows: Rows = Object.fromEntries([
  ...taskEvents.map((event) => [event, known(TaskData, (data) => ({ kind: "task", event, data }))]),
  ...taskRefusals.map((event) => [
    event,
    known(RefusalData, (data) => ({ kind: "taskRefused", event, data })),
  ]),
]);

const monitorRows: Rows = Object.fromEntries(
  monitorEvents.map((event) => [
    event,
    known(MonitorData, (data) => ({ kind: "monitoring", event, data })),
  ]),
);

/** Told under several outer types. Source: `channels.ts`. */
const channelRows: Rows = {
  AgentChannelStateChanged: known(ChannelStateData, (data) => ({
    kind: "channelStateChanged",
    data,
  })),
};
const reloaded = known(SessionData, (data) => ({ kind: "reloaded", data }));

/** Outer type, then inner type: a new notification is a row here and a case in the union. */
const table: Record<string, Rows> = {
  StationLogin: {
    AgentStationLoginSuccess: known(SessionData, (data) => ({ kind: "loggedIn", data })),
    AgentStationLoginFailed: known(RefusalData, (data) => ({ kind: "loginRefused", data })),
  },
  AgentReloginSuccess: { AgentReloginSuccess: reloaded },
  AgentRequestEvent: { ...channelRows, AgentChannelReloginSuccess: reloaded },
  AgentChannelReloginSuccess: { AgentChannelReloginSuccess: reloaded },
  AgentChannelStateChange: {
    ...channelRows,
    AgentChannelStateChangeFailed: known(RefusalData, (data) => ({
      kind: "channelStateRefused",
      data,
    })),
  },
  AgentReloginFailed: {
    AgentReloginFailed: known(RefusalData, (data) => ({ kind: "reloadRefused", data })),
  },
  Logout: {
    AgentLogoutSuccess: known(LogoutData, (data) => ({ kind: "loggedOut", data })),
    AgentLogoutFailed: known(RefusalData, (data) => ({ kind: "logoutRefused", data })),
  },
  AgentStateChange: {
    AgentStateChangeSuccess: known(StateChangeData, (data) => ({ kind: "stateChanged", data })),
    AgentStateChangeFailed: known(RefusalData, (data) => ({ kind: "stateRefused", data })),
  },
  BuddyAgents: {
    BuddyAgents: known(BuddyAgentsData, (data) => ({ kind: "buddies", data })),
    BuddyAgentsRetrieveFailed: known(RefusalData, (data) => ({ kind: "buddiesRefused", data })),
  },
  RoutingMessage: { ...channelRows, ...taskRows, ...failureRows, ...misspelt, ...monitorRows },
};

const summary = (when: "midCall" | "postCall" | "handedOver") =>
  known(assistFrame(SummaryData), ({ data }) => ({ kind: "summary", when, data }));

/** What the AI assistant says has one type, the outer one. Source: wire contract, section 10. */
const assistRows: Rows = {
  REAL_TIME_TRANSCRIPTION: known(assistFrame(TranscriptData), ({ data }) => ({
    kind: "transcript",
    data,
  })),
  SUGGESTED_RESPONSE: known(assistFrame(SuggestionData), ({ data }) => ({
    kind: "suggestion",
    data,
  })),
  SUGGESTED_RESPONSE_ACKNOWLEDGE: known(assistFrame(SuggestionData), ({ data }) => ({
    kind: "suggestionAcknowledged",
    data,
  })),
  MID_CALL_SUMMARY: summary("midCall"),
  POST_CALL_SUMMARY: summary("postCall"),
  MID_CALL_SUMMARY_RESPONSE_SUBSEQUENT_AGENT: summary("handedOver"),
  FEATURE_ENABLEMENT: known(assistFrame(AssistEnabledData), ({ data }) => ({
    kind: "assistEnabled",
    data,
  })),
  WellnessBreak: known(WellnessData, (data) => ({ kind: "wellness", data })),
};

const welcome = known(WelcomeData, (data) => ({ kind: "welcome", agentId: data.agentId }));
const evicted = known(MultiLoginData, (data) => ({ kind: "evicted", data }));

/**
 * Takes one text frame of the notification socket apart. Never throws: text that is no envelope is
 * `undecodable`, a type that is not known is `unknown`; the socket lives on with both.
 */
export function decode(text: string): Notification | Undecodable {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: "undecodable", why: "not JSON" };
  }
  if (KeepAlive.safeParse(json).success) return { kind: "keepalive" };
  const envelope = Envelope.safeParse(json);
  if (!envelope.success) return { kind: "undecodable", why: z.prettifyError(envelope.error) };
  const { type: outer, data } = envelope.data;
  if (outer === "Welcome") return welcome(outer, outer)(data);
  if (outer === "AGENT_MULTI_LOGIN") return evicted(outer, outer)(data);
  const assist = Object.hasOwn(assistRows, outer) ? assistRows[outer] : undefined;
  if (assist) return assist(outer, data.type ?? outer)(data);
  const inner = data.type ?? null;
  const rows = Object.hasOwn(table, outer) ? table[outer] : undefined;
  const read = rows && inner !== null && Object.hasOwn(rows, inner) ? rows[inner] : undefined;
  if (!read || inner === null) return { kind: "unknown", outer, inner, why: "type" };
  return read(outer, inner)(data);
}
