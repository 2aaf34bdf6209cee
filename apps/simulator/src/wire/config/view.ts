import { z } from "zod";
import type { Organisation, Person } from "../../world/index.ts";
import type { Row } from "./row.ts";

const yes = z.stringbool().optional();
const View = z.looseObject({
  /** What the asker's desktop profile allows. */
  desktopProfileFilter: yes.catch(undefined),
  /** Agents of the teams that the asker leads. */
  supervisorManagedAgentsOnly: yes.catch(undefined),
});

/** The rows that the asker may see of a list, where the question limits it to those. */
export function visible(
  path: string,
  rows: readonly Row[],
  query: unknown,
  asker: Person,
  organisation: Organisation,
): readonly Row[] {
  const { desktopProfileFilter, supervisorManagedAgentsOnly } = View.parse(query);
  if (path === "auxiliary-code" && desktopProfileFilter) return codesOf(rows, asker, organisation);
  if (path !== "user" || !supervisorManagedAgentsOnly) return rows;
  const led = new Set(
    organisation.people
      .filter(({ teamIds }) => teamIds.some((id) => asker.teamIds.includes(id)))
      .map(({ id }) => id),
  );
  return asker.supervisor ? rows.filter(({ id }) => typeof id === "string" && led.has(id)) : [];
}

function codesOf(rows: readonly Row[], asker: Person, organisation: Organisation): readonly Row[] {
  const profile = organisation.desktopProfiles.find(({ id }) => id === asker.desktopProfileId);
  const { idleCodeIds = null, wrapUpCodeIds = null } = profile ?? {};
  return rows.filter(({ id, workTypeCode }) => {
    const ids = workTypeCode === "IDLE_CODE" ? idleCodeIds : wrapUpCodeIds;
    return ids === null || (typeof id === "string" && ids.includes(id));
  });
}
