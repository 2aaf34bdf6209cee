import type { AssistWords } from "./en.ts";

export const es: AssistWords = {
  title: "Asistente",
  mayErr: "Escrito por la IA de Webex. Compruébelo antes de fiarse.",
  transcript: "Transcripción",
  who: { agent: "Agente", customer: "Cliente" },
  newest: "Ir a lo último",
  suggestions: "Podría decir",
  summary: { midCall: "Hasta ahora", handedOver: "Del agente anterior", postCall: "Resumen" },
  parts: {
    initialContactReason: "Motivo del contacto",
    reasonForTransferOrConsult: "Motivo de la transferencia o consulta",
    additionalContactReasons: "Otros motivos",
    additionalContext: "Contexto",
    keyActionsTaken: "Lo que se hizo",
    nextSteps: "Próximos pasos",
  },
  fitting: (reasons) => `Motivo de cierre que encaja: ${reasons}`,
  toNotes: "Añadir a mis notas",
  inNotes: "En sus notas",
  tooLong: "No cabe en sus notas.",
  told: { suggestion: "Nueva respuesta sugerida", summary: "Nuevo resumen" },
};
