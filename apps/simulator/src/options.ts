import { organisationOf as organisationRecorded } from "./replay/index.ts";
import { isSealed, organisationIn, readOrganisation } from "./saved/index.ts";
import type { Clock } from "./stage/index.ts";
import { harbour, type Organisation, type Settings } from "./world/index.ts";

export interface SimulatorOptions {
  /** The same seed makes the same ids, customers and arrivals. */
  readonly seed?: string;
  readonly clock?: Clock | "real" | "virtual";
  /** Where to listen: a free port of the loopback unless said; `false`: `inject` and `connect` only. */
  readonly listen?: false | { readonly port?: number; readonly host?: string };
  readonly settings?: Partial<Settings>;
  /** What is played from the beginning: a shipped scenario's name, or the YAML of one. */
  readonly scenario?: string;
  /**
   * Whose contact centre this is: the text of a saved world, which goes on, or the YAML of an
   * organisation of one's own.
   */
  readonly world?: string;
  /** The text of a recording: it is played instead. */
  readonly load?: string;
  /** How long a webhook that was not taken waits for each further try, in milliseconds. */
  readonly webhookRetries?: readonly number[];
}

/** One end of a notification connection within the process. */
export interface InProcessSocket {
  /** Hears every text frame from now on, and at once those that came before. */
  onMessage(listener: (text: string) => void): void;
  onClose(listener: () => void): void;
  send(text: string): void;
  close(): void;
}

/** Whose contact centre it is, by what it is made from. */
export function organisationOf({ world, load }: SimulatorOptions): Organisation {
  if (load !== undefined) return organisationRecorded(load);
  if (world === undefined) return harbour;
  return isSealed(world) ? organisationIn(world) : readOrganisation(world);
}
