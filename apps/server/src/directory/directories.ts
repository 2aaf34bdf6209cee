import type {
  AuxiliaryCode,
  DesktopProfile,
  DialPlan,
  OutdialAniEntry,
  Team,
  TenantConfiguration,
  User,
} from "@ringside/contract";
import type { Wxcc } from "@ringside/client";
import type { Directory } from "@ringside/desk";
import { createCache } from "./cache.ts";
import { directoryOf } from "./directory-of.ts";
import { patiently } from "./retry.ts";

/** Who an agent is, and what they may choose from. */
export interface AgentFile {
  readonly email: string | null;
  readonly directory: Directory;
}

export interface Directories {
  /** @throws {WxccError} what is needed was never read, and cannot be read now */
  read(agent: { agentId: string; orgId: string; wxcc: Wxcc }): Promise<AgentFile>;
}

/**
 * Reads WxCC's configuration for agents. What belongs to the organisation is read once for all of
 * them: a floor that signs in together asks for each team and profile once.
 */
export function createDirectories(): Directories {
  const users = createCache<User>();
  const codes = createCache<AuxiliaryCode[]>();
  const tenants = createCache<TenantConfiguration>();
  const profiles = createCache<DesktopProfile>();
  const teams = createCache<Team[]>();
  const dialPlans = createCache<DialPlan[]>();
  const anis = createCache<OutdialAniEntry[]>();

  return {
    async read({ agentId, orgId, wxcc }) {
      const { config } = wxcc;
      const key = (...parts: readonly string[]) => [orgId, ...parts].join(" ");
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
      return { email: user.email ?? null, directory: directoryOf(agentId, read) };
    },
  };
}
