export { forgetNotes, forgetNotesInTime, useNote } from "./kept-notes.ts";
export { Notes } from "./Notes.tsx";
