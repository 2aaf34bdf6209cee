import type { Words } from "../en/index.ts";

export const campaign: Words["campaign"] = {
  title: "Vorschau",
  announce: (who, campaign) => `In ${campaign} ist ${who} als Nächstes dran`,
  skip: "Überspringen",
  remove: "Entfernen",
  next: { call: "dann Anruf", skip: "dann übersprungen", remove: "dann entfernt" },
  lapsed: (who) => `${who} wurde nicht angerufen: Die Zeit war um`,
  done: {
    skip: "Übersprungen: Jemand anderes kommt zuerst.",
    remove: "Aus der Kampagne entfernt.",
  },
  over: "Die Kampagne ging weiter.",
};
