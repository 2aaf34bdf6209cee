import * as z from "zod/mini";
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
    return response.ok ? null : `The simulator says no: ${reasonIn(await response.text())}`;
  } catch {
    return "The simulator does not answer. Is it still running?";
  }
}

/** As it comes from the server: a line of its own, and no JSON for a person to read. */
const Said = z.object({
  error: z.object({ message: z.array(z.object({ description: z.string() })) }),
});

function reasonIn(text: string): string {
  try {
    const said = Said.safeParse(JSON.parse(text));
    return said.success ? (said.data.error.message[0]?.description ?? text) : text;
  } catch {
    return text;
  }
}

export interface NewContact {
  readonly channel: string;
  readonly agentId?: string;
  readonly queueId?: string;
  readonly customerName?: string;
  readonly from?: string;
}

export const place = (contact: NewContact) => ask("POST", "/calls", contact);

export type PhoneAct = "answer" | "decline" | "hangup" | "busy" | "noAnswer";

export const atPhone = (act: PhoneAct, taskId: string) =>
  ask("POST", `/calls/${taskId}/${act}`, {});

export type PreviewAct = "accept" | "skip" | "remove";

/** As the agent to whom the customer is shown. */
export const onPreview = (act: PreviewAct, taskId: string) =>
  ask("POST", `/calls/${taskId}/preview/${act}`, {});

export const listenTo = (taskId: string, supervisorId: string) =>
  ask("POST", `/calls/${taskId}/monitor`, { supervisorId });
export type MonitorAct = "bargeIn" | "hold" | "unhold" | "end";
export const onMonitor = (act: MonitorAct, taskId: string) =>
  ask("POST", `/calls/${taskId}/monitor/${act}`, {});

export const say = (taskId: string, role: "caller" | "agent", text: string) =>
  ask("POST", `/calls/${taskId}/say`, { role, text });

export interface NewCampaign {
  readonly name: string;
  readonly leads: readonly { readonly number: string; readonly name: string }[];
  readonly agentId?: string;
  readonly offerSeconds: number;
  readonly autoAction: PreviewAct;
  readonly skippable: boolean;
  readonly removable: boolean;
}

export const runCampaign = (campaign: NewCampaign) => ask("POST", "/campaigns", campaign);
export const stopCampaign = (name: string) =>
  ask("DELETE", `/campaigns/${encodeURIComponent(name)}`, {});

export const signIn = (agentId: string) => ask("POST", `/agents/${agentId}/login`, {});
export const signOut = (agentId: string) => ask("POST", `/agents/${agentId}/logout`, {});
export const setState = (agentId: string, state: "Available" | "Idle", auxCodeId?: string) =>
  ask("PUT", `/agents/${agentId}/state`, { state, ...(auxCodeId && { auxCodeId }) });

/** Of one agent, or of everybody. */
const whose = (agentId: string | null) => (agentId === null ? {} : { agentId });
export type SocketAct = "drop" | "mute" | "mend" | "duplicate" | "delay" | "reorder";
const details: Partial<Record<SocketAct, object>> = {
  duplicate: { copies: 2 },
  delay: { ms: 2_000 },
  reorder: { window: 3 },
};
export const toSockets = (act: SocketAct, agentId: string | null) =>
  ask("POST", `/sockets/${act}`, { ...whose(agentId), ...details[act] });
export const toTokens = (act: "expire" | "revoke", agentId: string | null) =>
  ask("POST", `/tokens/${act}`, whose(agentId));

export const addFault = (fault: object) => ask("POST", "/faults", fault);
export const removeFault = (id: string) => ask("DELETE", `/faults/${id}`, {});
export const removeFaults = () => ask("DELETE", "/faults", {});

export const playScenario = (name: string) => ask("PUT", "/scenario", { name });
export const stopScenario = () => ask("DELETE", "/scenario", {});
export const automate = (agentId: string, persona: string | null) =>
  persona === null
    ? ask("DELETE", `/agents/${agentId}/auto`, {})
    : ask("PUT", `/agents/${agentId}/auto`, { persona });

export const startRecording = () => ask("POST", "/recording", {});
export const stopRecording = () => ask("DELETE", "/recording", {});
export const stopReplay = () => ask("DELETE", "/replay", {});

const Saved = z.object({ format: z.enum(["ringside world", "ringside recording"]) });

/** Goes on with a saved world, or plays a recording: the file says which of the two it is. */
export async function openFile(text: string): Promise<string | null> {
  const file = jsonOf(text);
  const saved = Saved.safeParse(file);
  if (!saved.success) return "This file is neither a saved world nor a recording.";
  return ask("PUT", saved.data.format === "ringside world" ? "/world/file" : "/replay", file);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const setSpeed = (speed: number) => ask("PUT", "/clock", { speed });
export const advance = (ms: number) => ask("POST", "/clock/advance", { ms });
export const reset = () => ask("POST", "/reset", {});

export interface SettingsChange {
  readonly answerAfterMs?: number | null;
  readonly ronaTimeoutSeconds?: number;
  readonly traffic?: Partial<Settings["traffic"]>;
  readonly oauth?: Partial<Settings["oauth"]>;
  readonly limiter?: Partial<Settings["limiter"]>;
  readonly assist?: Partial<Settings["assist"]>;
}

export const change = (settings: SettingsChange) => ask("PATCH", "/settings", settings);
