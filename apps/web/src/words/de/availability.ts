import type { Words } from "../en/index.ts";

/** Choosing a state: the list, what comes after a contact, and the way on after a missed one. */
export const availability: Words["availability"] = {
  search: "Status suchen",
  none: "Kein Status passt. Versuchen Sie es mit weniger Buchstaben.",
  afterThis: (name) => `Nach diesem Kontakt: ${name}`,
  availableInstead: "Stattdessen verfügbar",
  cancelAfter: (name) => `Danach ${name}: nach diesem Kontakt stattdessen verfügbar sein`,
  byChannel: "Je Kanal",
  ofChannel: (channel, name) => `${channel}: ${name}`,
  stateFor: (channel) => `Status für ${channel}`,
  idleAs: "Inaktiv als",
};
