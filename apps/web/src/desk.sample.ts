import { emptyDesk, type AgentState, type Desk, type Directory, type Task } from "@ringside/desk";

const minute = 60_000;
export const now = 1_790_000_000_000;

export const idle: AgentState = {
  availability: "idle",
  auxCodeId: "lunch",
  since: now - 10 * minute,
  codeSince: now - 4 * minute,
  cause: { kind: "you" },
};

export const available: AgentState = {
  ...idle,
  availability: "available",
  auxCodeId: "0",
  codeSince: idle.since,
};

export const directory: Directory = {
  agent: { id: "a", name: "Marta Silva" },
  teams: [{ id: "t", name: "Support" }],
  devices: [],
  defaultNumber: null,
  numberLocked: false,
  dialPlans: [],
  idleCodes: [
    { id: "lunch", name: "Lunch" },
    { id: "break", name: "Break" },
    { id: "aerzte", name: "Ärztin" },
  ],
  systemCodes: [{ id: "rona", name: "RONA", why: "rona" }],
  wrapUpCodes: [],
  endCall: true,
  outdial: null,
  autoWrapUp: null,
  consultToQueue: true,
};

/** A desk at extension 1001, with these contacts. */
export function deskWith(state: AgentState, tasks: readonly Task[] = []): Desk {
  return {
    ...emptyDesk(now),
    link: { kind: "live", since: 0 },
    station: {
      kind: "in",
      teamId: "t",
      device: { type: "EXTENSION", number: "1001" },
      sessionId: null,
      roles: [],
      capacity: {},
    },
    state,
    tasks: Object.fromEntries(tasks.map((task) => [task.id, task])),
  };
}

export function taskIn(phase: Task["phase"], over: Partial<Task> = {}): Task {
  return {
    id: "c",
    version: 1,
    channel: "telephony",
    direction: "inbound",
    customer: { name: "Ana", number: "+351912" },
    queue: { id: "q", name: "Billing" },
    createdAt: now - 5 * minute,
    phase,
    recording: "none",
    pause: null,
    pausable: true,
    consult: null,
    conference: false,
    owner: true,
    customerLeft: false,
    mishap: null,
    mediaId: "m",
    variables: [],
    others: [],
    answeredAt: null,
    endedBy: null,
    ...over,
  };
}

export const connected: Task["phase"] = { kind: "connected", since: now - minute, told: true };
