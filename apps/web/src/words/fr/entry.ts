import type { Words } from "../en/index.ts";

export const signin: Words["signin"] = {
  title: "Votre bureau pour Webex Contact Center",
  lead: "Connectez-vous avec votre compte Webex. Vous choisirez ensuite votre équipe et votre téléphone.",
  connect: "Se connecter à Webex Contact Center",
  simulator: "Simulateur",
};

export const station: Words["station"] = {
  greeting: (name) => `Bonjour ${name}`,
  lead: "Où vos appels doivent-ils sonner ?",
  device: "Traiter les appels avec",
  deviceNames: {
    EXTENSION: "Poste",
    AGENT_DN: "Numéro de téléphone",
    BROWSER: "Ordinateur",
  },
  deviceHints: {
    EXTENSION: "Un téléphone de votre organisation",
    AGENT_DN: "N’importe quel téléphone avec un numéro",
    BROWSER: "Nécessite un module softphone",
  },
  numberNames: {
    EXTENSION: "Poste",
    AGENT_DN: "Numéro de téléphone",
    BROWSER: "Ordinateur",
  },
  numberHints: {
    EXTENSION: "Des chiffres seulement, par exemple 1001",
    AGENT_DN: "Avec l’indicatif du pays, par exemple +33100000000",
    BROWSER: "",
  },
  locked: "Votre administrateur a fixé ce numéro pour vous.",
  numberProblems: {
    empty: "Saisissez le numéro du téléphone sur lequel vos appels doivent sonner.",
    tooLong: "Ce numéro est trop long : 43 caractères au maximum.",
    notAnExtension: "Un poste a au moins deux chiffres, sans espace.",
    notADialNumber:
      "Le plan de numérotation de votre organisation ne connaît pas ce numéro. Vérifiez l’indicatif du pays.",
    notYours: "Votre administrateur vous permet d’utiliser uniquement votre propre numéro.",
  },
  team: "Votre équipe",
  pickTeam: "Choisir une équipe",
  noTeam: "Choisissez l’équipe avec laquelle vous travaillez maintenant.",
  noTeams:
    "Vous n’appartenez encore à aucune équipe. Demandez à votre administrateur de vous y ajouter.",
  save: "Enregistrer et continuer",
  saving: "Connexion à votre poste de travail…",
  endedBySupervisor: (name) =>
    `${name ?? "Un superviseur"} vous a déconnecté de votre poste de travail.`,
};
