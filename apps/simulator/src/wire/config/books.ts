import { operations } from "@ringside/contract";
import type { Organisation } from "../../world/index.ts";
import type { Row } from "./row.ts";
import * as rows from "./rows.ts";
import * as tenant from "./tenant.ts";

/** A call, its path, and the rows that it answers from. */
export type Book = readonly [operation: string, path: string, rows: readonly Row[]];

const { path: organization } = operations["config.organization"];

/** Lists that come in pages. Source: wire contract, sections 7 and 8. */
export function lists(organisation: Organisation): Book[] {
  const { addressBook, entryPoints, outdialAni, queues, teams } = organisation;
  const v2 = `${organization}/v2`;
  const anis = outdialAni.entries.map(({ isDefault, ...entry }) => ({
    ...entry,
    defaultANIEntry: isDefault,
  }));
  return [
    ["config.organizationSetting", `${v2}/organization-setting`, [tenant.organizationSetting]],
    ["config.tenantConfiguration", `${v2}/tenant-configuration`, [tenant.tenantConfiguration]],
    ["config.urlMappings", `${v2}/org-url-mapping`, []],
    ["config.aiFeature", `${v2}/ai-feature`, [tenant.aiFeature]],
    ["config.auxiliaryCodes", `${v2}/auxiliary-code`, rows.codeRows(organisation)],
    ["config.teams", `${v2}/team`, teams.map((team) => rows.teamRow(team, organisation))],
    ["config.queues", `${v2}/contact-service-queue`, queues.map(rows.queueRow)],
    ["config.entryPoints", `${v2}/entry-point`, entryPoints.map(rows.entryPointRow)],
    ["config.addressBook", `${v2}/address-book/${addressBook.id}/entry`, addressBook.entries],
    ["config.outdialAni", `${v2}/outdial-ani/${outdialAni.id}/entry`, anis],
  ];
}

/** Things that are asked for one by one, by their id. */
export function things(organisation: Organisation): Book[] {
  const { desktopProfiles, multimediaProfiles, people, sites } = organisation;
  const profiles = desktopProfiles.map((profile) => rows.profileRow(profile, organisation));
  const multimedia = multimediaProfiles.map(tenant.multimediaProfileRow);
  return [
    [
      "config.user",
      `${organization}/user/by-ci-user-id/{id}`,
      people.map((person) => rows.userRow(person, organisation)),
    ],
    ["config.desktopProfile", `${organization}/agent-profile/{id}`, profiles],
    ["config.site", `${organization}/site/{id}`, sites.map(rows.siteRow)],
    ["config.multimediaProfile", `${organization}/multimedia-profile/{id}`, multimedia],
  ];
}
