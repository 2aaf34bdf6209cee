import { isAvailable } from "./channels.ts";
import type { WorldCommand } from "./command.ts";
import type { Due, Floor } from "./floor.ts";
import { makeIdle, socketLostReason } from "./state.ts";

export function socketOpened(floor: Floor, { agentId }: WorldCommand & { kind: "socketOpened" }) {
  const agent = floor.agents.get(agentId);
  if (agent) agent.sockets += 1;
}

/** A desktop went away. Its agent's calls go on; the agent goes Idle unless it is back in time. */
export function socketLost(floor: Floor, { agentId }: WorldCommand & { kind: "socketLost" }) {
  const agent = floor.agents.get(agentId);
  if (!agent || agent.sockets === 0) return;
  agent.sockets -= 1;
  if (agent.sockets > 0) return;
  agent.losses += 1;
  const { socketGraceMs } = floor.settings;
  floor.after(socketGraceMs, { kind: "socketGrace", agentId, loss: agent.losses });
}

export function socketGraceOver(floor: Floor, due: Due & { kind: "socketGrace" }): void {
  const agent = floor.agents.get(due.agentId);
  if (!agent || agent.sockets > 0 || agent.losses !== due.loss) return;
  if (agent.session && isAvailable(agent.session)) makeIdle(floor, agent, null, socketLostReason);
}
