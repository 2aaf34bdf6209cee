import type {
  AuxiliaryCode,
  DesktopProfile,
  DialPlan,
  OutdialAniEntry,
  Team,
  TenantConfiguration,
  User,
} from "@ringside/contract";
import { DeviceType, type Directory, type MissedWhy } from "@ringside/desk";

/** What WxCC's configuration says about an agent. */
export interface Configuration {
  readonly user: User;
  readonly codes: readonly AuxiliaryCode[];
  readonly tenant: TenantConfiguration;
  readonly profile: DesktopProfile;
  readonly teams: readonly Team[];
  readonly dialPlans: readonly DialPlan[];
  readonly callerIds: readonly OutdialAniEntry[];
}

/** What this agent may choose from. Source of the derivations: wire contract, sections 4 and 7. */
export function directoryOf(agentId: string, read: Configuration): Directory {
  const { user, codes, tenant, profile, teams } = read;
  const defaultNumber = user.deafultDialledNumber?.trim() || null;
  const forced =
    tenant.forceDefaultDn === true || profile.agentDNValidation === "PROVISIONED_VALUE";
  const idle = codes.filter((code) => code.workTypeCode === "IDLE_CODE" && code.active);
  return {
    agent: { id: agentId, name: `${user.firstName} ${user.lastName}`.trim() || agentId },
    teams: teams.filter((team) => team.active !== false).map(({ id, name }) => ({ id, name })),
    devices: devicesOf(profile),
    defaultNumber,
    // Without a number of their own there is nothing to tie the agent to.
    numberLocked: forced && defaultNumber !== null,
    dialPlans: plansOf(profile, read.dialPlans, tenant),
    idleCodes: permitted(
      idle.filter((code) => !code.isSystemCode),
      profile.accessIdleCode,
      profile.idleCodes,
    ).map(({ id, name }) => ({ id, name })),
    systemCodes: idle
      .filter((code) => code.isSystemCode)
      .map(({ id, name }) => ({ id, name, why: missedWhy(name) })),
    wrapUpCodes: permitted(
      codes.filter((code) => code.workTypeCode === "WRAP_UP_CODE" && code.active),
      profile.accessWrapUpCode,
      profile.wrapUpCodes,
    ).map(({ id, name, defaultCode }) => ({ id, name, isDefault: defaultCode })),
    endCall: tenant.endCallEnabled ?? true,
    outdial: outdialOf(read),
    autoWrapUp: autoWrapUpOf(profile),
    consultToQueue: profile.consultToQueue ?? true,
  };
}

/** Organisation and profile must both allow it, and name where from and what number to show. */
function outdialOf({ tenant, profile, callerIds }: Configuration): Directory["outdial"] {
  const entryPointId = profile.outdialEntryPointId;
  if (!tenant.outdialEnabled || !profile.outdialEnabled || !entryPointId) return null;
  if (callerIds.length === 0) return null;
  return {
    entryPointId,
    callerIds: callerIds.map(({ name, number, defaultANIEntry }) => ({
      name,
      number,
      isDefault: defaultANIEntry === true,
    })),
  };
}

function autoWrapUpOf(profile: DesktopProfile): Directory["autoWrapUp"] {
  const seconds = profile.autoWrapAfterSeconds ?? 0;
  if (!profile.autoWrapUp || seconds <= 0) return null;
  return { after: seconds * 1_000, mayStop: profile.allowAutoWrapUpExtension === true };
}

/** Calls in the browser itself need a softphone, which this desktop does not have. */
function devicesOf({ loginVoiceOptions }: DesktopProfile): Directory["devices"] {
  const types = loginVoiceOptions
    .map((option) => DeviceType.safeParse(option))
    .flatMap((option) => (option.success ? [option.data] : []));
  const offered =
    types.length > 0 ? types : DeviceType.options.filter((type) => type !== "BROWSER");
  return [...new Set(offered)].map((type) => ({
    type,
    unavailable: type === "BROWSER" ? "softphone" : null,
  }));
}

/** Without dial plans the organisation's two patterns hold: its own country's, and the others'. */
function plansOf(
  profile: DesktopProfile,
  plans: readonly DialPlan[],
  { dnDefaultRegex, dnOtherRegex }: TenantConfiguration,
): Directory["dialPlans"] {
  const listed = profile.dialPlans ?? [];
  const found = plans
    .filter(({ id, active }) => active !== false && (listed.length === 0 || listed.includes(id)))
    .map(({ id, name, regularExpression, prefix, strippedChars }) => ({
      name: name ?? id,
      pattern: regularExpression,
      prefix: prefix ?? "",
      stripped: strippedChars ?? "",
    }));
  if (found.length > 0) return found;
  return [dnDefaultRegex, dnOtherRegex]
    .filter((pattern) => typeof pattern === "string" && pattern !== "")
    .map((pattern) => ({ name: null, pattern: pattern ?? "", prefix: "", stripped: "" }));
}

function permitted(
  codes: readonly AuxiliaryCode[],
  access: DesktopProfile["accessIdleCode"],
  listed: readonly string[] | null | undefined,
): readonly AuxiliaryCode[] {
  if (access === "NONE") return [];
  return access === "SPECIFIC" ? codes.filter(({ id }) => listed?.includes(id)) : codes;
}

const missedWords: Readonly<Record<string, MissedWhy>> = {
  RONA: "rona",
  DECLINED: "declined",
  BUSY: "busy",
  INVALIDNUMBER: "invalidNumber",
  UNAVAILABLE: "unavailable",
  CHANNELFAILURE: "channelFailure",
};

/** WxCC's system codes are told by their names; spelling of case and gaps varies. */
function missedWhy(name: string): MissedWhy | null {
  const word = name.toUpperCase().replace(/[^A-Z]/g, "");
  return Object.hasOwn(missedWords, word) ? (missedWords[word] ?? null) : null;
}
