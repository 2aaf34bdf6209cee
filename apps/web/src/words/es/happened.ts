import type { By, Sentence } from "../en/happened.ts";
import type { Words } from "../en/index.ts";
import { format } from "./format.ts";

const { time } = format;

/** Where the agent did it, behind the sentence. */
function where({ kind }: By): string {
  if (kind === "otherTab") return " en otra pestaña";
  return kind === "elsewhere" ? " fuera de este escritorio" : "";
}

const isYou = ({ kind }: By): boolean => ["here", "otherTab", "elsewhere"].includes(kind);
const nameOf = (by: By): string =>
  ("name" in by ? by.name : null) ?? (by.kind === "supervisor" ? "Un supervisor" : "Un compañero");
const reasonOf = (by: By): string => (by.kind === "failure" ? ` ${by.reason}` : "");

const left: Sentence = (by, who, other) => {
  if (by.kind === "customer") return `${who} dejó la llamada.`;
  if (!isYou(by)) return `${other ?? nameOf(by)} dejó el contacto con ${who}.`;
  return other === null
    ? `Dejó el contacto con ${who}${where(by)}.`
    : `Sacó a ${other} del contacto con ${who}${where(by)}.`;
};

const closed: Sentence = (by, who) =>
  isYou(by) ? `Terminó el contacto con ${who}${where(by)}.` : `El contacto con ${who} terminó.`;

const ended: Sentence = (by, who, other) => {
  if (by.kind === "customer") return `${who} colgó.`;
  if (by.kind === "elsewhere") return `Colgó la llamada de ${who} en su teléfono.`;
  return closed(by, who, other);
};

/** The same of a contact in writing, which nobody hangs up on. */
const written: Record<"answered" | "abandoned" | "ended", Sentence> = {
  answered: (by, who) => `Aceptó a ${who}${where(by)}.`,
  abandoned: (by, who) =>
    by.kind === "customer"
      ? `${who} se fue antes de que aceptara.`
      : `El contacto de ${who} terminó antes de que aceptara.`,
  ended: (by, who, other) =>
    by.kind === "customer" ? `${who} finalizó el contacto.` : closed(by, who, other),
};

function state(by: By, name: string): string {
  switch (by.kind) {
    case "here":
    case "otherTab":
      return `Eligió ${name}${where(by)}.`;
    case "supervisor":
      return `${nameOf(by)} le puso en ${name}.`;
    case "socketLoss":
      return `Webex le puso en ${name} mientras la conexión estaba interrumpida.`;
    case "restored":
      return `Su estado vuelve a ser ${name}, como antes de perder la conexión.`;
    case "signIn":
      return `Su estado es ${name}, como tras cada inicio de sesión.`;
    default:
      return `Su estado pasó a ${name}.`;
  }
}

export const happened: Words["happened"] = {
  title: "Qué ha pasado",
  lead: "Lo último en su puesto, y por qué. Lo más nuevo va primero.",
  none: "Aún no ha pasado nada. Lo que pase aparece aquí, con su motivo.",
  contact: {
    dialled: (by, who) => `Llamó a ${who}${where(by)}.`,
    offered: (by, who) => {
      if (by.kind === "colleague") return `${nameOf(by)} le pidió unirse al contacto con ${who}.`;
      const queue = by.kind === "routing" ? by.queue : null;
      return `Webex le ofreció a ${who}${queue === null ? "" : ` de ${queue}`}.`;
    },
    abandoned: (by, who) =>
      by.kind === "customer"
        ? `${who} colgó antes de que respondiera.`
        : `La llamada de ${who} terminó antes de que respondiera.`,
    withdrawn: (_by, who) => `Webex retiró a ${who} para ofrecerlo a otra persona.`,
    answered: (by, who) =>
      by.kind === "elsewhere"
        ? `Respondió a ${who} en su teléfono.`
        : `Respondió a ${who}${where(by)}.`,
    held: (by, who) => `Puso a ${who} en espera${where(by)}.`,
    resumed: (by, who) => `Retomó la llamada de ${who}${where(by)}.`,
    recordingPaused: (by, who) => `Pausó la grabación de ${who}${where(by)}.`,
    recordingResumed: (by, who) =>
      by.kind === "timer"
        ? `La grabación de ${who} siguió por sí sola: la pausa terminó.`
        : `Reanudó la grabación de ${who}${where(by)}.`,
    consulted: (by, who, other) => `Consultó a ${other ?? "alguien"} sobre ${who}${where(by)}.`,
    consultAnswered: (by, who) => `${nameOf(by)} respondió a su consulta sobre ${who}.`,
    consultEnded: (by, who) =>
      isYou(by)
        ? `Terminó la consulta sobre ${who}${where(by)}.`
        : `La consulta sobre ${who} terminó.`,
    consultFailed: (by, who) => `Nadie atendió la consulta sobre ${who}.${reasonOf(by)}`,
    merged: (by, who) => `Unió a ${who} y la consulta en una llamada${where(by)}.`,
    joined: (by, who, other) => `${other ?? nameOf(by)} se unió al contacto con ${who}.`,
    left,
    conferenceEnded: (_by, who) => `La conferencia con ${who} terminó.`,
    transferred: (by, who, other) =>
      `Transfirió a ${who}${other === null ? "" : ` a ${other}`}${where(by)}.`,
    received: (by, who) => `${nameOf(by)} le pasó el contacto con ${who}.`,
    dialFailed: (by, who) => `No se pudo hablar con ${who}.${reasonOf(by)}`,
    ended,
    wrappedUp: (by, who) =>
      by.kind === "autoWrapUp"
        ? `El cierre de ${who} se envió por sí solo: se acabó el tiempo.`
        : `Cerró el contacto con ${who}${where(by)}.`,
  },
  state,
  because: {
    supervisor: ({ name, state: to, since: at }) =>
      `Su estado es ${to} porque ${name ?? "un supervisor"} lo fijó (${time(at)}).`,
    otherTab: ({ state: to, since: at }) =>
      `Su estado es ${to} porque lo eligió en otra pestaña (${time(at)}).`,
    socketLoss: (at) => `Está Inactivo porque se perdió la conexión: Webex lo fijó (${time(at)}).`,
    restored: (at) => `Está Disponible de nuevo (${time(at)}): la conexión ha vuelto.`,
  },
  missed: {
    rona: (who) => `Nadie respondió a la llamada de ${who}.`,
    declined: (who) => `Rechazó la llamada de ${who}.`,
    busy: (who) => `Su teléfono estaba ocupado cuando llamó ${who}.`,
    invalidNumber: (who) => `No se pudo llamar al número de su teléfono para ${who}.`,
    unavailable: (who) => `No se pudo localizar su teléfono para ${who}.`,
    channelFailure: (who) => `No se pudo entregar el contacto de ${who}.`,
  },
  written,
  missedWritten: {
    rona: (what, who) => `Nadie aceptó a tiempo el ${what} de ${who}.`,
    declined: (what, who) => `Rechazó el ${what} de ${who}.`,
  },
  stationIn: (by) => `Inició sesión en su puesto${where(by)}.`,
  stationOut: (by) =>
    by.kind === "supervisor"
      ? `${nameOf(by)} cerró la sesión de su puesto.`
      : `Cerró la sesión de su puesto${where(by)}.`,
};
