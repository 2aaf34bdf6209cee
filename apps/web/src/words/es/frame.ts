import type { MissedWhy } from "@ringside/desk";
import type { Words } from "../en/index.ts";
import { format } from "./format.ts";

const { time } = format;

export const header: Words["header"] = {
  extension: (number) => `ext. ${number}`,
  ring: "Timbre audible",
  ringOn: "Timbre: activado",
  ringOff: "Timbre: desactivado",
  profile: (name) => `Perfil de ${name}`,
  look: "Aspecto e idioma",
  language: "Idioma",
  theme: "Tema",
  themes: { system: "Como el sistema", light: "Claro", dark: "Oscuro", contrast: "Alto contraste" },
  shortcuts: "Atajos de teclado",
  whatHappened: "Qué ha pasado",
  changeStation: "Cambiar de equipo o teléfono",
  signOut: "Cerrar sesión",
  signingOut: "Cerrando sesión…",
  signingOutNext: "Primero se cierra la sesión de su puesto.",
  signOutFailed: "Su sesión sigue abierta",
  finishFirst: (who) => `Termine primero el contacto con ${who}.`,
};

/** How one of WxCC's own idle states came about, told with who called and when. */
const missed: Record<MissedWhy, (who: string, at: number | null) => string> = {
  rona: (who, at) => `nadie respondió a la llamada de ${who}${clock(at)}`,
  declined: (who, at) => `rechazó la llamada de ${who}${clock(at)}`,
  busy: (who, at) => `su teléfono estaba ocupado cuando llamó ${who}${clock(at)}`,
  invalidNumber: (who, at) => `no se pudo llamar al número de su teléfono para ${who}${clock(at)}`,
  unavailable: (who, at) => `no se pudo localizar su teléfono para ${who}${clock(at)}`,
  channelFailure: (who, at) => `no se pudo entregar el contacto de ${who}${clock(at)}`,
};

const missedWritten: Record<
  "rona" | "declined",
  (channel: string, who: string, at: number | null) => string
> = {
  rona: (channel, who, at) =>
    `nadie aceptó a tiempo el ${writtenOf(channel)} de ${who}${clock(at)}`,
  declined: (channel, who, at) => `rechazó el ${writtenOf(channel)} de ${who}${clock(at)}`,
};

const written: Readonly<Record<string, string>> = {
  chat: "chat",
  email: "correo",
  social: "mensaje social",
};

/** What came, by its channel. */
export function writtenOf(channel: string): string {
  return written[channel] ?? "contacto";
}

function clock(at: number | null): string {
  return at === null ? "" : ` (${time(at)})`;
}

export const state: Words["state"] = {
  label: (name) => `Estado: ${name}`,
  pending: (name) => `Estado: cambiando a ${name}`,
  menu: "Elija su estado",
  available: "Disponible",
  idle: "Inactivo",
  engaged: "En contacto",
  ringing: "Sonando",
  wrapup: "Cierre",
  unknown: "Inactivo",
  after: (name) => `Después, ${name}`,
  afterHint: "Está en un contacto. Lo que elija se aplicará después.",
  goAvailable: "Pasar a Disponible",
  stayIdle: "Seguir Inactivo",
  someone: "un cliente",
  now: "Su estado",
  missed: (why, who, at) => `Está Inactivo porque ${missed[why](who, at)}.`,
  missedWritten: (why, channel, who, at) =>
    `Está Inactivo porque ${missedWritten[why](channel, who, at)}.`,
  missedWrittenTitle: {
    rona: (channel) => `No aceptado: ${writtenOf(channel)}`,
    declined: (channel) => `Rechazado: ${writtenOf(channel)}`,
  },
  writtenOf,
  missedTitle: {
    rona: "Llamada perdida",
    declined: "Llamada rechazada",
    busy: "Su teléfono estaba ocupado",
    invalidNumber: "Su número no funcionó",
    unavailable: "Su teléfono no estaba localizable",
    channelFailure: "Un contacto no llegó",
  },
  missedNext: {
    rona: "No recibirá llamadas hasta que vuelva a estar Disponible.",
    declined: "No recibirá llamadas hasta que vuelva a estar Disponible.",
    busy: "Compruebe que su teléfono está libre antes de pasar a Disponible.",
    invalidNumber: "Compruebe el número de su puesto antes de pasar a Disponible.",
    unavailable: "Compruebe que su teléfono está encendido antes de pasar a Disponible.",
    channelFailure: "No recibirá contactos hasta que vuelva a estar Disponible.",
  },
  signIn: "Ha iniciado sesión en su puesto. Pase a Disponible cuando quiera recibir llamadas.",
  you: "No recibirá llamadas hasta que vuelva a estar Disponible.",
  availableOn: {
    EXTENSION: (number) =>
      `Las llamadas suenan en la extensión ${number}. Responda en ese teléfono.`,
    AGENT_DN: (number) => `Las llamadas suenan en ${number}. Responda en ese teléfono.`,
    BROWSER: () => "Las llamadas suenan en este navegador.",
  },
  shortcutHint: "para los atajos de teclado",
};

