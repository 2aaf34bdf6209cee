import { z } from "zod";

/**
 * The configuration a desktop reads at start-up: `GET /organization/{orgId}/…`.
 * Source: wire contract, sections 7 and 8. Version 2 lists come in pages, some version 1 lists bare.
 */

export const PageMeta = z.looseObject({
  page: z.number().optional(),
  pageSize: z.number().optional(),
  totalPages: z.number().optional(),
  totalRecords: z.number().optional(),
});

/** A page of rows, numbered from 0. */
export function pageOf<T extends z.ZodType>(row: T) {
  return z.looseObject({ meta: PageMeta.optional(), data: z.array(row) });
}

const id = z.string();
const ids = z.array(z.string()).nullish();
const access = z.enum(["ALL", "SPECIFIC", "PROVISIONED_VALUE", "NONE"]).nullish();

/** `user/by-ci-user-id/{agentId}` */
export const User = z.looseObject({
  id: id.optional(),
  ciUserId: id,
  firstName: z.string().default(""),
  lastName: z.string().default(""),
  email: z.string().optional(),
  agentProfileId: id,
  teamIds: z.array(id).default([]),
  siteId: id.nullish(),
  skillProfileId: id.nullish(),
  multimediaProfileId: id.nullish(),
  dbId: id.nullish(),
  /** Spelt so on the wire. */
  deafultDialledNumber: z.string().nullish(),
  active: z.boolean().optional(),
});
export type User = z.infer<typeof User>;

/** `organization/{orgId}` */
export const Organization = z.looseObject({
  tenantId: z.string().optional(),
  timezone: z.string().optional(),
  environment: z.string().optional(),
});
export type Organization = z.infer<typeof Organization>;

/** `v2/organization-setting?agentView=true`, one row. */
export const OrganizationSetting = z.looseObject({
  webRtcEnabled: z.boolean().optional(),
  maskSensitiveData: z.boolean().optional(),
  campaignManagerEnabled: z.boolean().optional(),
});
export type OrganizationSetting = z.infer<typeof OrganizationSetting>;

/** `v2/tenant-configuration?agentView=true`, one row. */
export const TenantConfiguration = z.looseObject({
  timeoutDesktopInactivityEnabled: z.boolean().optional(),
  timeoutDesktopInactivityMins: z.number().nullish(),
  forceDefaultDn: z.boolean().optional(),
  dnDefaultRegex: z.string().nullish(),
  dnOtherRegex: z.string().nullish(),
  privacyShieldVisible: z.boolean().optional(),
  outdialEnabled: z.boolean().optional(),
  endCallEnabled: z.boolean().optional(),
  endConsultEnabled: z.boolean().optional(),
  callVariablesSuppressed: z.boolean().optional(),
  /** Milliseconds. */
  lostConnectionRecoveryTimeout: z.number().nullish(),
});
export type TenantConfiguration = z.infer<typeof TenantConfiguration>;

/** `v2/auxiliary-code`. "Available" is not among them: clients add it as code `"0"`. */
export const AuxiliaryCode = z.looseObject({
  id,
  name: z.string(),
  active: z.boolean().default(true),
  defaultCode: z.boolean().default(false),
  isSystemCode: z.boolean().default(false),
  workTypeCode: z.enum(["IDLE_CODE", "WRAP_UP_CODE"]),
  workTypeId: id.nullish(),
  description: z.string().nullish(),
});
export type AuxiliaryCode = z.infer<typeof AuxiliaryCode>;

/** `agent-profile/{id}`, which the administrator's pages call desktop profile. */
export const DesktopProfile = z.looseObject({
  id: id.optional(),
  name: z.string().optional(),
  autoWrapUp: z.boolean().default(false),
  /** Seconds. */
  autoWrapAfterSeconds: z.number().nullish(),
  allowAutoWrapUpExtension: z.boolean().optional(),
  autoAnswer: z.boolean().optional(),
  agentAvailableAfterOutdial: z.boolean().optional(),
  accessWrapUpCode: access,
  wrapUpCodes: ids,
  accessIdleCode: access,
  idleCodes: ids,
  accessQueue: access,
  queues: ids,
  accessEntryPoint: access,
  entryPoints: ids,
  accessBuddyTeam: access,
  buddyTeams: ids,
  consultToQueue: z.boolean().optional(),
  outdialEnabled: z.boolean().optional(),
  outdialEntryPointId: id.nullish(),
  outdialANIId: id.nullish(),
  addressBookId: id.nullish(),
  dialPlanEnabled: z.boolean().optional(),
  dialPlans: ids,
  timeoutDesktopInactivityCustomEnabled: z.boolean().optional(),
  timeoutDesktopInactivityMins: z.number().nullish(),
  /** `ALL`: any number; `PROVISIONED_VALUE`: only the agent's own; `SPECIFIC`: by criteria. */
  agentDNValidation: z.string().nullish(),
  agentDNValidationCriterions: z.array(z.unknown()).nullish(),
  loginVoiceOptions: z.array(z.string()).default([]),
  active: z.boolean().optional(),
});
export type DesktopProfile = z.infer<typeof DesktopProfile>;

/** `site/{id}` */
export const Site = z.looseObject({
  id,
  name: z.string().optional(),
  active: z.boolean().optional(),
  multimediaProfileId: id.nullish(),
});
export type Site = z.infer<typeof Site>;

/** `v2/team` */
export const Team = z.looseObject({
  id,
  name: z.string(),
  teamType: z.string().optional(),
  teamStatus: z.string().optional(),
  active: z.boolean().optional(),
  siteId: id.nullish(),
  siteName: z.string().nullish(),
  multiMediaProfileId: id.nullish(),
});
export type Team = z.infer<typeof Team>;

/** `dial-plan?agentView=true`, a bare array. */
export const DialPlan = z.looseObject({
  id,
  name: z.string().optional(),
  /** Tested unanchored, as `new RegExp(x).test(number)`. */
  regularExpression: z.string(),
  prefix: z.string().nullish(),
  strippedChars: z.string().nullish(),
  active: z.boolean().optional(),
});
export type DialPlan = z.infer<typeof DialPlan>;

/** `v2/contact-service-queue` */
export const Queue = z.looseObject({
  id,
  name: z.string(),
  description: z.string().nullish(),
  queueType: z.string().optional(),
  channelType: z.string().optional(),
  active: z.boolean().optional(),
});
export type Queue = z.infer<typeof Queue>;
