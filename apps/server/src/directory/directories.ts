import { z } from "zod";
import {
  AddressBookEntry,
  AiFeature,
  AuxiliaryCode,
  DesktopProfile,
  DialPlan,
  EntryPoint,
  GlobalVariable,
  OutdialAniEntry,
  Queue,
  Team,
  TenantConfiguration,
  type User,
} from "@ringside/contract";
import type { Wxcc } from "@ringside/client";
import type {
  DestinationEntry,
  DestinationList,
  Directory,
  QueueWait,
  VariableRules,
} from "@ringside/desk";
import { createCache } from "./cache.ts";
import { entryPointEntries, numberEntries, queueEntries } from "./destinations.ts";
import { directoryOf } from "./directory-of.ts";
import { patiently } from "./retry.ts";
import { partOf, type Shelf } from "./shelf.ts";
import { variableRulesOf } from "./variable-rules.ts";
import { createWaits } from "./waits.ts";

/** Who an agent is, and what they may choose from. */
export interface AgentFile {
  readonly email: string | null;
  readonly directory: Directory;
  readonly profileId: string;
}

/** Whose configuration is read, and by whom. */
interface Reader {
  readonly agentId: string;
  readonly orgId: string;
  readonly wxcc: Wxcc;
}

/** Lists of the configuration's; who of the agents is free is asked on the agent's own line. */
export type ConfiguredList = Exclude<DestinationList, "agents">;

/** What the operator adds to WxCC's configuration. */
type Operator = Pick<Directory, "confirmEnd">;

export interface Directories {
  /** @throws {WxccError} what is needed was never read, and cannot be read now */
  read(agent: Reader): Promise<AgentFile>;
  /**
   * All that this agent may hand a contact to, of one kind.
   *
   * @throws {WxccError} as `read`
   */
  destinations(list: ConfiguredList, agent: Reader): Promise<DestinationEntry[]>;
  /** How long customers wait in those of these queues that the agent may hand a contact to. See `Waits`. */
  waits(queueIds: readonly string[], agent: Reader): Promise<QueueWait[]>;
  /**
   * Who may see and change which variable of a contact.
   *
   * @throws {WxccError} as `read`
   */
  variables(agent: Reader): Promise<VariableRules>;
  /**
   * What the AI assistant may do.
   *
   * @throws {WxccError} as `read`
   */
  aiFeature(agent: Reader): Promise<AiFeature>;
}

/**
 * Reads WxCC's configuration for agents. What belongs to the organisation is read once for all of
 * them: a floor that signs in together asks for each team and profile once.
 *
 * @param shelf where several nodes tell each other what they have read
 */
export function createDirectories(operator: Operator = {}, shelf?: Shelf): Directories {
  const cacheOf = <T>(kind: string, schema: z.ZodType<T>) =>
    createCache<T>(shelf && partOf(shelf, kind, schema));
  const users = createCache<User>();
  const codes = cacheOf("codes", z.array(AuxiliaryCode));
  const tenants = cacheOf("tenant", TenantConfiguration);
  const profiles = cacheOf("profile", DesktopProfile);
  const teams = cacheOf("teams", z.array(Team));
  const dialPlans = cacheOf("dialPlans", z.array(DialPlan));
  const anis = cacheOf("callerIds", z.array(OutdialAniEntry));

  const queues = cacheOf("queues", z.array(Queue));
  const entryPoints = cacheOf("entryPoints", z.array(EntryPoint));
  const books = cacheOf("addressBook", z.array(AddressBookEntry));
  const variables = cacheOf("variables", z.array(GlobalVariable));
  const aiFeatures = cacheOf("aiFeature", AiFeature);
  const waits = createWaits();
  const keyed = (orgId: string, ...parts: readonly string[]) => [orgId, ...parts].join(" ");

  const profileOf = async ({ agentId, orgId, wxcc: { config } }: Reader) => {
    const user = await users.get(keyed(orgId, agentId), () =>
      patiently(() => config.user(agentId)),
    );
    const id = user.agentProfileId;
    return profiles.get(keyed(orgId, id), () => patiently(() => config.desktopProfile(id)));
  };

  const readers: Record<ConfiguredList, (reader: Reader) => Promise<DestinationEntry[]>> = {
    async queues(reader) {
      const { config } = reader.wxcc;
      const all = await queues.get(keyed(reader.orgId), () => patiently(() => config.queues()));
      return queueEntries(all, await profileOf(reader));
    },
    async entryPoints(reader) {
      const { config } = reader.wxcc;
      const read = () => patiently(() => config.entryPoints());
      const all = await entryPoints.get(keyed(reader.orgId), read);
      return entryPointEntries(all, await profileOf(reader));
    },
    async numbers(reader) {
      const { config } = reader.wxcc;
      const { addressBookId: id } = await profileOf(reader);
      if (!id) return [];
      const read = () => patiently(() => config.addressBook(id));
      return numberEntries(await books.get(keyed(reader.orgId, id), read));
    },
  };

  return {
    destinations: (list, reader) => readers[list](reader),
    async waits(queueIds, reader) {
      const theirs = await readers.queues(reader);
      return waits.of(
        theirs.map(({ id }) => id).filter((id) => queueIds.includes(id)),
        reader,
      );
    },
    async variables({ orgId, wxcc: { config } }) {
      const [tenant, all] = await Promise.all([
        tenants.get(keyed(orgId), () => patiently(() => config.tenantConfiguration())),
        variables.get(keyed(orgId), () => patiently(() => config.globalVariables())),
      ]);
      return variableRulesOf(tenant, all);
    },
    // Once, not patiently: a call goes on without it, and the next one asks again.
    aiFeature: ({ orgId, wxcc: { config } }) =>
      aiFeatures.get(keyed(orgId), () => config.aiFeature()),
    async read({ agentId, orgId, wxcc }) {
      const { config } = wxcc;
      const key = (...parts: readonly string[]) => keyed(orgId, ...parts);
      const [user, code, tenant] = await Promise.all([
        users.get(key(agentId), () => patiently(() => config.user(agentId))),
        codes.get(key(), () => patiently(() => config.auxiliaryCodes())),
        tenants.get(key(), () => patiently(() => config.tenantConfiguration())),
      ]);
      const teamIds = user.teamIds.toSorted();
      const { agentProfileId } = user;
      const [profile, team] = await Promise.all([
        profiles.get(key(agentProfileId), () =>
          patiently(() => config.desktopProfile(agentProfileId)),
        ),
        teams.get(key(...teamIds), () => patiently(() => config.teams(teamIds))),
      ]);
      const plans = profile.dialPlanEnabled
        ? await dialPlans.get(key(), () => patiently(() => config.dialPlans()))
        : [];
      const aniId = profile.outdialEnabled ? profile.outdialANIId : null;
      const callerIds = aniId
        ? await anis.get(key(aniId), () => patiently(() => config.outdialAni(aniId)))
        : [];
      const read = { user, codes: code, tenant, profile, teams: team, dialPlans: plans, callerIds };
      const directory = { ...directoryOf(agentId, read), ...operator };
      return { email: user.email ?? null, directory, profileId: agentProfileId };
    },
  };
}
