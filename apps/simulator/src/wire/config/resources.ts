import type { Organisation, Settings } from "../../world/index.ts";
import * as books from "./books.ts";
import { rowOf, type Row } from "./row.ts";
import * as rows from "./rows.ts";
import * as setUp from "./set-up.ts";
import * as tenant from "./tenant.ts";

/** Things of one kind: lists of them, bare and in pages, and each by its id. */
export interface Resource {
  /** As the address has it. */
  readonly path: string;
  /** The names of the two calls. */
  readonly many: string;
  readonly one: string;
  readonly rows: readonly Row[];
  /** The versions of lists that come in pages; the bare list is there for most. */
  readonly pages: readonly string[];
  readonly bare: boolean;
}

/** Source: wire contract, sections 7 and 8, and the vendor's OpenAPI file for the paths. */
export function resources(organisation: Organisation, settings: () => Settings): Resource[] {
  const all = (things: readonly object[]) => things.map((one) => rowOf(organisation, one));
  const { dialPlans, entryPoints, people, queues, sites, teams } = organisation;
  const { desktopProfiles: profiles, multimediaProfiles } = organisation;
  const of = organisation;
  const like = (
    path: string,
    many: string,
    one: string,
    things: readonly Row[],
    change: Partial<Resource> = {},
  ): Resource => ({
    path,
    many: `config.${many}`,
    one: `config.${one}`,
    rows: things,
    pages: ["v2"],
    bare: true,
    ...change,
  });
  const users = all(people.map((person) => rows.userRow(person, of)));
  const desktopProfiles = all(profiles.map((profile) => rows.profileRow(profile, of)));
  return [
    like("user", "users", "userById", users),
    like("team", "teams", "team", all(teams.map((team) => rows.teamRow(team, of)))),
    like("site", "sites", "site", all(sites.map(rows.siteRow))),
    like("auxiliary-code", "auxiliaryCodes", "auxiliaryCode", all(rows.codeRows(of))),
    like("work-type", "workTypes", "workType", all(workTypeRows()), { bare: false }),
    like("agent-profile", "desktopProfiles", "desktopProfile", desktopProfiles),
    like(
      "multimedia-profile",
      "multimediaProfiles",
      "multimediaProfile",
      all(multimediaProfiles.map(tenant.multimediaProfileRow)),
    ),
    like("contact-service-queue", "queues", "queue", all(queues.map(rows.queueRow)), {
      pages: ["v2", "v3"],
    }),
    like("entry-point", "entryPoints", "entryPoint", all(entryPoints.map(rows.entryPointRow))),
    like("dial-number", "dialNumbers", "dialNumber", books.dialNumbers(of), {
      pages: ["v2", "v3"],
    }),
    like("dial-plan", "dialPlans", "dialPlan", all(dialPlans.map(rows.dialPlanRow))),
    like("address-book", "addressBooks", "addressBook", books.addressBooks(of)),
    like("outdial-ani", "outdialAnis", "outdialAni", books.anis(of)),
    like("cad-variable", "globalVariables", "globalVariable", books.globalVariables(of), {
      bare: false,
    }),
    like("desktop-layout", "desktopLayouts", "desktopLayout", setUp.layouts(of), { bare: false }),
    like("skill", "skills", "skill", setUp.skills(of)),
    like("skill-profile", "skillProfiles", "skillProfile", setUp.skillProfiles(of)),
    {
      ...like("ai-feature", "aiFeature", "aiFeatureById", [], { bare: false }),
      // It changes while the world runs.
      get rows() {
        return all([tenant.aiFeature(settings())]);
      },
    },
    ...entries(of).map(([path, operation, list]) =>
      like(path, operation, `${operation}Entry`, list, { bare: false }),
    ),
  ];
}

const workTypeRows = () => rows.workTypes.map((one) => ({ ...one, active: true }));

function entries(organisation: Organisation): [string, string, readonly Row[]][] {
  const { addressBook, outdialAni } = organisation;
  return [
    [`address-book/${addressBook.id}/entry`, "addressBook", books.addressEntries(organisation)],
    [`outdial-ani/${outdialAni.id}/entry`, "outdialAni", books.aniEntries(organisation)],
  ];
}
