/** A supervisor's wish to listen to a call, and the listening that came of it. */
export interface Monitor {
  readonly id: string;
  readonly by: string;
  /** One call that there is, the next one, or each that comes. */
  readonly type: "midcall" | "adhoc" | "continuous";
  /** Told to nobody by name. */
  readonly invisible: boolean;
  /** An empty list leaves it open. */
  readonly filter: {
    readonly queueIds: readonly string[];
    readonly teams: readonly string[];
    readonly sites: readonly string[];
    readonly agents: readonly string[];
  };
  readonly since: number;
  /** The call that is listened to; `null` while there is none. */
  taskId: string | null;
  stage: "waiting" | "ringing" | "listening" | "barged";
  heldSince: number | null;
  /** Calls that had begun before, or have been listened to. */
  readonly done: string[];
}
