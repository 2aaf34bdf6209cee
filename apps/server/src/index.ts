export { createBudget, type Budget } from "./budget/index.ts";
export { memoryJournal } from "./commands/index.ts";
export { createDirectories, type AgentFile, type Directories } from "./directory/index.ts";
export {
  createAgentDesk,
  createDesks,
  type AgentDesk,
  type AgentDeskOptions,
  type Connect,
  type Desks,
} from "./link/index.ts";
export { backupStore, BackupFailure, restoreStore } from "./backup.ts";
export { BadPopRules, readPopRules, rehearse, type PopRules, type Rehearsed } from "./pop/index.ts";
export { BadReport, readReport } from "./replay/index.ts";
export { startReplay } from "./start-replay.ts";
export { createServer, type Server, type ServerOptions } from "./server.ts";
export { BadSettings, readSettings, type Mistake, type Settings } from "./settings/index.ts";
export { StartFailure } from "./start-failure.ts";
export {
  linesOf as auditLines,
  verify as verifyAudit,
  type Head,
  type Verdict,
} from "./audit/index.ts";
export {
  isRedis,
  openEmbedded,
  openStore,
  withoutPassword,
  type Journal,
  type Store,
} from "./store/index.ts";
