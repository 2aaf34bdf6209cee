export { createDirectories, type AgentFile, type Directories } from "./directory/index.ts";
export {
  createAgentDesk,
  type AgentDesk,
  type AgentDeskOptions,
  type Connect,
} from "./link/index.ts";
export { createServer, type Server, type ServerOptions } from "./server.ts";
export { BadSettings, readSettings, type Mistake, type Settings } from "./settings/index.ts";
export { StartFailure } from "./start-failure.ts";
export { openEmbedded, type Journal, type Store } from "./store/index.ts";
