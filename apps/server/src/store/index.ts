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
export { openEmbedded } from "./embedded/index.ts";
