/** One message and the agents whose desktops get it. */
export interface Notification {
  readonly to: readonly string[];
  readonly type: string;
  readonly data: { readonly type?: string; readonly agentId: string } & Record<string, unknown>;
  /** The AI assistant's: for the real-time connections of those who have some. */
  readonly assistant?: boolean;
}

/** What every message says of itself. */
export type Base = { agentId: string } & Record<string, unknown>;
