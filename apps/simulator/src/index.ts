import type { SimulatorOptions } from "./options.ts";
import { Simulator } from "./simulator.ts";

export type { PlacedCall, SettingsChange } from "./control/index.ts";
export type { FaultAsked as Fault } from "./faults/index.ts";
export { Limiter } from "./faults/index.ts";
export type { InProcessSocket, SimulatorOptions } from "./options.ts";
export { FileError } from "./saved/index.ts";
export { shippedNames } from "./scenario/index.ts";
export type { Simulator } from "./simulator.ts";
export { parseClock, virtualStart, type Clock } from "./stage/index.ts";
export type { RequestSeen } from "./wire/index.ts";
export { WrittenError } from "./written/index.ts";
export { defaultSettings, fixedId, harbour } from "./world/index.ts";
export type { Fact, Settings, TaskTruth, AgentTruth, Truth } from "./world/index.ts";

/** Starts a simulator in this process; it is ready when the promise resolves. */
export async function createSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const simulator = new Simulator(options);
  const { listen = {} } = options;
  if (listen !== false) await simulator.listen(listen.port, listen.host);
  return simulator;
}
