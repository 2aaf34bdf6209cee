import { fixedId } from "./ids.ts";
import type { Person } from "./organisation.ts";
import { siteIds, teamIds } from "./places.ts";
import { profileIds } from "./profiles.ts";

type Role = Pick<Person, "teamIds" | "siteId" | "supervisor" | "desktopProfileId">;

const { care, sales, technical } = teamIds;
const caring: Role = {
  teamIds: [care],
  siteId: siteIds.lisbon,
  supervisor: false,
  desktopProfileId: profileIds.agent,
};
const selling: Role = {
  ...caring,
  teamIds: [sales],
  siteId: siteIds.austin,
  desktopProfileId: profileIds.sales,
};
const mending: Role = { ...caring, teamIds: [technical] };
const leading: Role = { ...caring, supervisor: true, desktopProfileId: profileIds.supervisor };

/** Mail name, first name, last name, role. */
const roster: readonly (readonly [string, string, string, Role])[] = [
  ["ana", "Ana", "Ibarra", { ...caring, teamIds: [care, technical] }],
  ["bo", "Bo", "Lindqvist", caring],
  ["chidi", "Chidi", "Okonkwo", caring],
  ["daria", "Daria", "Kowalczyk", { ...caring, desktopProfileId: profileIds.ownNumber }],
  ["emre", "Emre", "Yıldız", { ...selling, teamIds: [sales, care] }],
  ["fatima", "Fatima", "El Idrissi", selling],
  ["giulia", "Giulia", "D'Amico", selling],
  ["haruto", "陽翔", "田中", mending],
  ["ines", "Inês", "Carvalho", mending],
  ["joerg", "Jörg", "Weiß-Müller", mending],
  ["marta", "Marta", "Silva", { ...leading, teamIds: [care, technical] }],
  ["noah", "Noah", "Bergström", { ...leading, teamIds: [sales, care], siteId: siteIds.austin }],
];

/** Ten agents and two supervisors. */
export const people: readonly Person[] = roster.map(([mail, firstName, lastName, role], at) => ({
  id: fixedId("agent", at + 1),
  firstName,
  lastName,
  email: `${mail}@harbour.example`,
  extension: String(1001 + at),
  dialNumber: `+1408555${String(101 + at).padStart(4, "0")}`,
  ...role,
}));
