export { forgetNotes, forgetNotesInTime, keepNote, longestNote, useNote } from "./kept-notes.ts";
export { Notes } from "./Notes.tsx";
