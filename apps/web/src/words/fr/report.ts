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

export const browsers: Words["browsers"] = {
  title: "Où vous êtes connecté",
  here: "Ce navigateur",
  another: "Un autre navigateur",
  since: (from, seen) => `Depuis ${from}, dernière utilisation à ${seen}`,
  end: (browser) => `Y fermer la session : ${browser}`,
  endShort: "Y fermer la session",
  hint: "Votre poste de travail et vos appels restent tels quels.",
  unread: "La lecture n’a pas abouti.",
  notEnded: "Cela n’a pas marché. Réessayez.",
};
