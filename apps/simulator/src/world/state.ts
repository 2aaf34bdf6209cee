import type { StationCommand } from "./command.ts";
import type { Floor } from "./floor.ts";
import type { Agent, Session } from "./model.ts";
import type { AuxCode, Organisation } from "./organisation/index.ts";
import { refuse } from "./tell.ts";

/** WxCC's code for Available. */
export const availableCode = "0";
/** Why an agent is idle whose desktop went away. */
export const socketLostReason = "agent-wss-disconnect";

/**
 * Chooses a state. With a contact open it holds only afterwards, and is confirmed at once: a client
 * that waits 20 s for an answer must not be left waiting for the length of a call.
 */
export function setState(floor: Floor, command: StationCommand & { kind: "setState" }): void {
  const actor = floor.agents.get(command.by);
  const agent = floor.agents.get(command.agentId);
  const about = { agentId: command.by };
  if (!agent?.session) return refuse(floor, command, "AGENT_NOT_FOUND", about);
  if (actor !== agent && !actor?.person.supervisor)
    return refuse(floor, command, "NOT_A_SUPERVISOR", about);
  const known =
    command.state === "Available"
      ? command.auxCodeId === availableCode
      : idleCodesFor(floor.organisation, agent).some((code) => code.id === command.auxCodeId);
  if (!known) return refuse(floor, command, "AUX_CODE_NOT_FOUND", about);
  const by = command.by === command.agentId ? null : command.by;
  choose(floor, agent, agent.session, { ...command, kind: command.state }, by);
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

function choose(
  floor: Floor,
  agent: Agent,
  session: Session,
  to: { kind: "Available" | "Idle"; auxCodeId: string; reason: string },
  by: string | null,
): void {
  const before = session.state;
  session.state = {
    kind: to.kind,
    auxCodeId: to.auxCodeId,
    reason: to.reason,
    since: before.kind === to.kind ? before.since : floor.now,
    idleCodeSince: before.auxCodeId === to.auxCodeId ? before.idleCodeSince : floor.now,
  };
  if (to.kind === "Available" && before.kind !== "Available") agent.freeSince = floor.now;
  changed(floor, agent, session, by);
}

function changed(floor: Floor, agent: Agent, session: Session, by: string | null): void {
  floor.say({
    kind: "stateChanged",
    agentId: agent.person.id,
    session: { ...session },
    by,
  });
}
