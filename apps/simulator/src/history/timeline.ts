import type { Fact, Session, Task } from "../world/index.ts";

/** What an agent did, in the words of WxCC's activities. */
export type Doing = "available" | "idle" | "ringing" | "connected" | "on-hold" | "wrapup";

/** An agent doing one thing, from a moment to another. */
export interface Span {
  readonly agentId: string;
  readonly session: Session;
  readonly doing: Doing;
  readonly start: number;
  /** `null`: still. */
  end: number | null;
  readonly taskId: string | null;
  readonly queueId: string | null;
  readonly channel: Task["channel"] | null;
  /** The code that a wrap-up ended with. */
  wrapUpCodeId: string | null;
}

interface Now {
  session: Session;
  span: Span | null;
  /** What the agent is to each task that concerns them, the latest last. */
  readonly tasks: Map<string, { readonly doing: Doing; readonly task: Task }>;
}

/** What every agent did, told by the facts: one span after the other, without gaps in a session. */
export class Timeline {
  readonly spans: Span[] = [];
  readonly #agents = new Map<string, Now>();
  /** Whom each task has concerned. */
  readonly #concerned = new Map<string, Set<string>>();

  hear(fact: Fact): void {
    switch (fact.kind) {
      case "contact":
        return this.#contact(fact.task, fact.at);
      case "entered":
      case "restored":
      case "stateChanged":
        return this.#session(fact.agentId, fact.session, fact.at);
      case "left":
        return this.#left(fact.agentId, fact.at);
      default:
    }
  }

  /** Forgets the oldest, down to this many. */
  keep(most: number): void {
    if (this.spans.length > most * 2) this.spans.splice(0, this.spans.length - most);
  }

  #session(agentId: string, session: Session, at: number): void {
    const now = this.#agents.get(agentId) ?? { session, span: null, tasks: new Map() };
    now.session = session;
    this.#agents.set(agentId, now);
    this.#settle(now, agentId, at);
  }

  #left(agentId: string, at: number): void {
    const now = this.#agents.get(agentId);
    if (now?.span) now.span.end = at;
    this.#agents.delete(agentId);
  }

  #contact(task: Task, at: number): void {
    const concerned = this.#concerned.get(task.id) ?? new Set();
    this.#concerned.set(task.id, concerned);
    for (const { id, role } of task.participants) if (role === "agent") concerned.add(id);
    for (const agentId of concerned) {
      const now = this.#agents.get(agentId);
      if (!now) continue;
      const doing = doingOf(task, agentId);
      if (doing === null && !now.tasks.delete(task.id)) continue;
      if (doing !== null) now.tasks.set(task.id, { doing, task });
      else if (now.span?.taskId === task.id)
        now.span.wrapUpCodeId = partOf(task, agentId)?.wrapUpCodeId ?? null;
      this.#settle(now, agentId, at);
    }
    const over = task.phase.kind === "ended" && !task.participants.some(isToWrapUp);
    if (over) this.#concerned.delete(task.id);
  }

  /** Begins another span when the agent does something else than before. */
  #settle(now: Now, agentId: string, at: number): void {
    const { session, span } = now;
    const on = [...now.tasks.values()].at(-1);
    const doing = on?.doing ?? (session.state.kind === "Available" ? "available" : "idle");
    const taskId = on?.task.id ?? null;
    // While a contact lasts, what the agent chose for afterwards changes nothing.
    const sameState = on || span?.session.state.auxCodeId === session.state.auxCodeId;
    if (span && span.doing === doing && span.taskId === taskId && sameState) return;
    if (span) span.end = at;
    const queueId = on?.task.queueId ?? null;
    const channel = on?.task.channel ?? null;
    const common = { agentId, session, end: null, wrapUpCodeId: null };
    now.span = { ...common, doing, start: at, taskId, queueId, channel };
    this.spans.push(now.span);
  }
}

const isToWrapUp = ({ wrapUpSince, wrappedUpAt }: Task["participants"][number]) =>
  wrapUpSince !== null && wrappedUpAt === null;

const partOf = (task: Task, agentId: string) => task.participants.find(({ id }) => id === agentId);

/** What a task has an agent do; `null`: nothing, yet or any more. */
function doingOf(task: Task, agentId: string): Doing | null {
  const part = partOf(task, agentId);
  if (!part) return null;
  if (part.wrapUpSince !== null) return part.wrappedUpAt === null ? "wrapup" : null;
  if (part.leftAt !== null) return null;
  if (part.joinedAt === null) return "ringing";
  return task.legs.some(({ kind, heldSince }) => kind === "main" && heldSince !== null)
    ? "on-hold"
    : "connected";
}
