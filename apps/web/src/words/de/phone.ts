import type { Words } from "../en/index.ts";

/** The agent's phone: what becomes of its number, changing it, and calls for help. */
export const phone: Words["phone"] = {
  taken: (plan, as) =>
    [
      plan === null ? "Webex nimmt diese Nummer an." : `Der Wählplan „${plan}“ nimmt sie an.`,
      as === null ? "" : `Webex ruft ${as} an.`,
    ]
      .join(" ")
      .trim(),
  save: "Speichern",
  confirm: (number) =>
    `Sie werden kurz von Ihrem Platz abgemeldet und dann mit ${number} wieder angemeldet, als Inaktiv. Bis dahin klingelt nichts.`,
  change: "Jetzt wechseln",
  back: "Zurück",
  goBack: (number) => `Zurück zu ${number}`,
  foundTitle: "Sie sind schon an einem Platz angemeldet",
  found: (number, team) =>
    team === null
      ? `Webex führt Sie unter ${number}, von einem anderen Fenster oder einem früheren Tag.`
      : `Webex führt Sie unter ${number} für ${team}, von einem anderen Fenster oder einem früheren Tag.`,
  carryOn: "Damit weiterarbeiten",
  emergency: "Notrufe:",
  emergencyShort: "Wählen Sie sie am Telefon selbst.",
  emergencyWhy:
    "Ein Anruf von hier zeigt die Nummer Ihrer Organisation und sagt den Rettern nicht, wo Sie sind.",
  understood: "Verstanden",
  emergencyNumber:
    "Wählen Sie diese Nummer am Telefon selbst: Ein Anruf von hier sagt nicht, wo Sie sind.",
};
