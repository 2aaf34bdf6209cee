import type { Words } from "../en/index.ts";
import { format } from "./format.ts";

/** Several contacts at once: room for more, which one is meant, and what is stacked. */
export const several: Words["several"] = {
  room: "Sitio para contactos",
  used: (channel, used, of) => `${channel}: ${used} de ${of} en uso`,
  controlsOf: (who) => `Controles de ${who}`,
  range: (from, to, of) => `${from}–${to} de ${of}`,
  earlier: "Ofertas anteriores",
  more: "Más ofertas",
  acceptAll: (count) =>
    format.plural(count, {
      one: "Aceptar # solicitud",
      many: "Aceptar # de solicitudes",
      other: "Aceptar # solicitudes",
    }),
  acting: (what, who) => `${what}: ${who}`,
  keypad: "Teclado",
  keypadWhy: "Use las teclas de su teléfono: Webex no acepta tonos desde aquí.",
  endTitle: (who) => `¿Terminar el contacto con ${who}?`,
  endYes: "Sí, terminar",
  endNo: "Todavía no",
};
