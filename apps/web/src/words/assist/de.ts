import type { AssistWords } from "./en.ts";

export const de: AssistWords = {
  title: "Assistent",
  mayErr: "Von der KI von Webex geschrieben. Prüfen Sie es, bevor Sie sich darauf verlassen.",
  transcript: "Mitschrift",
  who: { agent: "Agent", customer: "Kunde" },
  newest: "Zum Neuesten",
  suggestions: "Mögliche Antworten",
  summary: { midCall: "Bisher", handedOver: "Vom Agenten vor Ihnen", postCall: "Zusammenfassung" },
  parts: {
    initialContactReason: "Grund des Kontakts",
    reasonForTransferOrConsult: "Grund der Weiterleitung oder Rückfrage",
    additionalContactReasons: "Weitere Gründe",
    additionalContext: "Zusammenhang",
    keyActionsTaken: "Was getan wurde",
    nextSteps: "Nächste Schritte",
  },
  fitting: (reasons) => `Passender Nachbearbeitungsgrund: ${reasons}`,
  toNotes: "In meine Notizen",
  inNotes: "In Ihren Notizen",
  tooLong: "In Ihren Notizen ist dafür kein Platz mehr.",
  told: { suggestion: "Neuer Antwortvorschlag", summary: "Neue Zusammenfassung" },
};
