import { channelsOf } from "./capacity.ts";
import { channelsApart, isAvailable, sameState, tellChannel } from "./channels.ts";
import type { StationCommand } from "./command.ts";
import type { Reason } from "./fact.ts";
import type { Floor } from "./floor.ts";
import type { Agent, AgentState, Session } from "./model.ts";
import type { AuxCode, Channel, Organisation } from "./organisation/index.ts";
import { refuse } from "./tell.ts";

/** WxCC's code for Available. */
export const availableCode = "0";
/** Why an agent is idle whose desktop went away. */
export const socketLostReason = "agent-wss-disconnect";

type SetState = StationCommand & { kind: "setState" | "setChannelState" };
type Choice = Pick<AgentState, "kind" | "auxCodeId" | "reason">;

/**
 * Chooses a state. With a contact open it holds only afterwards, and is confirmed at once: a client
 * that waits 20 s for an answer must not be left waiting for the length of a call.
 */
export function setState(floor: Floor, command: StationCommand & { kind: "setState" }): void {
  const asked = whose(floor, command, command.auxCodeId);
  if (typeof asked === "string") return refuse(floor, command, asked, { agentId: command.by });
  choose(floor, asked.agent, asked.session, asked.choice, asked.by);
}

/** The same for some channels, each of which is told; the others stay as they are. */
export function setChannelState(
  floor: Floor,
  command: StationCommand & { kind: "setChannelState" },
): void {
  const no = (reason: Reason) => refuse(floor, command, reason, { agentId: command.by });
  const first = command.state === "Available" ? availableCode : firstIdleCode(floor);
  const asked = whose(floor, command, command.auxCodeId ?? first);
  if (typeof asked === "string") return no(asked);
  if (!floor.settings.channelStates) return no("CHANNEL_STATES_OFF");
  const { agent, session, choice, by } = asked;
  const named = new Set(command.channels);
  const channels = channelsOf(floor, agent).filter((channel) => named.has(channel));
  if (channels.length < named.size) return no("CHANNEL_NOT_FOUND");
  chooseFor(floor, agent, session, channels, choice);
  for (const channel of channels) tellChannel(floor, agent, session, channel, { asked: true, by });
  // Once all of them say the same, so does the agent.
  const [one, ...others] = Object.values(session.channels);
  if (!one || sameState(one, session.state) || !others.every((state) => sameState(state, one)))
    return;
  session.state = became(session.state, choice, floor.now);
  changed(floor, agent, session, by);
}

/** Whose state is to change, to what and by whom; or why not. */
function whose(floor: Floor, command: SetState, auxCodeId: string) {
  const actor = floor.agents.get(command.by);
  const agent = floor.agents.get(command.agentId);
  if (!agent?.session) return "AGENT_NOT_FOUND";
  if (actor !== agent && !actor?.person.supervisor) return "NOT_A_SUPERVISOR";
  const known =
    command.state === "Available"
      ? auxCodeId === availableCode
      : idleCodesFor(floor.organisation, agent).some((code) => code.id === auxCodeId);
  if (!known) return "AUX_CODE_NOT_FOUND";
  const by = command.by === command.agentId ? null : command.by;
  const choice: Choice = { kind: command.state, auxCodeId, reason: command.reason };
  return { agent, session: agent.session, choice, by };
}

/** The idle codes that an agent may choose. */
function idleCodesFor(organisation: Organisation, agent: Agent): readonly AuxCode[] {
  const profile = organisation.desktopProfiles.find(
    ({ id }) => id === agent.person.desktopProfileId,
  );
  return organisation.idleCodes.filter(
    (code) => !code.isSystem && (profile?.idleCodeIds?.includes(code.id) ?? true),
  );
}

/** The code of an agent who has just signed in. */
export function firstIdleCode({ organisation }: Floor): string {
  return organisation.idleCodes.find((code) => code.isDefault)?.id ?? "";
}

/** What the system does to an agent who did not answer, or went away. */
export function makeIdle(floor: Floor, agent: Agent, codeName: string | null, reason: string) {
  const code = floor.organisation.idleCodes.find((candidate) =>
    codeName === null ? candidate.isDefault : candidate.name === codeName,
  );
  if (!agent.session || !code) return;
  choose(floor, agent, agent.session, { kind: "Idle", auxCodeId: code.id, reason }, null);
}

/** Says again what an agent is, once the last contact is gone and the choice holds. */
export function confirmState(floor: Floor, agent: Agent): void {
  const { session } = agent;
  if (!session) return;
  agent.freeSince = floor.now;
  session.state = { ...session.state, since: floor.now };
  changed(floor, agent, session, null);
}

/** The whole agent, with every channel: one that stood apart is told as well. */
function choose(floor: Floor, agent: Agent, session: Session, to: Choice, by: string | null): void {
  const apart = channelsApart(session);
  session.state = became(session.state, to, floor.now);
  chooseFor(floor, agent, session, channelsOf(floor, agent), to);
  changed(floor, agent, session, by);
  for (const channel of apart) tellChannel(floor, agent, session, channel, { asked: true, by });
}

function chooseFor(
  floor: Floor,
  agent: Agent,
  session: Session,
  channels: readonly Channel[],
  to: Choice,
): void {
  const wasAvailable = isAvailable(session);
  const next = { ...session.channels };
  for (const channel of channels)
    next[channel] = became(next[channel] ?? session.state, to, floor.now);
  session.channels = next;
  if (!wasAvailable && isAvailable(session)) agent.freeSince = floor.now;
}

function became(before: AgentState, to: Choice, now: number): AgentState {
  return {
    ...to,
    since: before.kind === to.kind ? before.since : now,
    idleCodeSince: before.auxCodeId === to.auxCodeId ? before.idleCodeSince : now,
  };
}

function changed(floor: Floor, agent: Agent, session: Session, by: string | null): void {
  floor.say({
    kind: "stateChanged",
    agentId: agent.person.id,
    session: { ...session },
    by,
  });
}
