export type { Answer } from "./answer.ts";
export { createCommands, type Commands, type Settled } from "./commands.ts";
export { memoryJournal } from "./memory-journal.ts";
export { createOwed } from "./owed.ts";
export { logoutReason } from "./send.ts";
export { patientJournal } from "./patient-journal.ts";
