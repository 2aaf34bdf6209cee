import type { AuxCode, Organisation } from "../world/index.ts";
import { table } from "./table.ts";

/** `docs/simulator-world.md`: the organisation that every simulator starts with. */
export function worldDocument(organisation: Organisation): string {
  const chapters = [head, client, agents, teams, queues, idleCodes, wrapUpCodes, profiles];
  const sections = [...chapters, numbers, places].map((chapter) => chapter(organisation));
  return `${sections.join("\n\n")}\n`;
}

const code = (text: string) => `\`${text}\``;

function nameIn(rows: readonly { id: string; name: string }[], id: string): string {
  return rows.find((row) => row.id === id)?.name ?? id;
}

const head = ({ name, id }: Organisation) => `# The simulator's world

The organisation that every simulator starts with: ${name}, made up, the same whatever the seed. This page
is made from it by \`npm run document -w @ringside/simulator\`; a test sees that it is up to date.

Organization id: ${code(id)}`;

const client = ({ client: { id, secret, scopes } }: Organisation) => `## Client

The OAuth integration. Any loopback redirect URI is allowed for it (\`http\` or \`https\`; \`localhost\`,
\`127.0.0.1\` or \`[::1]\`; any port and path).

- Client id: ${code(id)}
- Client secret: ${code(secret)}
- Scopes: ${scopes.map(code).join(", ")}`;

const agents = ({ people, teams: all, desktopProfiles }: Organisation) => `## Agents

On the sign-in page they are picked by name; \`login_hint\` with an email or an id picks one beforehand. An
agent signs in to a station with the extension, or with the dial number; any other that a dial plan allows
will do unless the profile ties the agent to the own one.

${table(
  ["Name", "Email", "Id", "Teams", "Extension", "Dial number", "Desktop profile"],
  people.map((person) => [
    `${person.firstName} ${person.lastName}${person.supervisor ? " (supervisor)" : ""}`,
    person.email,
    code(person.id),
    person.teamIds.map((id) => nameIn(all, id)).join(", "),
    person.extension,
    person.dialNumber,
    nameIn(desktopProfiles, person.desktopProfileId),
  ]),
)}`;

const teams = ({ teams: all, sites }: Organisation) => `## Teams

${table(
  ["Name", "Id", "Site"],
  all.map(({ name, id, siteId }) => [name, code(id), nameIn(sites, siteId)]),
)}`;

const queues = ({ queues: all, teams: served }: Organisation) => `## Queues

Each is served by its first teams at once, and by the others once the customer has waited.

${table(
  ["Name", "Id", "Number", "Served by"],
  all.map(({ name, id, number, groups }) => {
    const by = groups.map(({ teamIds, afterSeconds }) => {
      const names = teamIds.map((teamId) => nameIn(served, teamId)).join(", ");
      return afterSeconds > 0 ? `${names} after ${afterSeconds} s` : names;
    });
    return [name, code(id), number, by.join("; ")];
  }),
)}`;

const idleCodes = ({ idleCodes: all }: Organisation) => `## Idle codes

System codes are set by WxCC itself, as when a phone rings out. Available is none of these: clients add it as \`0\`.

${codeTable(all)}`;

const wrapUpCodes = ({ wrapUpCodes: all }: Organisation) => `## Wrap-up codes

${codeTable(all)}`;

function codeTable(rows: readonly AuxCode[]): string {
  const mark = ({ isDefault, isSystem }: AuxCode) =>
    isDefault ? "default" : isSystem ? "system" : "";
  return table(
    ["Name", "Id", ""],
    rows.map((row) => [row.name, code(row.id), mark(row)]),
  );
}

const profiles = (organisation: Organisation) => `## Desktop profiles

${table(
  ["Name", "Id", "Takes calls by", "Auto wrap-up", "Dial number", "Idle codes", "Wrap-up codes"],
  organisation.desktopProfiles.map((profile) => [
    profile.name,
    code(profile.id),
    profile.voiceOptions.join(", "),
    profile.autoWrapUpSeconds === null ? "no" : `after ${profile.autoWrapUpSeconds} s`,
    profile.ownNumberOnly ? "own only" : "any",
    profile.idleCodeIds?.map((id) => nameIn(organisation.idleCodes, id)).join(", ") ?? "all",
    profile.wrapUpCodeIds?.map((id) => nameIn(organisation.wrapUpCodes, id)).join(", ") ?? "all",
  ]),
)}`;

const numbers = ({ dialPlans, addressBook, outdialAni }: Organisation) => `## Numbers

${table(
  ["Dial plan", "Id", "Numbers that match"],
  dialPlans.map(({ name, id, regularExpression }) => [name, code(id), code(regularExpression)]),
)}

${table(
  ["Address book entry", "Number"],
  addressBook.entries.map(({ name, number }) => [name, number]),
)}

${table(
  ["Outdial caller id", "Number"],
  outdialAni.entries.map(({ name, number }) => [name, number]),
)}`;

const places = ({ sites, entryPoints }: Organisation) => `## Sites and entry points

${table(
  ["Site", "Id"],
  sites.map(({ name, id }) => [name, code(id)]),
)}

${table(
  ["Entry point", "Id", "Direction"],
  entryPoints.map(({ name, id, direction }) => [name, code(id), direction]),
)}`;
