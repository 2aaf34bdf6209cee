import type { AssistCommand } from "./command.ts";
import type { Floor } from "./floor.ts";
import { refuse } from "./tell.ts";

/**
 * An agent asks for a break, or says what comes of one that was offered. A break is given unless customers
 * wait in a queue. Source of the words: the vendor's SDK.
 */
export function wellness(floor: Floor, command: AssistCommand & { kind: "wellness" }): void {
  const { agentId, action } = command;
  const session = floor.agents.get(agentId)?.session;
  if (!session) return refuse(floor, command, "AGENT_NOT_FOUND", command);
  if (!floor.settings.assist.wellbeing) return refuse(floor, command, "ASSIST_OFF", command);
  if (action !== "REQUESTED") return;
  const busy = [...floor.lines.values()].some((line) => line.length > 0);
  const what = busy ? "WELLNESS_BREAK_NOT_ALLOWED" : "PROVIDE_WELLNESS_BREAK";
  floor.say({ kind: "wellness", agentId, sessionId: session.id, what, text: "" });
}

/** The assistant speaks first: it says that a break may be asked for, or gives one. */
export function tellWellness(floor: Floor, command: AssistCommand & { kind: "tellWellness" }) {
  const { agentId, what, text } = command;
  const session = floor.agents.get(agentId)?.session;
  if (!session) return refuse(floor, command, "AGENT_NOT_FOUND", command);
  if (!floor.settings.assist.wellbeing) return refuse(floor, command, "ASSIST_OFF", command);
  floor.say({ kind: "wellness", agentId, sessionId: session.id, what, text });
}
