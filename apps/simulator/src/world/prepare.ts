import type { WorldCommand } from "./command.ts";
import type { Floor } from "./floor.ts";

/** What an agent can do, and whether the agent's phone is answered by a hand. */
export function prepare(floor: Floor, command: WorldCommand & { kind: "prepare" }): void {
  const agent = floor.agents.get(command.agentId);
  if (!agent) return;
  agent.skills = command.skills;
  agent.phone = command.phone;
}
