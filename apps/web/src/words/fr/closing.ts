import type { Words } from "../en/index.ts";

/** Closing a contact: notes, the way to more time, and a reason that waits for the line. */
export const closing: Words["closing"] = {
  notes: "Vos notes",
  notesHint:
    "Webex ne garde pas de notes : elles restent dans ce navigateur, un jour ou jusqu'à votre déconnexion.",
  more: "1 minute de plus",
  favourite: "Favori",
  marks: { favourite: "Favori", last: "Récent", usual: "Habituel" },
  waits: "L'envoi se fait dès que la ligne revient. Inutile d'attendre.",
};
