import type { FaultAsked } from "../faults/index.ts";
import type { SettingsChange } from "../control/index.ts";

/** What a scenario does to the system itself: faults, settings, sockets and tokens. `null`: everybody's. */
export interface Backstage {
  fault(fault: FaultAsked): void;
  mend(): void;
  settings(change: SettingsChange): void;
  dropSockets(agentId: string | null): void;
  expireTokens(agentId: string | null): void;
}