export const trouble: Words["trouble"] = {
  linkLost: (at) => `No se puede contactar con Webex desde las ${time(at)}.`,
  linkLostKeeps: "Su llamada continúa en el teléfono; los botones volverán solos.",
  linkLostIdle:
    "Es posible que no le lleguen llamadas nuevas hasta que vuelva. No tiene que hacer nada: se reconecta solo.",
  feedLost: (at) => `Esta página perdió la conexión a las ${time(at)}.`,
  feedLostKeeps: "Su llamada continúa en el teléfono; la página se pondrá al día sola.",
  feedLostIdle: "Lo que ve es de esa hora; la página se pondrá al día sola.",
  offline: "Este equipo no tiene conexión.",
  evicted: (at) => `Abrió su puesto en otro lugar a las ${time(at)}, así que este está en pausa.`,
  evictedNext: "Lo que muestra es de esa hora. Puede recuperar su puesto.",
  workHere: "Trabajar aquí",
  unread: "No se pudieron leer sus equipos y códigos",
  again: "Intentándolo de nuevo…",
  outdated: "Ringside se ha actualizado.",
  broken: {
    page: "Esta página se ha desajustado.",
    part: "No se pudo obtener esta parte de la página.",
    menu: "No se pudo obtener este menú.",
  },
  outdatedNext: "Recargue la página para continuar; sus contactos siguen como están.",
  reload: "Recargar",
};

export const toasts: Words["toasts"] = {
  region: "Avisos",
  unknown: (what) => `Webex aún no responde: ${what}.`,
  unknownNext: "Lo que ve se acaba de leer de nuevo. Inténtelo otra vez si no está hecho.",
  trackingId: "Id. de seguimiento",
  code: "Código",
  retryAfter: (seconds) =>
    format.plural(seconds, {
      one: "Inténtelo de nuevo en # segundo.",
      many: "Inténtelo de nuevo en # segundos.",
      other: "Inténtelo de nuevo en # segundos.",
    }),
};

export const keys: Words["keys"] = {
  title: "Atajos de teclado",
  lead: "Funcionan en toda esta página. Escriba otra letra para cambiar uno.",
  offLead: "Están desactivados: ninguna tecla hace nada por sí sola.",
  on: "Usar atajos de teclado",
  letter: (what) => `Letra para: ${what}`,
  taken: (letter, what) => `${letter} ya está en uso: ${what}. Elija otra letra.`,
  notNow: "Ahora no es posible.",
  reset: "Usar las letras habituales",
  names: {
    available: "Pasar a Disponible",
    idle: "Abrir la lista de estados",
    state: "Ir a su estado",
    hold: "Poner en espera o reanudar",
    consult: "Consultar a alguien",
    transfer: "Transferir el contacto",
    record: "Pausar o reanudar la grabación",
    dial: "Llamar a un número",
    day: "Abrir o cerrar Mi día",
    accept: "Aceptar el contacto",
    decline: "Rechazar el contacto",
    endConsult: "Terminar o cancelar la consulta",
    swap: "Hablar con la otra parte",
    merge: "Unir las llamadas",
    complete: "Completar la transferencia",
    leave: "Salir de la conferencia",
    next: "Ir al siguiente contacto",
    customer: "Mostrar u ocultar el cliente",
    ring: "Activar o desactivar el timbre",
    settings: "Abrir o cerrar Ajustes",
    palette: "Buscar y hacer cualquier cosa",
    report: "Informar de un problema",
    end: "Finalizar el contacto",
    wrapup: "Ir a los motivos de cierre",
    help: "Mostrar esta lista",
  },
  ctrl: "Ctrl",
  alt: "Alt",
};
