import type { Words } from "../en/index.ts";

/** Closing a contact: notes, the way to more time, and a reason that waits for the line. */
export const closing: Words["closing"] = {
  notes: "Ihre Notizen",
  notesHint:
    "Webex hat keinen Platz für Notizen: Sie bleiben in diesem Browser, einen Tag lang oder bis zur Abmeldung.",
  more: "1 Minute mehr",
  favourite: "Favorit",
  marks: { favourite: "Favorit", last: "Zuletzt", usual: "Üblich" },
  waits: "Wird gesendet, sobald die Leitung wieder steht. Sie müssen nicht warten.",
};
