export {
  createAgentDesk,
  type AgentDesk,
  type AgentDeskOptions,
  type DeskEvent,
} from "./agent-desk.ts";
export { createDesks, type Desks, type DesksOptions, type SharedDesks } from "./desks.ts";
export type { Connect } from "./link.ts";
export type { Arrival } from "./arrival.ts";
