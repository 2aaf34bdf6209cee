export type { AuditLine, AuditLines } from "./audit-port.ts";
export type { Past, StoredPast } from "./history-port.ts";
export { Fenced, type Fence, type Holder, type Leases } from "./leases-port.ts";
export type { Letter, Outbox } from "./outbox-port.ts";
export type { Relay, SharedCounter } from "./relay-port.ts";
export type {
  Journal,
  JournalEntry,
  Marks,
  PendingSignIn,
  PendingSignIns,
  Sessions,
  SignedInAgent,
  Store,
  StoredSession,
} from "./ports.ts";
export { BackupFailure, backupEmbedded, openEmbedded, restoreEmbedded } from "./embedded/index.ts";
export { openStore } from "./open.ts";
export { isRedis, readAddress, withoutPassword } from "./redis/index.ts";
export { steadyClock } from "./steady.ts";
