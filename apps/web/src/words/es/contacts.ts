import type { Words } from "../en/index.ts";
import { format } from "./format.ts";
import { writtenOf } from "./frame.ts";

export const contacts: Words["contacts"] = {
  title: "Contactos",
  empty: "No hay contactos ahora",
  emptyHint: "Los nuevos aparecen aquí.",
  unknownCustomer: "Llamante desconocido",
  channels: {
    telephony: "Llamada",
    chat: "Chat",
    email: "Correo electrónico",
    social: "Redes sociales",
  },
  otherChannel: "Contacto",
  phases: { offered: "Sonando", connected: "Hablando", held: "En espera", wrapup: "Cierre" },
};

export const call: Words["call"] = {
  incoming: "Llamada entrante",
  incomingContact: "Contacto entrante",
  offers: "Contactos entrantes",
  announce: (who, queue) =>
    queue ? `Llamada entrante de ${who}, ${queue}` : `Llamada entrante de ${who}`,
  announceConsult: (who, customer) => `${who} le pide que se una a la llamada con ${customer}`,
  ringsOn: {
    EXTENSION: (number) => `Suena en la ext. ${number}`,
    AGENT_DN: (number) => `Suena en ${number}`,
    BROWSER: () => "Suena en este navegador",
  },
  ringing: "Sonando",
  secondsLeft: (seconds) =>
    format.plural(seconds, {
      one: "Queda # segundo",
      many: "Quedan # segundos",
      other: "Quedan # segundos",
    }),
  accept: "Aceptar",
  decline: "Rechazar",
  hold: "Espera",
  resume: "Reanudar",
  end: "Finalizar",
  holding: "Poniendo en espera…",
  resuming: "Reanudando…",
  endByPhone: "Cuelgue en su teléfono: su organización no finaliza llamadas desde aquí.",
  ending: "Finalizando…",
  onHold: "En espera",
  recording: "Grabando",
  recordingPaused: "Grabación en pausa",
  recordingBack: (left) => `sigue en ${left}`,
  pauseRecording: "Pausar grab.",
  resumeRecording: "Seguir grab.",
  pausingRecording: "Pausando…",
  resumingRecording: "Reanudando…",
  consultOffer: (who) => `${who} le pide que se una`,
  outdialOffer: "Su llamada",
  duration: "Duración de la llamada",
  current: (who) => `Contacto con ${who}`,
  digital:
    "Webex solo muestra los mensajes de este canal en su propio escritorio. Léalos y respóndalos allí.",
  ringTitle: (who) => `${who} está llamando`,
};

export const customer: Words["customer"] = {
  title: "Cliente",
  show: "Mostrar el cliente",
  hide: "Ocultar el cliente",
  variables: "Datos",
  noVariables: "Este contacto llegó sin datos.",
  secure: "Oculto por seguridad",
  story: "Este contacto hasta ahora",
  arrived: "Llegó",
  inQueue: (queue) => `En la cola ${queue}`,
  answered: "Usted respondió",
  held: "En espera",
  ended: {
    agent: "Usted finalizó la llamada",
    customer: "El cliente colgó",
    system: "La llamada terminó",
    unknown: "La llamada terminó",
  },
};

export const written: Words["written"] = {
  announce: (channel, who, queue) =>
    queue
      ? `Nuevo ${writtenOf(channel)} de ${who}, ${queue}`
      : `Nuevo ${writtenOf(channel)} de ${who}`,
  connected: "Abierto",
  duration: "Duración del contacto",
  ended: {
    agent: "Usted finalizó el contacto",
    customer: "El cliente finalizó el contacto",
    system: "El contacto terminó",
    unknown: "El contacto terminó",
  },
};

export const wrapup: Words["wrapup"] = {
  title: "Motivo de cierre",
  search: "Buscar motivos",
  reasons: "Motivos",
  none: "Ningún motivo coincide. Pruebe con menos letras.",
  noReasons: "Su perfil no tiene motivos de cierre. Pida a su administrador que los añada.",
  submit: "Enviar y cerrar",
  submitting: "Enviando…",
  choose: "Elija primero un motivo.",
  byItself: (reason) => `hasta que se envíe como ${reason}`,
  soon: (reason) => `Pronto se enviará como ${reason}`,
  keepOpen: "Mantener abierto",
};
