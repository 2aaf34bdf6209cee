import type { Words } from "../en/index.ts";

/** Choosing a state: the list, what comes after a contact, and the way on after a missed one. */
export const availability: Words["availability"] = {
  search: "Rechercher un état",
  none: "Aucun état ne correspond. Essayez avec moins de lettres.",
  afterThis: (name) => `Après ce contact : ${name}`,
  availableInstead: "Plutôt Disponible",
  cancelAfter: (name) => `Ensuite ${name} : être plutôt Disponible après ce contact`,
  byChannel: "Par canal",
  ofChannel: (channel, name) => `${channel} : ${name}`,
  stateFor: (channel) => `État pour ${channel}`,
  idleAs: "Inactif :",
};
