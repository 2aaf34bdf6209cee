import { z } from "zod";

/** Rows of numbers and of what is written on contacts. Source: wire contract, sections 7 and 8. */

const id = z.string();

/** `v2/entry-point` */
export const EntryPoint = z.looseObject({
  id,
  name: z.string(),
  entryPointType: z.enum(["INBOUND", "OUTBOUND"]),
  channelType: z.string(),
  active: z.boolean(),
});
export type EntryPoint = z.infer<typeof EntryPoint>;

/** `v2/address-book/{bookId}/entry` */
export const AddressBookEntry = z.looseObject({ id, name: z.string(), number: z.string() });
export type AddressBookEntry = z.infer<typeof AddressBookEntry>;

/** `v2/outdial-ani/{aniId}/entry` */
export const OutdialAniEntry = z.looseObject({
  id,
  name: z.string(),
  number: z.string(),
  defaultANIEntry: z.boolean().optional(),
});
export type OutdialAniEntry = z.infer<typeof OutdialAniEntry>;

/** `v2/dial-number` */
export const DialNumber = z.looseObject({
  id,
  dialledNumber: z.string().optional(),
  entryPointId: id,
  entryPointName: z.string(),
  defaultAni: z.boolean().optional(),
});
export type DialNumber = z.infer<typeof DialNumber>;

/** `v2/cad-variable`, which the administrator's pages call global variables. */
export const GlobalVariable = z.looseObject({
  id,
  name: z.string(),
  active: z.boolean().default(true),
  variableType: z.string(),
  defaultValue: z.string().nullish(),
  agentEditable: z.boolean(),
  agentViewable: z.boolean(),
  reportable: z.boolean().optional(),
  sensitive: z.boolean().nullish(),
  desktopLabel: z.string().nullish(),
});
export type GlobalVariable = z.infer<typeof GlobalVariable>;

const section = z.record(z.string(), z.unknown());

/** `desktop-login`: what holds for the organisation, in one read. Source: the SDK's next release. */
export const DesktopLogin = z.looseObject({
  organization: section,
  organizationSetting: section,
  tenantConfiguration: section,
  urlMappings: section,
  aiFeature: section,
});
export type DesktopLogin = z.infer<typeof DesktopLogin>;

/** `v2/user/by-ci-user-id/{agentId}/desktop-login`: what holds for the agent. */
export const UserDesktopLogin = z.looseObject({
  user: section,
  agentProfile: section,
  site: section,
  multimediaProfile: section,
});
export type UserDesktopLogin = z.infer<typeof UserDesktopLogin>;
