import type { Words } from "../en/index.ts";

export const palette: Words["palette"] = {
  title: "Tout trouver et tout faire",
  search: "Que voulez-vous faire ?",
  none: "Rien ne correspond. Essayez moins de lettres.",
  groups: {
    actions: "Actions",
    contacts: "Contacts",
    states: "Votre état",
    reasons: "Clôture",
    people: "Passer la main",
  },
  goTo: (who) => `Aller à ${who}`,
  state: (name) => `État : ${name}`,
  reason: (name) => `Clôturer : ${name}`,
};
