import { z } from "zod";
import { ChosenState } from "./agents.ts";

/**
 * The agent's state, a channel at a time: free for calls, and at lunch for chats.
 *
 * How sure this is. Path, body and statuses are in WxCC's public API reference since the summer of 2026
 * (the OpenAPI file of May has the body's schema alone). That a 202 is followed by one notification a
 * channel, under three outer types, and a refusal by a fourth, is what the vendor's newer SDK waits for.
 * The fields of a channel's detail are read off published typings and test data. A guess is what none of
 * them says: that the state of the whole session sets every channel, and that a session whose channels
 * have all come to say the same says it too.
 */
export const ChannelType = z.enum([
  "telephony",
  "chat",
  "email",
  "social",
  "workItem",
  "customMessaging",
]);
export type ChannelType = z.infer<typeof ChannelType>;

/** `PUT /v2/agents/session/state`: `channelType` names one channel or several. */
export const ChannelStateRequest = z.looseObject({
  channelType: z.array(ChannelType).min(1),
  /** WxCC lists more; an agent can choose no others. */
  state: ChosenState,
  /** Where it is absent: none for Available, the first idle code for Idle. */
  auxCodeId: z.string().max(36).optional(),
  reason: z.string().max(128).optional(),
  /** Whose state it is, where a supervisor asks. */
  agentId: z.string().max(36).optional(),
});
export type ChannelStateRequest = z.infer<typeof ChannelStateRequest>;

/** One channel of an agent's: what it is, which may be more than what was chosen. */
export const ChannelStateDetail = z.looseObject({
  /** `Available`, `Idle`, or what a contact makes of it: `Reserved`, `Engaged`, `WrapUp`, ... */
  agentState: z.string(),
  /** Idle was chosen, and holds once the contacts of the channel are gone. */
  pendingIdle: z.boolean().nullish(),
  auxCodeId: z.string().nullish(),
  /** How many contacts more it takes, and how many at most. */
  availableChannelCount: z.number().nullish(),
  totalChannelCount: z.number().nullish(),
  stateChangeTimestamp: z.number().nullish(),
  lastIdleCodeChangeTimestamp: z.number().nullish(),
  stateChangeReason: z.string().nullish(),
});
export type ChannelStateDetail = z.infer<typeof ChannelStateDetail>;

/** `agentChannelStateDetailMap` of a login or a reload: by channel type; absent where WxCC has one state. */
export const ChannelStates = z.record(z.string(), ChannelStateDetail);
export type ChannelStates = z.infer<typeof ChannelStates>;

/**
 * `AgentChannelStateChanged`: one channel has another state. Its outer type is `AgentRequestEvent` where
 * it was asked for, `RoutingMessage` where a contact brought it about, or `AgentChannelStateChange`.
 */
export const ChannelStateData = z.looseObject({
  eventTime: z.number().optional(),
  agentId: z.string().optional(),
  orgId: z.string().optional(),
  trackingId: z.string().optional(),
  agentSessionId: z.string().optional(),
  /** A word, so that a channel of tomorrow does no harm. */
  channelType: z.string(),
  agentChannelStateDetail: ChannelStateDetail,
  /** The channels the agent is signed in with. */
  connectedChannels: z.array(z.string()).nullish(),
});
export type ChannelStateData = z.infer<typeof ChannelStateData>;
