import { z } from "zod";
import { readWritten } from "../written/index.ts";
import { fixedId, harbour, type Organisation } from "../world/index.ts";

const text = z.string().min(1).max(200);
const number = z.string().regex(/^\+?[0-9]{2,20}$/, "write digits, such as 1001 or +14085550101");
const channels = ["telephony", "chat", "email", "social"] as const;

const Agent = z.strictObject({
  name: text,
  id: z.uuid().optional(),
  email: z.email().optional(),
  teams: z.array(text).optional().describe("By name; the first team, unless said"),
  supervisor: z.boolean().default(false),
  extension: number.optional(),
  dialNumber: number.optional(),
});
const Queue = z.strictObject({
  name: text,
  id: z.uuid().optional(),
  description: z.string().max(500).default(""),
  channel: z.enum(channels).default("telephony"),
  number: number.optional(),
  teams: z.array(text).optional().describe("Who serves it, by name; everybody, unless said"),
});
const Team = z.strictObject({ name: text, id: z.uuid().optional() });
const Code = z.strictObject({ name: text, id: z.uuid().optional() });

/** A row by its name alone, or with more. */
const orName = <T extends z.ZodType>(row: T) =>
  z.preprocess((one) => (typeof one === "string" ? { name: one } : one), row);

/** An organisation as a person writes it. What is not said is as at Harbour Goods. */
const Written = z.strictObject({
  name: text.optional(),
  timezone: text.optional(),
  client: z.strictObject({ id: text.optional(), secret: text.optional() }).optional(),
  teams: z.array(orName(Team)).min(1).optional(),
  agents: z
    .union(
      [
        z.int().min(10).max(5_000, "write up to 5000, or a list of agents"),
        z.array(orName(Agent)).min(1),
      ],
      {
        error: "write a list of agents, or how many there shall be, up to 5000",
      },
    )
    .optional(),
  queues: z.array(orName(Queue)).min(1).optional(),
  idleCodes: z.array(orName(Code)).min(1).optional(),
  wrapUpCodes: z.array(orName(Code)).min(1).optional(),
});
type Written = z.output<typeof Written>;

const OrganisationFile = z.strictObject({ organisation: Written });

/**
 * Reads an organisation of one's own: agents, teams, queues and codes, by name.
 *
 * @throws {WrittenError} with the line and column of each mistake
 */
export function readOrganisation(yaml: string): Organisation {
  return readWritten(yaml, OrganisationFile.transform(build));
}

function build(
  { organisation }: z.output<typeof OrganisationFile>,
  context: z.RefinementCtx,
): Organisation {
  const { name, timezone, client } = organisation;
  const teams = organisation.teams
    ? organisation.teams.map((team, at) => ({
        id: team.id ?? fixedId("team", at + 1),
        name: team.name,
        siteId: harbour.sites[0]?.id ?? "",
      }))
    : harbour.teams;
  const teamId = (wanted: string, path: PropertyKey[]): string => {
    const found = teams.find((one) => one.name === wanted);
    if (found) return found.id;
    const known = teams.map((one) => one.name).join(", ");
    context.addIssue({
      code: "custom",
      message: `there is no team "${wanted}": write one of ${known}`,
      path: ["organisation", ...path],
    });
    return "";
  };
  return {
    ...harbour,
    ...(name !== undefined && { name }),
    ...(timezone !== undefined && { timezone }),
    client: {
      ...harbour.client,
      ...(client?.id !== undefined && { id: client.id }),
      ...(client?.secret !== undefined && { secret: client.secret }),
    },
    teams,
    people: peopleOf(organisation, teams, teamId),
    queues: queuesOf(organisation, teams, teamId),
    ...(organisation.idleCodes && { idleCodes: idleCodesOf(organisation.idleCodes) }),
    ...(organisation.wrapUpCodes && {
      wrapUpCodes: codesOf("wrapUpCode", organisation.wrapUpCodes),
    }),
    desktopProfiles: harbour.desktopProfiles.map((profile) => ({
      ...profile,
      ...(organisation.idleCodes && { idleCodeIds: null }),
      ...(organisation.wrapUpCodes && { wrapUpCodeIds: null }),
    })),
  };
}

type TeamId = (name: string, path: PropertyKey[]) => string;
type Teams = Organisation["teams"];

function peopleOf({ agents, ...rest }: Written, teams: Teams, teamId: TeamId) {
  const nth = (at: number) => teams[at % teams.length]?.id ?? "";
  const own = harbour.people.map((one, at) => (rest.teams ? { ...one, teamIds: [nth(at)] } : one));
  if (agents === undefined) return own;
  // Whom scenarios name are among them, and their supervisors besides.
  const before = typeof agents === "number" ? own : [];
  const rows = typeof agents === "number" ? crowd(agents - 10) : agents;
  const made = rows.map((agent, row) => {
    const at = before.length + row;
    const [firstName = "", ...more] = agent.name.split(" ");
    const mail = agent.name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ".");
    const { supervisor } = agent;
    const profile = harbour.desktopProfiles[supervisor ? 3 : 0];
    return {
      id: agent.id ?? fixedId("agent", at + 1),
      firstName,
      lastName: more.join(" "),
      email: agent.email ?? `${mail}@harbour.example`,
      teamIds: agent.teams?.map((one, n) => teamId(one, ["agents", row, "teams", n])) ?? [nth(at)],
      siteId: harbour.sites[0]?.id ?? "",
      supervisor,
      desktopProfileId: profile?.id ?? "",
      extension: agent.extension ?? String(1_001 + at),
      dialNumber: agent.dialNumber ?? `+1408556${String(at).padStart(4, "0")}`,
    };
  });
  return [...before, ...made];
}

/** Made-up agents. */
function crowd(count: number): z.output<typeof Agent>[] {
  return Array.from({ length: count }, (_, at) => ({
    name: `Agent ${at + 11}`,
    supervisor: false,
  }));
}

function queuesOf({ queues, ...rest }: Written, teams: Teams, teamId: TeamId) {
  const all = [{ teamIds: teams.map(({ id }) => id), afterSeconds: 0 }];
  if (!queues)
    return rest.teams ? harbour.queues.map((queue) => ({ ...queue, groups: all })) : harbour.queues;
  return queues.map((queue, at) => ({
    id: queue.id ?? fixedId("queue", at + 1),
    name: queue.name,
    description: queue.description,
    channel: queue.channel,
    number: queue.number ?? (queue.channel === "telephony" ? `+1408555${String(9_000 + at)}` : ""),
    entryPointId: fixedId("entryPoint", 1),
    groups: queue.teams
      ? [
          {
            teamIds: queue.teams.map((one, n) => teamId(one, ["queues", at, "teams", n])),
            afterSeconds: 0,
          },
        ]
      : all,
  }));
}

type Codes = readonly z.output<typeof Code>[];

function codesOf(kind: "idleCode" | "wrapUpCode", codes: Codes) {
  return codes.map(({ id, name }, at) => ({
    id: id ?? fixedId(kind, at + 1),
    name,
    isDefault: at === 0,
    isSystem: false,
  }));
}

/** What only the system sets stays as WxCC has it: clients find those by name. */
function idleCodesOf(codes: Codes) {
  return [...codesOf("idleCode", codes), ...harbour.idleCodes.filter(({ isSystem }) => isSystem)];
}
