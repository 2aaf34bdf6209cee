import type { Words } from "../en/index.ts";

/** Closing a contact: notes, the way to more time, and a reason that waits for the line. */
export const closing: Words["closing"] = {
  notes: "Sus notas",
  notesHint:
    "Webex no guarda notas: quedan en este navegador, un día o hasta que cierre la sesión.",
  more: "1 minuto más",
  favourite: "Favorito",
  marks: { favourite: "Favorito", last: "Reciente", usual: "Habitual" },
  waits: "Se envía en cuanto vuelva la línea. No hace falta que espere.",
};
