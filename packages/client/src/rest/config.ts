import {
  AddressBookEntry,
  AiFeature,
  AuxiliaryCode,
  DesktopProfile,
  DialPlan,
  EntryPoint,
  GlobalVariable,
  Organization,
  OrganizationSetting,
  OutdialAniEntry,
  Queue,
  Site,
  Team,
  TenantConfiguration,
  User,
  pageOf,
  type Operation,
} from "@ringside/contract";
import type { Call, CallOptions } from "./call.ts";
import { readAll } from "./pages.ts";
import { checkedId } from "./path.ts";
import { badAnswer, read, readRows, type Schema } from "./read.ts";

/**
 * The configuration that a desktop reads at start-up; lists are walked to their end. All throw
 * {@link WxccError} and may be tried again by the caller. Source: wire contract, sections 7 and 8.
 */
export interface ConfigReads {
  /** The user behind an agent id, as `Welcome` tells it. */
  user(agentId: string, options?: CallOptions): Promise<User>;
  organization(options?: CallOptions): Promise<Organization>;
  organizationSetting(options?: CallOptions): Promise<OrganizationSetting>;
  tenantConfiguration(options?: CallOptions): Promise<TenantConfiguration>;
  /** What the AI assistant may do. */
  aiFeature(options?: CallOptions): Promise<AiFeature>;
  /** Idle and wrap-up codes. Available (code `"0"`) is not among them. */
  auxiliaryCodes(options?: CallOptions): Promise<AuxiliaryCode[]>;
  desktopProfile(id: string, options?: CallOptions): Promise<DesktopProfile>;
  site(id: string, options?: CallOptions): Promise<Site>;
  /** The teams of these ids; those unknown to WxCC are left out. */
  teams(ids: readonly string[], options?: CallOptions): Promise<Team[]>;
  dialPlans(options?: CallOptions): Promise<DialPlan[]>;
  queues(options?: CallOptions): Promise<Queue[]>;
  entryPoints(options?: CallOptions): Promise<EntryPoint[]>;
  /** The entries of an address book; the profile names which. */
  addressBook(id: string, options?: CallOptions): Promise<AddressBookEntry[]>;
  /** The numbers that an outdial may show; the profile names the list. */
  outdialAni(id: string, options?: CallOptions): Promise<OutdialAniEntry[]>;
  /** The variables that any flow may write on a contact, and who may see and change them. */
  globalVariables(options?: CallOptions): Promise<GlobalVariable[]>;
}

/** Ids in one filter, so that the address stays within what servers take. */
const idsAtOnce = 50;

const codeFields = "id,isSystemCode,name,defaultCode,workTypeCode,active";

export function configReads(call: Call): ConfigReads {
  const one = async <T>(
    operation: Operation,
    schema: Schema<T>,
    ids: Readonly<Record<string, string>>,
    options: CallOptions = {},
  ) => read(operation, await call(operation, { ...options, ids, expect: 200 }), schema);

  const firstRow = async <T>(
    operation: Operation,
    page: Schema<{ data: T[] }>,
    options: CallOptions = {},
  ) => {
    const answer = await call(operation, { ...options, query: agentView, expect: 200 });
    const [row] = read(operation, answer, page).data;
    if (row === undefined) throw badAnswer(operation, answer, new Error("no row"));
    return row;
  };

  return {
    user: (agentId, options) => one("config.user", User, { agentId }, options),
    organization: (options) => one("config.organization", Organization, {}, options),
    organizationSetting: (options) =>
      firstRow("config.organizationSetting", pageOf(OrganizationSetting), options),
    tenantConfiguration: (options) =>
      firstRow("config.tenantConfiguration", pageOf(TenantConfiguration), options),
    aiFeature: (options) => firstRow("config.aiFeature", pageOf(AiFeature), options),
    auxiliaryCodes: (options) =>
      readAll(
        call,
        "config.auxiliaryCodes",
        pageOf(AuxiliaryCode),
        { attributes: codeFields },
        options,
      ),
    desktopProfile: (id, options) => one("config.desktopProfile", DesktopProfile, { id }, options),
    site: (id, options) => one("config.site", Site, { id }, options),
    async teams(ids, options) {
      const teams: Team[] = [];
      for (let from = 0; from < ids.length; from += idsAtOnce) {
        const filter = filterOf(ids.slice(from, from + idsAtOnce));
        teams.push(...(await readAll(call, "config.teams", pageOf(Team), { filter }, options)));
      }
      return teams;
    },
    async dialPlans(options = {}) {
      const request = { ...options, query: agentView, expect: 200 } as const;
      return readRows("config.dialPlans", await call("config.dialPlans", request), DialPlan);
    },
    queues: (options) => readAll(call, "config.queues", pageOf(Queue), {}, options),
    entryPoints: (options) => readAll(call, "config.entryPoints", pageOf(EntryPoint), {}, options),
    addressBook: (id, options = {}) =>
      readAll(
        call,
        "config.addressBook",
        pageOf(AddressBookEntry),
        {},
        { ...options, ids: { id } },
      ),
    globalVariables: (options) =>
      readAll(call, "config.globalVariables", pageOf(GlobalVariable), {}, options),
    outdialAni: (id, options = {}) =>
      readAll(call, "config.outdialAni", pageOf(OutdialAniEntry), {}, { ...options, ids: { id } }),
  };
}

const agentView = { agentView: "true" };

function filterOf(ids: readonly string[]): string {
  return `id=in=(${ids.map((id) => `"${checkedId("config.teams", id)}"`).join(",")})`;
}
