import fc from "fast-check";
import type { AgentState, Cause, Change, Phase, Station, Task } from "./index.ts";

/** Histories as one WxCC could tell them: each event at an instant of its own. For tests only. */

type AnyPhase = Phase extends infer P
  ? P extends { kind: "offered" }
    ? Omit<P, "answer">
    : P
  : never;

export function aTask(id: string, at: number, phase: AnyPhase): Task {
  return {
    id,
    version: at,
    channel: "telephony",
    direction: "inbound",
    customer: { name: "Ana", number: "+351210000221" },
    queue: { id: "q1", name: "Billing" },
    createdAt: 1,
    answeredAt: null,
    phase: phase.kind === "offered" ? { ...phase, answer: "phone" } : phase,
    recording: "none",
    pause: null,
    pausable: true,
    consult: null,
    conference: false,
    owner: true,
    customerLeft: false,
    mishap: null,
    mediaId: id,
    variables: [],
    others: [],
    endedBy: null,
  };
}

export function state(
  at: number,
  availability: AgentState["availability"],
  cause: Cause = { kind: "you" },
): AgentState {
  const auxCodeId = availability === "idle" ? "lunch" : "0";
  return { availability, auxCodeId, since: at, codeSince: at, cause };
}

export function station(sessionId: string): Station {
  return {
    kind: "in",
    teamId: "team",
    device: { type: "EXTENSION", number: "1001" },
    sessionId,
    roles: ["agent"],
    capacity: { telephony: 1 },
  };
}

const phases = (at: number): Record<string, AnyPhase> => ({
  offer: { kind: "offered", since: at, told: true, ringsFor: 18_000 },
  connect: { kind: "connected", since: at, told: true },
  hold: { kind: "held", since: at, told: true, heldSince: at, heldTold: true },
  end: { kind: "wrapup", since: at, told: true },
});

const steps = ["offer", "connect", "hold", "end", "leave", "reload", "idle", "available"] as const;
/** Of one channel alone. */
const channelSteps = { chatIdle: "idle", chatAvailable: "available" } as const;
const aStep = fc.tuple(
  fc.constantFrom(...steps, "chatIdle" as const, "chatAvailable" as const, "signOut" as const),
  fc.constantFrom("t1", "t2", "t3"),
);

/** What a desk is told, in order, of a shift in which these steps happen. */
function tell(shift: readonly (readonly [string, string])[]): Change[] {
  const alive = new Map<string, AnyPhase>();
  let at = 1;
  let now = state(at, "idle", { kind: "signIn" });
  let signedIn = true;
  let chat = now;
  const login = (taskIds: string[]): Change => {
    return {
      kind: "session",
      version: at,
      station: station("s"),
      state: now,
      channels: { telephony: now, chat },
      taskIds,
    };
  };
  const changes: Change[] = [login([])];
  for (const [step, id] of shift) {
    at += 1;
    const phase = phases(at)[step];
    if (phase) {
      alive.set(id, phase);
      changes.push({ kind: "task", task: aTask(id, at, phase) });
    } else if (step === "leave") {
      if (alive.delete(id)) changes.push({ kind: "taskGone", taskId: id, version: at });
    } else if (step === "chatIdle" || step === "chatAvailable") {
      if (!signedIn) continue;
      chat = state(at, channelSteps[step]);
      changes.push({ kind: "channelState", version: at, channel: "chat", state: chat });
    } else if (step === "idle" || step === "available") {
      if (now.availability !== step) chat = state(at, step);
      now = state(at, step);
      if (signedIn) changes.push({ kind: "state", version: at, state: now });
    } else if (step === "signOut") {
      alive.clear();
      signedIn = false;
      changes.push({ kind: "signedOut", version: at, cause: { kind: "you" } });
    } else {
      signedIn = true;
      changes.push(login([...alive.keys()]));
      for (const [taskId, was] of alive) {
        at += 1;
        changes.push({ kind: "task", task: aTask(taskId, at, was) });
      }
    }
  }
  return changes;
}

export function aHistory(): fc.Arbitrary<Change[]> {
  return fc.array(aStep, { maxLength: 25 }).map(tell);
}

/** A history, and the same in another order. */
export function aShuffledHistory(): fc.Arbitrary<[Change[], Change[]]> {
  return aHistory().chain((changes) =>
    fc
      .shuffledSubarray(changes, { minLength: changes.length, maxLength: changes.length })
      .map((mixed): [Change[], Change[]] => [changes, mixed]),
  );
}
