import type { Words } from "../en/index.ts";

export const pop: Words["pop"] = {
  title: "Seiten zu diesem Kontakt",
  newTab: "(neuer Tab)",
  blocked: (name) => `Ihr Browser hat ${name} blockiert`,
  blockedNext:
    "Erlauben Sie Pop-ups für diese Adresse, oder öffnen Sie die Seite bei den Kundendaten.",
  blockedHere:
    "Ihr Browser hat diese Seite blockiert. Öffnen Sie sie hier, oder erlauben Sie Pop-ups für diese Adresse.",
  choose: "Mehrere Seiten passen. Wählen Sie eine.",
};
