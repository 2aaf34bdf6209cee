import type { Words } from "../en/index.ts";
import { format } from "./format.ts";

const { number, percent, plural, separator } = format;

export const day: Words["day"] = {
  title: "Mi día",
  number,
  percent,
  separator,
  export: "Exportar",
  reading: "Leyendo su día…",
  unread: "No se pudo leer su día. Se vuelve a intentar por sí solo.",
  old: "Esto es de hace un momento: ahora mismo no se pudo leer.",
  contactsToday: (count) =>
    plural(count, { one: "# contacto hoy", many: "# contactos hoy", other: "# contactos hoy" }),
  missedToday: (count) =>
    plural(count, { one: "# perdido", many: "# perdidos", other: "# perdidos" }),
  averageToday: (time) => `${time} de media`,
  figures: {
    contacts: "Contactos",
    missed: "Perdidos",
    talked: "Conversación media",
    wrapped: "Cierre medio",
    signedIn: "Conectado",
  },
  yesterday: (value) => `Ayer ${value}`,
  yesterdayNote: "Ayer se cuenta hasta la misma hora.",
  times: "Sus tiempos por estado",
  noTimes: "Aquí aparecen sus tiempos cuando inicia sesión en un puesto.",
  stateColumn: "Estado",
  total: "Total",
  share: "Parte",
  inContacts: "En contactos",
  contacts: "Contactos de hoy",
  onlyMissed: (count) =>
    plural(count, { one: "Solo # perdido", many: "Solo # perdidos", other: "Solo # perdidos" }),
  noContacts: "Hoy aún no ha terminado ningún contacto.",
  noMissed: "Hoy no ha perdido nada.",
  moreContacts: "Hoy hay otros anteriores que no se muestran aquí.",
  outcomes: {
    handled: "Atendido",
    handedOn: "Transferido",
    helped: "Ayudó a un compañero",
    missed: "Perdido",
    gaveUp: "Colgó mientras sonaba",
    notReached: "No localizado",
  },
  rang: (time) => `sonó ${time}`,
  talked: (time) => `${time} de conversación`,
  held: (time) => `${time} en espera`,
  wrapped: (time) => `${time} de cierre`,
  callBack: (who) => `Devolver la llamada a ${who}`,
  columns: {
    began: "Inicio",
    name: "Cliente",
    number: "Número",
    channel: "Canal",
    queue: "Cola",
    outcome: "Resultado",
    reason: "Motivo",
    rang: "Sonó",
    talked: "Conversación",
    held: "En espera",
    wrapped: "Cierre",
  },
};
