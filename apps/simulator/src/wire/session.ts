import type { ChannelStateData, ChannelStateDetail } from "@ringside/contract";
import type { ChannelStanding, Session } from "../world/index.ts";
import type { Setting } from "./interaction.ts";

/** An agent's session as logins, reloads and state changes tell it. */
export function sessionWords(session: Session) {
  const { state } = session;
  return {
    agentSessionId: session.id,
    status: "LoggedIn",
    subStatus: state.kind,
    auxCodeId: state.auxCodeId,
    lastStateChangeTimestamp: state.since,
    lastIdleCodeChangeTimestamp: state.idleCodeSince,
    lastStateChangeReason: state.reason,
  };
}

interface Station {
  readonly session: Session;
  readonly channels: readonly ChannelStanding[];
}

/** What a login or a reload adds: the station, and the channels with their capacity. */
export function stationWords(
  agentId: string,
  { session, channels: standings }: Station,
  contacts: readonly string[],
  { organisation }: Setting,
) {
  const person = organisation.people.find(({ id }) => id === agentId);
  const site = organisation.sites.find(({ id }) => id === person?.siteId);
  const profile = organisation.multimediaProfiles.find(
    ({ id }) => id === site?.multimediaProfileId,
  );
  const { telephony = 0, chat = 0, email = 0, social = 0 } = profile ?? {};
  const channels = (channel: string, count: number) =>
    Array.from({ length: count }, (_, at) => `ch-${channel}-${at + 1}-${agentId}`);
  return {
    ...sessionWords(session),
    teamId: session.teamId,
    siteId: person?.siteId ?? "",
    roles: [...session.roles],
    dn: session.device.number,
    dialNumber: session.device.number,
    deviceType: session.device.type,
    deviceId: session.device.number,
    isExtension: session.device.type === "EXTENSION",
    profileType: "BLENDED",
    channelsMap: {
      telephony: channels("telephony", telephony),
      chat: channels("chat", chat),
      email: channels("email", email),
      social: channels("social", social),
    },
    voiceCount: telephony,
    chatCount: chat,
    emailCount: email,
    socialCount: social,
    interactionIds: [...contacts],
    ...(standings.length > 0 && { agentChannelStateDetailMap: channelStates(standings) }),
  };
}

const channelStates = (standings: readonly ChannelStanding[]) =>
  Object.fromEntries(standings.map((one) => [one.channel, detailOf(one)]));

interface Changed {
  readonly session: Session;
  readonly channel: ChannelStanding;
}

/** One channel of an agent's, as it is told when it changes. Source: `channels.ts` of the contract. */
export function channelStateWords({ session, channel }: Changed) {
  return {
    agentSessionId: session.id,
    channelType: channel.channel,
    agentChannelStateDetail: detailOf(channel),
    connectedChannels: Object.keys(session.channels),
  } satisfies ChannelStateData;
}

function detailOf({ chosen, doing, pendingIdle, free, capacity }: ChannelStanding) {
  return {
    agentState: doing,
    pendingIdle,
    auxCodeId: chosen.auxCodeId,
    availableChannelCount: free,
    totalChannelCount: capacity,
    stateChangeTimestamp: chosen.since,
    lastIdleCodeChangeTimestamp: chosen.idleCodeSince,
    stateChangeReason: chosen.reason,
  } satisfies ChannelStateDetail;
}
