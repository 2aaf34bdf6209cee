import { allowed, type Command, type Refusal } from "@ringside/desk";
import { useDesk } from "../feed/index.ts";
import { ask } from "./ask.ts";

export interface Asking {
  /** Null when it may be asked now. */
  readonly why: Refusal | null;
  readonly ask: () => void;
}

/** A command with whether it may be asked now. Asking what may not be asked does nothing. */
export function useAsk(command: Command): Asking {
  const why = useDesk((desk) => {
    const verdict = allowed(desk, command);
    return verdict.ok ? null : verdict.why;
  });
  return { why, ask: () => (why === null ? ask(command) : undefined) };
}
