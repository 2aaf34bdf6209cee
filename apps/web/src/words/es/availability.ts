import type { Words } from "../en/index.ts";

/** Choosing a state: the list, what comes after a contact, and the way on after a missed one. */
export const availability: Words["availability"] = {
  search: "Buscar estados",
  none: "Ningún estado coincide. Pruebe con menos letras.",
  afterThis: (name) => `Después de este contacto: ${name}`,
  availableInstead: "Mejor Disponible",
  cancelAfter: (name) => `Después, ${name}: estar Disponible tras este contacto`,
  byChannel: "Por canal",
  ofChannel: (channel, name) => `${channel}: ${name}`,
  stateFor: (channel) => `Estado para ${channel}`,
  idleAs: "Inactivo como",
};
