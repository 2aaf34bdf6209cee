import { createHash } from "node:crypto";
import { settleWithin, type Notification } from "@ringside/contract";
import type { Wxcc } from "@ringside/client";
import {
  allowed,
  reached,
  settlement,
  type Cause,
  type Command,
  type Directory,
  type Outcome,
} from "@ringside/desk";
import type { DeskFeed } from "../feed/index.ts";
import { directoryProblem, ProblemError, upstreamProblem } from "../problem/index.ts";
import type { Journal, JournalEntry } from "../store/index.ts";
import { again, keptProblem, keptSent, type Answer } from "./answer.ts";
import { checkContent, needsDirectory } from "./content.ts";
import { inDoubt, reasonOf } from "./failure.ts";
import { createPending } from "./pending.ts";
import { send } from "./send.ts";

/** A command, and what came of it. */
export interface Settled {
  readonly id: string;
  readonly command: Command;
  readonly outcome: Outcome;
  /** From its arrival until WxCC's word. */
  readonly ms: number;
}

export interface CommandsOptions {
  readonly agentId: string;
  readonly feed: DeskFeed;
  readonly wxcc: Wxcc;
  /** Rejects while WxCC's configuration cannot be read. */
  readonly directory: () => Promise<Directory>;
  readonly journal: Journal;
  /** Reads the whole truth again; rejects when that is not possible now. */
  readonly reread: () => Promise<void>;
  /** The journal could not be written. */
  readonly onTrouble?: ((error: unknown) => void) | undefined;
  readonly onAsked?: ((id: string, command: Command) => void) | undefined;
  readonly onSettled?: ((settled: Settled) => void) | undefined;
}

/** What tabs ask of one agent's desk. */
export interface Commands {
  /**
   * Sends a command once, whatever happens, and answers when WxCC has taken it.
   *
   * @param id the tab's: asked again, it gets the same answer and nothing is sent
   * @param cause what it is asked for, where that is no click of the agent's
   * @throws {ProblemError} it was not sent, or WxCC refused it, or it is in doubt (502, 504)
   */
  readonly ask: (id: string, command: Command, cause?: Cause) => Promise<Answer>;
  /** Settles what this notification is the answer to. To be called after the desk was folded. */
  readonly heard: (notification: Notification) => void;
  /** What came of a command that is on its way, when it is known; null when there is none such. */
  readonly outcome: (id: string) => Promise<Outcome> | null;
  /** To be called when the whole truth has been read. */
  readonly reread: () => void;
  readonly close: () => void;
}

/** After a connection broke, how long WxCC's word on the command may still come. */
const lastWord = 2_000;

export function createCommands(options: CommandsOptions): Commands {
  const { agentId, feed, journal } = options;
  const takenUp = new Set<string>();
  const asking = new Map<string, { print: string; answer: Promise<Answer> }>();
  const pending = createPending((id, command, outcome, askedAt) => {
    const at = Date.now();
    feed.apply({ kind: "settled", id, outcome, at });
    options.onSettled?.({ id, command, outcome, ms: at - askedAt });
  });

  /** Nothing was heard of it: the truth, read again, tells whether it came about. */
  const findOut = async (id: string, command: Command, trackingId: string | null) => {
    const read = await options.reread().then(
      () => true,
      () => false,
    );
    const done = read && reached(feed.desk(), command);
    pending.settle(id, done ? { kind: "done" } : { kind: "unknown", trackingId });
  };

  const begin = (id: string, command: Command, cause?: Cause): void => {
    feed.apply({ kind: "asked", id, command, at: Date.now(), ...(cause && { cause }) });
    options.onAsked?.(id, command);
    pending.add(id, command);
    pending.wait(id, patienceFor(command), () => void findOut(id, command, null));
  };

  /** What another node had on its way when this one went on with the desk. */
  const takeUp = (): void => {
    for (const { id, command, outcome } of Object.values(feed.desk().commands)) {
      if (outcome === null) {
        begin(id, command);
        takenUp.add(id);
      }
    }
  };

  const before = (id: string, command: Command, print: string, entry: JournalEntry): Answer => {
    if (entry.fingerprint !== print) throw new ProblemError("commandIdReused");
    if (entry.answer !== null) return again(id, entry.answer);
    // The process died while it was being sent: it is in doubt, and not sent again.
    begin(id, command);
    void findOut(id, command, null);
    return { id, status: "sent" };
  };

  /** What cannot be written down is in doubt when it is asked again; that harms nobody. */
  const keep = (id: string, answer: string): Promise<void> =>
    journal.answer(agentId, id, answer).catch((error: unknown) => options.onTrouble?.(error));

  const askOnce = async (id: string, command: Command, print: string, cause?: Cause) => {
    const entry = await journal.find(agentId, id);
    if (entry) return before(id, command, print, entry);
    mayAsk(feed, command);
    const directory = needsDirectory(command) ? await read(options.directory) : null;
    if (directory) checkContent(command, directory);
    const first = await journal.claim(agentId, id, print, Date.now());
    if (first) return before(id, command, print, first);
    try {
      // Another tab may have asked meanwhile.
      mayAsk(feed, command);
      const desk = feed.desk();
      begin(id, command, cause);
      const { trackingId } = await send(options.wxcc, command, { desk, directory });
      pending.wait(id, null, () => void findOut(id, command, trackingId));
    } catch (error) {
      const problem = upstreamProblem(error);
      const trackingId = problem.trackingId ?? null;
      if (inDoubt(error)) pending.wait(id, lastWord, () => void findOut(id, command, trackingId));
      else pending.settle(id, { kind: "refused", reason: reasonOf(error, problem), trackingId });
      await keep(id, keptProblem(problem));
      throw problem;
    }
    await keep(id, keptSent);
    return { id, status: "sent" } as const;
  };

  takeUp();
  return {
    ask(id, command, cause) {
      const print = fingerprint(command);
      const same = asking.get(id);
      if (same) {
        if (same.print === print) return same.answer;
        return Promise.reject(new ProblemError("commandIdReused"));
      }
      const answer = askOnce(id, command, print, cause).finally(() => asking.delete(id));
      asking.set(id, { print, answer });
      return answer;
    },
    heard(notification) {
      for (const { id, command } of pending.all()) {
        const outcome = settlement(command, notification);
        if (outcome !== null) pending.settle(id, outcome);
      }
    },
    outcome: (id) => pending.outcome(id),
    reread() {
      for (const { id, command } of pending.all()) {
        if (!takenUp.has(id)) continue;
        if (reached(feed.desk(), command)) pending.settle(id, { kind: "done" });
      }
      takenUp.clear();
    },
    close: () => pending.close(),
  };
}

/** The dialler reaches a customer first. Source: wire contract, section 6. */
const callsWithin = 80_000;

function patienceFor({ kind }: Command): number {
  return kind === "preview.call" ? callsWithin : settleWithin;
}

function mayAsk(feed: DeskFeed, command: Command): void {
  const verdict = allowed(feed.desk(), command);
  if (!verdict.ok) throw new ProblemError(verdict.why);
}

async function read(directory: () => Promise<Directory>): Promise<Directory> {
  return directory().catch((error: unknown) => {
    throw directoryProblem(error);
  });
}

/** Whether somebody clicked or its time was over, a wrap-up is the same. */
function fingerprint(command: Command): string {
  const sorted = JSON.stringify({ ...command, byItself: undefined }, (_key, value: unknown) =>
    typeof value === "object" && value !== null
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash("sha256").update(sorted).digest("base64url");
}
