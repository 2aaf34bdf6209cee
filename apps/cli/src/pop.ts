import { readFileSync } from "node:fs";
import { BadPopRules, readPopRules, rehearse, type Rehearsed } from "@ringside/server";
import { Complaint } from "./complaint.ts";
import type { Environment } from "./ports.ts";
import { simulatedCalls } from "./simulated-calls.ts";

export interface PopFlags {
  readonly rules?: string;
  readonly calls?: string;
  readonly agent?: string;
}

/**
 * Tries screen-pop rules out, and opens nothing: on recorded notifications, one a line, or on calls of a
 * simulator of its own.
 *
 * @throws {Complaint} the rules or the calls cannot be read
 */
export async function tryPops(env: Environment, flags: PopFlags): Promise<string[]> {
  const rules = rulesOf(env, flags);
  const { agentId, texts } =
    flags.calls === undefined ? await simulatedCalls() : recordedCalls(flags.calls, flags.agent);
  const found = rehearse(rules, agentId, texts);
  if (found.length === 0) return ["No contact of this agent rings, is answered or ends in it."];
  return found.flatMap(linesOf);
}

function rulesOf(env: Environment, flags: PopFlags) {
  const file = flags.rules ?? env["RINGSIDE_POP_RULES"]?.trim();
  if (!file) throw new Complaint("Name the rules by --rules, or set RINGSIDE_POP_RULES.");
  try {
    return readPopRules(file);
  } catch (error) {
    if (error instanceof BadPopRules) throw new Complaint(error.message);
    throw error;
  }
}

function recordedCalls(file: string, agent: string | undefined) {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new Complaint(`${file} cannot be read.`);
  }
  const texts = text.split("\n").filter((line) => line.trim() !== "");
  const agentId = agent ?? texts.map(agentIn).find((id) => id !== null) ?? null;
  if (agentId === null) {
    throw new Complaint(`${file} names no agent: say whose calls they are by --agent.`);
  }
  return { agentId, texts };
}

function agentIn(line: string): string | null {
  return /"agentId"\s*:\s*"([^"]{1,64})"/.exec(line)?.[1] ?? null;
}

function linesOf({ taskId, queue, event, tried }: Rehearsed): string[] {
  const fitting = tried.filter(({ url }) => url !== null).length;
  const choice = fitting > 1 ? ": the agent chooses" : "";
  return [
    `${event.padEnd(8)}  ${queue ?? "no queue"}  ${taskId}${choice}`,
    ...tried.map(({ rule, url, why }) => `  ${rule}: ${url ?? why ?? ""}`),
    ...(tried.length === 0 ? ["  no rule for this"] : []),
  ];
}
