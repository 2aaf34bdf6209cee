export { BackupFailure, backupEmbedded, restoreEmbedded } from "./backup.ts";
export { openEmbedded } from "./open.ts";
