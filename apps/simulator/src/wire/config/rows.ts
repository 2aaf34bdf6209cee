import type {
  AuxiliaryCode,
  DesktopProfile as ProfileRow,
  DialPlan as DialPlanRow,
  EntryPoint as EntryPointRow,
  Queue as QueueRow,
  Site as SiteRow,
  Team as TeamRow,
  User,
} from "@ringside/contract";
import {
  fixedId,
  type AuxCode,
  type Channel,
  type DesktopProfile,
  type DialPlan,
  type EntryPoint,
  type Organisation,
  type Person,
  type Queue,
  type Site,
  type Team,
} from "../../world/index.ts";

/** The organisation's things as WxCC's configuration tells them. Source: wire contract, 7 and 8. */

export function userRow(person: Person, { sites }: Organisation): User {
  const site = sites.find(({ id }) => id === person.siteId);
  return {
    id: person.id,
    ciUserId: person.id,
    dbId: person.id,
    firstName: person.firstName,
    lastName: person.lastName,
    email: person.email,
    userProfileType: person.supervisor ? "SUPERVISOR" : "PREMIUM_AGENT",
    contactCenterEnabled: true,
    agentProfileId: person.desktopProfileId,
    teamIds: [...person.teamIds],
    siteId: person.siteId,
    siteName: site?.name ?? "",
    multimediaProfileId: site?.multimediaProfileId ?? "",
    // Both spellings: WxCC's own, and the one that the SDK reads.
    deafultDialledNumber: person.dialNumber,
    defaultDialledNumber: person.dialNumber,
    active: true,
  };
}

/** The two kinds of codes are work types to an administrator. */
export const workTypes = [
  { id: fixedId("workType", 1), name: "Idle", workTypeCode: "IDLE_CODE" },
  { id: fixedId("workType", 2), name: "Wrap-up", workTypeCode: "WRAP_UP_CODE" },
] as const;

export function codeRows({ idleCodes, wrapUpCodes }: Organisation): AuxiliaryCode[] {
  const row =
    ({ id: workTypeId, workTypeCode }: (typeof workTypes)[number]) =>
    (code: AuxCode): AuxiliaryCode => ({
      id: code.id,
      name: code.name,
      active: true,
      defaultCode: code.isDefault,
      isSystemCode: code.isSystem,
      workTypeCode,
      workTypeId,
      description: "",
    });
  const [idle, wrapUp] = workTypes;
  return [...idleCodes.map(row(idle)), ...wrapUpCodes.map(row(wrapUp))];
}

export function profileRow(profile: DesktopProfile, organisation: Organisation): ProfileRow {
  const { idleCodeIds, wrapUpCodeIds, autoWrapUpSeconds } = profile;
  const outdial = organisation.entryPoints.find(({ direction }) => direction === "OUTBOUND");
  return {
    id: profile.id,
    name: profile.name,
    parentType: "ORGANIZATION",
    active: true,
    screenPopup: false,
    lastAgentRouting: false,
    autoAnswer: false,
    autoWrapUp: autoWrapUpSeconds !== null,
    autoWrapAfterSeconds: autoWrapUpSeconds ?? 0,
    allowAutoWrapUpExtension: autoWrapUpSeconds !== null,
    agentAvailableAfterOutdial: true,
    accessIdleCode: idleCodeIds ? "SPECIFIC" : "ALL",
    idleCodes: idleCodeIds ? [...idleCodeIds] : [],
    accessWrapUpCode: wrapUpCodeIds ? "SPECIFIC" : "ALL",
    wrapUpCodes: wrapUpCodeIds ? [...wrapUpCodeIds] : [],
    accessQueue: "ALL",
    queues: [],
    accessEntryPoint: "ALL",
    entryPoints: [],
    accessBuddyTeam: "ALL",
    buddyTeams: [],
    consultToQueue: true,
    outdialEnabled: true,
    ...(outdial && { outdialEntryPointId: outdial.id }),
    outdialANIId: organisation.outdialAni.id,
    addressBookId: organisation.addressBook.id,
    dialPlanEnabled: true,
    dialPlans: organisation.dialPlans.map(({ id }) => id),
    timeoutDesktopInactivityCustomEnabled: false,
    agentDNValidation: profile.ownNumberOnly ? "PROVISIONED_VALUE" : "ALL",
    agentDNValidationCriterions: [],
    loginVoiceOptions: [...profile.voiceOptions],
    viewableStatistics: {
      agentStats: true,
      accessQueueStats: "ALL",
      contactServiceQueues: [],
      loggedInTeamStats: true,
      accessTeamStats: "ALL",
      teams: [],
    },
  };
}

export function siteRow({ id, name, multimediaProfileId }: Site): SiteRow {
  return { id, name, multimediaProfileId, active: true, systemDefault: false };
}

export function teamRow(team: Team, { people, sites }: Organisation): TeamRow {
  const site = sites.find(({ id }) => id === team.siteId);
  return {
    id: team.id,
    name: team.name,
    teamType: "AGENT",
    teamStatus: "IN_SERVICE",
    active: true,
    siteId: team.siteId,
    siteName: site?.name ?? "",
    multiMediaProfileId: site?.multimediaProfileId ?? "",
    userIds: people.filter(({ teamIds }) => teamIds.includes(team.id)).map(({ id }) => id),
  };
}

export function dialPlanRow(plan: DialPlan): DialPlanRow {
  return { ...plan, active: true };
}

/** Source: wire contract, section 8. */
const channelTypes = {
  telephony: "TELEPHONY",
  chat: "CHAT",
  email: "EMAIL",
  social: "SOCIAL_CHANNEL",
} as const satisfies Record<Channel, string>;

export function queueRow({ id, name, description, channel, groups }: Queue): QueueRow {
  return {
    id,
    name,
    description,
    queueType: "INBOUND",
    channelType: channelTypes[channel],
    routingType: "LONGEST_AVAILABLE_AGENT",
    queueRoutingType: "TEAM_BASED",
    checkAgentAvailability: false,
    serviceLevelThreshold: 20,
    maxActiveContacts: 100,
    maxTimeInQueue: 3_600,
    active: true,
    monitoringPermitted: true,
    parkingPermitted: false,
    recordingPermitted: true,
    recordingAllCallsPermitted: true,
    pauseRecordingPermitted: true,
    recordingPauseDuration: 30,
    manuallyAssignable: false,
    callDistributionGroups: groups.map(({ teamIds, afterSeconds }, at) => ({
      agentGroups: teamIds.map((teamId) => ({ teamId })),
      order: at + 1,
      duration: afterSeconds,
    })),
  };
}

export function entryPointRow({ id, name, direction }: EntryPoint): EntryPointRow {
  return {
    id,
    name,
    entryPointType: direction,
    channelType: "TELEPHONY",
    active: true,
    serviceLevelThreshold: 20,
    maximumActiveContacts: 100,
    controlFlowScriptUrl: "",
    overflowNumber: "",
    imiOrgType: "MIXED_MODE",
    assetId: "",
    callbackEnabled: false,
    outdialTransferToQueueEnabled: false,
  };
}
