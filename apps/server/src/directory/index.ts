export { createDirectories, type AgentFile, type Directories } from "./directories.ts";
