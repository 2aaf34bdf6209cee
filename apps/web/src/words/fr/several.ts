import type { Words } from "../en/index.ts";
import { format } from "./format.ts";

/** Several contacts at once: room for more, which one is meant, and what is stacked. */
export const several: Words["several"] = {
  room: "Place pour des contacts",
  used: (channel, used, of) => `${channel} : ${used} sur ${of} pris`,
  controlsOf: (who) => `Commandes pour ${who}`,
  range: (from, to, of) => `${from}–${to} sur ${of}`,
  earlier: "Offres précédentes",
  more: "Autres offres",
  acceptAll: (count) =>
    format.plural(count, {
      one: "Accepter # demande",
      many: "Accepter # de demandes",
      other: "Accepter # demandes",
    }),
  acting: (what, who) => `${what} : ${who}`,
  keypad: "Clavier",
  keypadWhy: "Utilisez les touches de votre téléphone : Webex ne prend pas de tonalités d'ici.",
  endTitle: (who) => `Terminer le contact avec ${who} ?`,
  endYes: "Oui, terminer",
  endNo: "Pas encore",
};
