export { createDirectories, type AgentFile, type Directories } from "./directories.ts";
export { agentEntries } from "./destinations.ts";
export { pageOf } from "./page.ts";
export type { Shelf } from "./shelf.ts";
