import { allowed, type Command, type Desk, type Refusal } from "@ringside/desk";
import { deskside, type FeedStatus } from "../feed/index.ts";
import { ask } from "./ask.ts";

export interface Asking {
  /** Null when it may be asked now. */
  readonly why: Refusal | null;
  readonly ask: () => void;
}

/** A command with whether it may be asked now. Asking what may not be asked does nothing. */
export function useAsk(command: Command): Asking {
  const why = useWhyNot(command);
  return { why, ask: () => (why === null ? ask(command) : undefined) };
}

/** Why a command may not be asked now; null when it may. */
export function useWhyNot(command: Command): Refusal | null {
  return deskside(({ desk, status }) => whyNot(desk, status, command));
}

/** What is shown may be old while the page hears nothing: nobody acts on that. */
export function whyNot(desk: Desk, status: FeedStatus, command: Command): Refusal | null {
  if (status.kind === "lost") return "linkLost";
  const verdict = allowed(desk, command);
  return verdict.ok ? null : verdict.why;
}
