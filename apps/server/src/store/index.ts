export type { AuditLine, AuditLines } from "./audit-port.ts";
export type { Past, StoredPast } from "./history-port.ts";
export type {
  Journal,
  JournalEntry,
  Marks,
  PendingSignIn,
  PendingSignIns,
  Sessions,
  Store,
  StoredSession,
} from "./ports.ts";
export { BackupFailure, backupEmbedded, openEmbedded, restoreEmbedded } from "./embedded/index.ts";
