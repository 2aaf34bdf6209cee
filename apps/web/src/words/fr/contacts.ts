import type { Words } from "../en/index.ts";
import { format } from "./format.ts";
import { writtenOf } from "./frame.ts";

export const contacts: Words["contacts"] = {
  title: "Contacts",
  empty: "Aucun contact en ce moment",
  emptyHint: "Les nouveaux apparaissent ici.",
  unknownCustomer: "Appelant inconnu",
  channels: {
    telephony: "Appel",
    chat: "Chat",
    email: "E-mail",
    social: "Réseaux sociaux",
  },
  otherChannel: "Contact",
  phases: {
    offered: "Sonne",
    connected: "En communication",
    held: "En attente",
    wrapup: "Post-appel",
  },
};

export const call: Words["call"] = {
  incoming: "Appel entrant",
  incomingContact: "Contact entrant",
  offers: "Contacts entrants",
  announce: (who, queue) =>
    queue ? `Appel entrant de ${who}, ${queue}` : `Appel entrant de ${who}`,
  announceConsult: (who, customer) => `${who} vous demande de rejoindre l’appel avec ${customer}`,
  ringsOn: {
    EXTENSION: (number) => `Sonne sur le poste ${number}`,
    AGENT_DN: (number) => `Sonne sur le ${number}`,
    BROWSER: () => "Sonne dans ce navigateur",
  },
  ringing: "Sonne",
  secondsLeft: (seconds) =>
    format.plural(seconds, {
      one: "# seconde restante",
      many: "# secondes restantes",
      other: "# secondes restantes",
    }),
  accept: "Accepter",
  decline: "Refuser",
  hold: "Attente",
  resume: "Reprendre",
  end: "Terminer",
  holding: "Mise en attente…",
  resuming: "Reprise…",
  endByPhone:
    "Raccrochez sur votre téléphone : votre organisation ne termine pas les appels d’ici.",
  ending: "Fin de l’appel…",
  onHold: "En attente",
  recording: "Enregistrement en cours",
  recordingPaused: "Enregistrement en pause",
  recordingBack: (left) => `reprend dans ${left}`,
  pauseRecording: "Pause enreg.",
  resumeRecording: "Reprise enreg.",
  pausingRecording: "Mise en pause…",
  resumingRecording: "Reprise…",
  consultOffer: (who) => `${who} vous demande de le rejoindre`,
  outdialOffer: "Votre appel",
  duration: "Durée de l’appel",
  current: (who) => `Contact avec ${who}`,
  digital:
    "Webex n’affiche les messages de ce canal que dans son propre bureau. Lisez-les et répondez-y là-bas.",
  ringTitle: (who) => `${who} appelle`,
};

export const customer: Words["customer"] = {
  title: "Client",
  show: "Afficher le client",
  hide: "Masquer le client",
  variables: "Informations",
  noVariables: "Ce contact est arrivé sans informations.",
  secure: "Masqué par sécurité",
  story: "Ce contact jusqu’ici",
  arrived: "Arrivé",
  inQueue: (queue) => `Dans la file ${queue}`,
  answered: "Vous avez répondu",
  held: "En attente",
  ended: {
    agent: "Vous avez terminé l’appel",
    customer: "Le client a raccroché",
    system: "L’appel est terminé",
    unknown: "L’appel est terminé",
  },
};

export const written: Words["written"] = {
  announce: (channel, who, queue) =>
    queue
      ? `Nouveau ${writtenOf(channel)} de ${who}, ${queue}`
      : `Nouveau ${writtenOf(channel)} de ${who}`,
  connected: "Ouvert",
  duration: "Durée du contact",
  ended: {
    agent: "Vous avez terminé le contact",
    customer: "Le client a mis fin au contact",
    system: "Le contact est terminé",
    unknown: "Le contact est terminé",
  },
};

export const wrapup: Words["wrapup"] = {
  title: "Motif de clôture",
  search: "Rechercher un motif",
  reasons: "Motifs",
  none: "Aucun motif ne correspond. Essayez avec moins de lettres.",
  noReasons:
    "Votre profil n’a pas de motif de clôture. Demandez à votre administrateur d’en ajouter.",
  submit: "Envoyer et clôturer",
  submitting: "Envoi…",
  choose: "Choisissez d’abord un motif.",
  byItself: (reason) => `avant l’envoi avec ${reason}`,
  soon: (reason) => `Bientôt envoyé avec ${reason}`,
  keepOpen: "Garder ouvert",
};
