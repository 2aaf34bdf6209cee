import type { AssistWords } from "./en.ts";

export const fr: AssistWords = {
  title: "Assistant",
  mayErr: "Écrit par l’IA de Webex. Vérifiez avant de vous y fier.",
  transcript: "Transcription",
  who: { agent: "Agent", customer: "Client" },
  newest: "Aller au plus récent",
  suggestions: "Vous pourriez dire",
  summary: { midCall: "Jusqu’ici", handedOver: "De l’agent précédent", postCall: "Résumé" },
  parts: {
    initialContactReason: "Motif du contact",
    reasonForTransferOrConsult: "Motif du transfert ou de la consultation",
    additionalContactReasons: "Autres motifs",
    additionalContext: "Contexte",
    keyActionsTaken: "Ce qui a été fait",
    nextSteps: "Suite à donner",
  },
  fitting: (reasons) => `Motif de clôture possible : ${reasons}`,
  toNotes: "Ajouter à mes notes",
  inNotes: "Dans vos notes",
  tooLong: "Il n’y a plus de place dans vos notes.",
  told: { suggestion: "Nouvelle réponse suggérée", summary: "Nouveau résumé" },
};
