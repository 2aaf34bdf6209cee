import { channelsOf } from "./capacity.ts";
import { channelStandings } from "./channels.ts";
import type { StationCommand } from "./command.ts";
import type { Reason } from "./fact.ts";
import type { Floor } from "./floor.ts";
import type { Agent, AgentState, Device, Session } from "./model.ts";
import type { DesktopProfile } from "./organisation/index.ts";
import { firstIdleCode } from "./state.ts";
import { refuse, tell } from "./tell.ts";

/** Signs an agent in to a station. The agent lands in Idle, never Available by itself. */
export function login(floor: Floor, command: StationCommand & { kind: "login" }): void {
  const { agentId } = command;
  const agent = floor.agents.get(agentId);
  const why = agent ? whyNot(floor, agent, command) : "AGENT_NOT_FOUND";
  if (!agent || why) return refuse(floor, command, why ?? "AGENT_NOT_FOUND", { agentId });
  const state: AgentState = {
    kind: "Idle",
    auxCodeId: firstIdleCode(floor),
    since: floor.now,
    idleCodeSince: floor.now,
    reason: "",
  };
  const session: Session = {
    id: floor.random.uuid(),
    teamId: command.teamId ?? agent.person.teamIds[0] ?? "",
    roles: command.roles.map((role) => role.toLowerCase()),
    device: command.device,
    since: floor.now,
    state,
    channels: Object.fromEntries(channelsOf(floor, agent).map((channel) => [channel, state])),
  };
  agent.session = session;
  const channels = channelStandings(floor, agent, session);
  floor.say({ kind: "entered", agentId, session: { ...session }, channels });
}

export function logout(floor: Floor, command: StationCommand & { kind: "logout" }): void {
  const actor = floor.agents.get(command.by);
  const agent = floor.agents.get(command.agentId);
  const about = { agentId: command.by };
  if (!agent?.session) return refuse(floor, command, "AGENT_NOT_FOUND", about);
  if (actor !== agent && !actor?.person.supervisor)
    return refuse(floor, command, "NOT_A_SUPERVISOR", about);
  if (agent.contacts.length > 0) return refuse(floor, command, "CONTACTS_OPEN", about);
  const { session } = agent;
  agent.session = null;
  floor.say({ kind: "left", agentId: command.agentId, session, by: command.by });
}

/** Tells a desktop that came back how everything stands: the session, then each contact. */
export function reload(floor: Floor, command: StationCommand & { kind: "reload" }): void {
  const { agentId } = command;
  const agent = floor.agents.get(agentId);
  if (!agent?.session) return refuse(floor, command, "AGENT_NOT_FOUND", { agentId });
  const contacts = [...agent.contacts];
  const channels = channelStandings(floor, agent, agent.session);
  floor.say({ kind: "restored", agentId, session: { ...agent.session }, channels, contacts });
  for (const id of contacts) {
    const task = floor.tasks.get(id);
    if (task) tell(floor, "restored", task, agentId);
  }
}

/** Other agents who are signed in for a channel: of any team, in the state asked for. */
export function buddies(floor: Floor, command: StationCommand & { kind: "buddies" }): void {
  const { agentId } = command;
  if (!floor.agents.get(agentId)?.session)
    return refuse(floor, command, "AGENT_NOT_FOUND", { agentId });
  const found = [...floor.agents.values()].flatMap(({ person, session, contacts }) => {
    const chosen = session && stateFor(session, command.channel);
    if (!session || !chosen || person.id === agentId || contacts.length > 0) return [];
    if (command.state && chosen.kind !== command.state) return [];
    return {
      agentId: person.id,
      name: `${person.firstName} ${person.lastName}`,
      state: chosen.kind,
      teamId: session.teamId,
      siteId: person.siteId,
      number: session.device.number,
    };
  });
  floor.say({ kind: "buddies", agentId, buddies: found });
}

/** `undefined`: it is no channel of the agent's. */
function stateFor({ channels }: Session, wanted: string): AgentState | undefined {
  return Object.entries(channels).find(([channel]) => channel === wanted)?.[1];
}

function whyNot(
  floor: Floor,
  agent: Agent,
  { roles, teamId, device }: StationCommand & { kind: "login" },
): Reason | null {
  const { person } = agent;
  if (agent.session) return "ALREADY_LOGGED_IN";
  const lower = roles.map((role) => role.toLowerCase());
  if (lower.some((role) => role !== "agent" && !(role === "supervisor" && person.supervisor)))
    return "ROLE_NOT_ALLOWED";
  if (teamId === null ? lower.includes("agent") : !person.teamIds.includes(teamId))
    return "TEAM_NOT_FOUND";
  return whyNotDevice(floor, agent, device);
}

function whyNotDevice(floor: Floor, { person }: Agent, device: Device): Reason | null {
  const profile = floor.organisation.desktopProfiles.find(
    ({ id }) => id === person.desktopProfileId,
  );
  if (!profile?.voiceOptions.includes(device.type)) return "DEVICE_NOT_ALLOWED";
  if (!callable(floor, profile, person.dialNumber, device)) return "INVALID_DIAL_NUMBER";
  const taken = [...floor.agents.values()].some(
    ({ session }) => session?.device.number === device.number,
  );
  return taken ? "DUPLICATE_LOCATION" : null;
}

function callable(floor: Floor, profile: DesktopProfile, own: string, device: Device): boolean {
  if (device.type !== "AGENT_DN") return /^[0-9]{2,10}$/.test(device.number);
  if (profile.ownNumberOnly) return device.number === own;
  return dialable(floor, device.number);
}

/** Whether a dial plan lets this number be called. */
export function dialable(floor: Floor, number: string): boolean {
  return floor.organisation.dialPlans.some(({ regularExpression, strippedChars }) => {
    const kept = Array.from(number, (char) => (strippedChars.includes(char) ? "" : char)).join("");
    return new RegExp(regularExpression).test(kept);
  });
}
