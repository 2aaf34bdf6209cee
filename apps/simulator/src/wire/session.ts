import type { Session } from "../world/index.ts";
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

/** What a login or a reload adds: the station, and the channels with their capacity. */
export function stationWords(
  agentId: string,
  session: Session,
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
  };
}
