import type { DesktopLogin, UserDesktopLogin } from "@ringside/contract";
import type { Organisation, Settings } from "../../world/index.ts";
import type { Resource } from "./resources.ts";
import type { Row } from "./row.ts";
import { aiFeature, organizationRow, organizationSetting, tenantConfiguration } from "./tenant.ts";

/** Several reads in one, as newer clients ask. Not in WxCC's documents: seen in the SDK's next release. */
export function desktopLogin(organisation: Organisation, settings: Settings): DesktopLogin {
  return {
    organization: organizationRow(organisation),
    organizationSetting,
    tenantConfiguration,
    urlMappings: {},
    aiFeature: aiFeature(settings),
  };
}

/** The agent's part of it: who they are, and what their profile and site allow. */
export function userDesktopLogin(user: Row, resources: readonly Resource[]): UserDesktopLogin {
  const thing = (path: string, id: unknown) =>
    resources.find((resource) => resource.path === path)?.rows.find((row) => row["id"] === id);
  return {
    user,
    agentProfile: thing("agent-profile", user["agentProfileId"]) ?? {},
    site: thing("site", user["siteId"]) ?? {},
    multimediaProfile: thing("multimedia-profile", user["multimediaProfileId"]) ?? {},
  };
}
