import type { Words } from "../en/index.ts";

export const report: Words["report"] = {
  title: "Signaler un problème",
  lead: "Un fichier est créé pour la personne qui s’occupe de Ringside : il rejoue ce que cette page a montré. Les noms, numéros et données des clients sont remplacés. Rien n’est envoyé.",
  what: "Qu’est-ce qui n’a pas marché ?",
  hint: "Les noms et numéros que cette page a montrés sont remplacés ici aussi.",
  moments: (count, from, to) => `Événements de ${from} à ${to} : ${count}`,
  clicks: (count) => `Dont ceux que vous avez demandés : ${count}`,
  facts: (size, language, version) =>
    `Fenêtre ${size}, langue du navigateur ${language}, version ${version}`,
  all: "Voir tout ce qu’il contient",
  save: "Enregistrer le fichier",
  saved: "Enregistré. Vous pouvez le transmettre tel quel.",
};
