import type { Words } from "../en/index.ts";
export const variables = {
  edit: (label: string) => `Cambiar ${label}`,
  save: "Guardar",
  cancel: "Cancelar",
  saving: "Guardando…",
  nothing: "Vacío",
  yes: "Sí",
  no: "No",
  refused: (value: string) => (value === "" ? "No se vació" : `No se guardó: «${value}»`),
  again: "Intentar de nuevo",
  meanwhile: (value: string) =>
    value === "" ? "Alguien vació este dato mientras tanto." : `Alguien lo cambió a «${value}».`,
  mine: "Guardar lo mío",
  theirs: "Dejar lo suyo",
  problems: {
    tooLong: "Es demasiado largo: 1.024 letras como máximo, menos en algunas escrituras.",
    notWhole: "Un número entero, como 42.",
    notDecimal: "Un número con punto, como 4.5.",
    notYesNo: "Sí o no.",
    notMoment: "Un día, o un día y una hora, como 2026-05-31T14:30.",
  },
};

export const journey: Words["journey"] = {
  arrivedOn: (number) => `Entró por ${number}`,
  dialled: (number) => `Llamada a ${number}`,
  waited: (time) => `esperó ${time}`,
  offered: "Se le ofreció",
  asked: (who) => `${who} le pidió que se uniera`,
  missed: "Nadie contestó aquí",
  joined: (who) => `${who} se unió`,
  resumed: "Reanudada",
  recordingPaused: "Grabación en pausa",
  recordingResumed: "Grabación reanudada",
  consultAsked: (who) => `Consultó a ${who}`,
  consultTalking: (who) => `Habló con ${who}`,
  consultFailed: "Nadie acudió a la consulta",
  consultEnded: "Consulta terminada",
  conference: "Empezó la conferencia",
  left: (who) => `${who} salió`,
  transferred: (who) => `Transferido a ${who}`,
  transferredOn: "Transferido",
  notReached: "No se localizó",
  customerLeft: "El cliente colgó",
  empty: "Aún no se sabe nada.",
};

export const earlier: Words["earlier"] = {
  title: "Contactos anteriores",
  reading: "Buscando…",
  none: "Ninguno del que se sepa aquí.",
  failed: "No se pudieron leer.",
  again: "Intentar de nuevo",
  you: "usted",
  outcomes: {
    handled: "Atendido",
    handedOn: "Pasado a otra persona",
    helped: "Ayuda a un colega",
    missed: "Perdido",
    gaveUp: "Dejó de esperar",
    notReached: "No se localizó",
  },
};
