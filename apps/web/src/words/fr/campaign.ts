import type { Words } from "../en/index.ts";

export const campaign: Words["campaign"] = {
  title: "Aperçu",
  announce: (who, campaign) => `Dans ${campaign}, le prochain est ${who}`,
  skip: "Passer",
  remove: "Retirer",
  next: { call: "puis appel", skip: "puis passé", remove: "puis retiré" },
  lapsed: (who) => `${who} n’a pas été appelé : le temps est écoulé`,
  done: { skip: "Passé : quelqu’un d’autre vient d’abord.", remove: "Retiré de la campagne." },
  over: "La campagne a continué.",
};
