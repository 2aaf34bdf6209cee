import type { Command, Organisation, Person, Random } from "../world/index.ts";

/** Signs somebody in at the phone on the own desk. */
export function signIn(person: Person): Command {
  return {
    kind: "login",
    agentId: person.id,
    teamId: person.teamIds[0] ?? null,
    device: { type: "EXTENSION", number: person.extension },
    roles: ["agent"],
  };
}

/** A wrap-up code that this agent may give: one of those wanted, if any is. */
export function someWrapUpCode(
  { people, desktopProfiles, wrapUpCodes }: Organisation,
  agentId: string,
  wanted: readonly string[] | undefined,
  random: Random,
): string {
  const profileId = people.find(({ id }) => id === agentId)?.desktopProfileId;
  const allowed = desktopProfiles.find(({ id }) => id === profileId)?.wrapUpCodeIds;
  const codes = wrapUpCodes.map(({ id }) => id).filter((id) => allowed?.includes(id) ?? true);
  const liked = codes.filter((id) => wanted?.includes(id));
  const chosen = liked.length > 0 ? liked : codes;
  return chosen.length > 0 ? random.pick(chosen) : "";
}
