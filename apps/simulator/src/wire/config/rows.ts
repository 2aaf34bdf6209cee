import type {
  AuxiliaryCode,
  DesktopProfile as ProfileRow,
  DialPlan as DialPlanRow,
  Queue as QueueRow,
  Site as SiteRow,
  Team as TeamRow,
  User,
} from "@ringside/contract";
import type {
  AuxCode,
  DesktopProfile,
  DialPlan,
  EntryPoint,
  Organisation,
  Person,
  Queue,
  Site,
  Team,
} from "../../world/index.ts";

/** The organisation's things as WxCC's configuration tells them. Source: wire contract, 7 and 8. */

export function userRow(person: Person, organisation: Organisation): User {
  const site = organisation.sites.find(({ id }) => id === person.siteId);
  return {
    id: person.id,
    ciUserId: person.id,
    dbId: person.id,
    firstName: person.firstName,
    lastName: person.lastName,
    email: person.email,
    agentProfileId: person.desktopProfileId,
    teamIds: [...person.teamIds],
    siteId: person.siteId,
    skillProfileId: null,
    multimediaProfileId: site?.multimediaProfileId ?? null,
    // Both spellings: WxCC's own, and the one that the SDK reads.
    deafultDialledNumber: person.dialNumber,
    defaultDialledNumber: person.dialNumber,
    active: true,
  };
}

export function codeRows({ idleCodes, wrapUpCodes }: Organisation): AuxiliaryCode[] {
  const row =
    (workTypeCode: AuxiliaryCode["workTypeCode"]) =>
    (code: AuxCode): AuxiliaryCode => ({
      id: code.id,
      name: code.name,
      active: true,
      defaultCode: code.isDefault,
      isSystemCode: code.isSystem,
      workTypeCode,
      workTypeId: null,
      description: "",
    });
  return [...idleCodes.map(row("IDLE_CODE")), ...wrapUpCodes.map(row("WRAP_UP_CODE"))];
}

export function profileRow(profile: DesktopProfile, organisation: Organisation): ProfileRow {
  const { idleCodeIds, wrapUpCodeIds, autoWrapUpSeconds } = profile;
  const outdial = organisation.entryPoints.find(({ direction }) => direction === "OUTBOUND");
  return {
    id: profile.id,
    name: profile.name,
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
    outdialEntryPointId: outdial?.id ?? null,
    outdialANIId: organisation.outdialAni.id,
    addressBookId: organisation.addressBook.id,
    dialPlanEnabled: true,
    dialPlans: organisation.dialPlans.map(({ id }) => id),
    timeoutDesktopInactivityCustomEnabled: false,
    agentDNValidation: profile.ownNumberOnly ? "PROVISIONED_VALUE" : "ALL",
    agentDNValidationCriterions: [],
    loginVoiceOptions: [...profile.voiceOptions],
  };
}

export function siteRow({ id, name, multimediaProfileId }: Site): SiteRow {
  return { id, name, multimediaProfileId, active: true, systemDefault: false };
}

export function teamRow(team: Team, { sites }: Organisation): TeamRow {
  const site = sites.find(({ id }) => id === team.siteId);
  return {
    id: team.id,
    name: team.name,
    teamType: "AGENT",
    teamStatus: "IN_SERVICE",
    active: true,
    siteId: team.siteId,
    siteName: site?.name ?? "",
    multiMediaProfileId: site?.multimediaProfileId ?? null,
  };
}

export function dialPlanRow(plan: DialPlan): DialPlanRow {
  return { ...plan, active: true };
}

export function queueRow({ id, name, description }: Queue): QueueRow {
  return {
    id,
    name,
    description,
    queueType: "INBOUND",
    channelType: "TELEPHONY",
    routingType: "LONGEST_AVAILABLE_AGENT",
    queueRoutingType: "TEAM_BASED",
    serviceLevelThreshold: 20,
    active: true,
    recordingPermitted: true,
    pauseRecordingPermitted: true,
    recordingPauseDuration: 30,
  };
}

export function entryPointRow({ id, name, direction }: EntryPoint) {
  return { id, name, entryPointType: direction, channelType: "TELEPHONY", active: true };
}
