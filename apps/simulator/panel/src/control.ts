import type { Settings } from "./world.ts";

/** Reads from the control API, or null when the simulator does not answer. */
export async function read<T>(
  path: string,
  schema: { parse(value: unknown): T },
): Promise<T | null> {
  try {
    const response = await fetch(`/_sim${path}`, { cache: "no-store" });
    return response.ok ? schema.parse(await response.json()) : null;
  } catch {
    return null;
  }
}

/** Asks the control API to do something. Null when done, else why not. */
async function ask(method: string, path: string, body: unknown): Promise<string | null> {
  try {
    const response = await fetch(`/_sim${path}`, {
      method,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return response.ok
      ? null
      : `The simulator says no (${response.status}): ${await response.text()}`;
  } catch {
    return "The simulator does not answer. Is it still running?";
  }
}

export interface NewCall {
  readonly agentId?: string;
  readonly queueId?: string;
  readonly customerName?: string;
}

export const place = (call: NewCall) => ask("POST", "/calls", call);

export const atPhone = (act: "answer" | "decline" | "hangup", taskId: string) =>
  ask("POST", `/calls/${taskId}/${act}`, {});

export interface SettingsChange {
  readonly answerAfterMs?: number | null;
  readonly ronaTimeoutSeconds?: number;
  readonly traffic?: Partial<Settings["traffic"]>;
}

export const change = (settings: SettingsChange) => ask("PATCH", "/settings", settings);
