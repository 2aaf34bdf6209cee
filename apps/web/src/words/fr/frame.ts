import type { MissedWhy } from "@ringside/desk";
import type { Words } from "../en/index.ts";
import { format } from "./format.ts";

const { time } = format;

export const header: Words["header"] = {
  extension: (number) => `poste ${number}`,
  ring: "Sonnerie audible",
  ringOn: "Sonnerie : activée",
  ringOff: "Sonnerie : désactivée",
  profile: (name) => `Profil de ${name}`,
  look: "Apparence et langue",
  language: "Langue",
  theme: "Thème",
  themes: {
    system: "Comme le système",
    light: "Clair",
    dark: "Sombre",
    contrast: "Contraste élevé",
  },
  shortcuts: "Raccourcis clavier",
  whatHappened: "Ce qui s’est passé",
  changeStation: "Changer d’équipe ou de téléphone",
  signOut: "Se déconnecter",
  signingOut: "Déconnexion…",
  signingOutNext: "Votre poste de travail est d’abord déconnecté.",
  signOutFailed: "Vous êtes toujours connecté",
  finishFirst: (who) => `Terminez d’abord le contact avec ${who}.`,
};

/** How one of WxCC's own idle states came about, told with who called and when. */
const missed: Record<MissedWhy, (who: string, at: number | null) => string> = {
  rona: (who, at) => `l’appel de ${who} est resté sans réponse${clock(at)}`,
  declined: (who, at) => `vous avez refusé l’appel de ${who}${clock(at)}`,
  busy: (who, at) => `votre téléphone était occupé lors de l’appel de ${who}${clock(at)}`,
  invalidNumber: (who, at) =>
    `le numéro de votre téléphone n’a pas pu être appelé pour ${who}${clock(at)}`,
  unavailable: (who, at) => `votre téléphone n’a pas pu être joint pour ${who}${clock(at)}`,
  channelFailure: (who, at) => `le contact de ${who} n’a pas pu être remis${clock(at)}`,
};

const missedWritten: Record<
  "rona" | "declined",
  (channel: string, who: string, at: number | null) => string
> = {
  rona: (channel, who, at) =>
    `le ${writtenOf(channel)} de ${who} n’a pas été accepté à temps${clock(at)}`,
  declined: (channel, who, at) => `vous avez refusé le ${writtenOf(channel)} de ${who}${clock(at)}`,
};

const written: Readonly<Record<string, string>> = {
  chat: "chat",
  email: "courriel",
  social: "message social",
};

/** What came, by its channel. */
export function writtenOf(channel: string): string {
  return written[channel] ?? "contact";
}

function clock(at: number | null): string {
  return at === null ? "" : ` à ${time(at)}`;
}

export const state: Words["state"] = {
  label: (name) => `État : ${name}`,
  pending: (name) => `État : passage à ${name}`,
  menu: "Choisir votre état",
  available: "Disponible",
  idle: "Inactif",
  engaged: "En contact",
  ringing: "Sonne",
  wrapup: "Post-appel",
  unknown: "Inactif",
  after: (name) => `Ensuite ${name}`,
  afterHint: "Vous êtes en contact. Votre choix s’appliquera après.",
  goAvailable: "Passer à Disponible",
  stayIdle: "Rester Inactif",
  someone: "un client",
  now: "Votre état",
  missed: (why, who, at) => `Vous êtes Inactif, car ${missed[why](who, at)}.`,
  missedWritten: (why, channel, who, at) =>
    `Vous êtes Inactif, car ${missedWritten[why](channel, who, at)}.`,
  missedWrittenTitle: {
    rona: (channel) => `Non accepté : ${writtenOf(channel)}`,
    declined: (channel) => `Refusé : ${writtenOf(channel)}`,
  },
  writtenOf,
  missedTitle: {
    rona: "Appel manqué",
    declined: "Appel refusé",
    busy: "Votre téléphone était occupé",
    invalidNumber: "Votre numéro n’a pas fonctionné",
    unavailable: "Votre téléphone était injoignable",
    channelFailure: "Un contact n’est pas arrivé",
  },
  missedNext: {
    rona: "Vous ne recevez pas d’appels tant que vous n’êtes pas de nouveau Disponible.",
    declined: "Vous ne recevez pas d’appels tant que vous n’êtes pas de nouveau Disponible.",
    busy: "Vérifiez que votre téléphone est libre avant de passer à Disponible.",
    invalidNumber: "Vérifiez le numéro de votre poste avant de passer à Disponible.",
    unavailable: "Vérifiez que votre téléphone est allumé avant de passer à Disponible.",
    channelFailure:
      "Vous ne recevez pas de contacts tant que vous n’êtes pas de nouveau Disponible.",
  },
  signIn:
    "Vous êtes connecté à votre poste de travail. Passez à Disponible quand vous voulez prendre des appels.",
  you: "Vous ne recevez pas d’appels tant que vous n’êtes pas de nouveau Disponible.",
  availableOn: {
    EXTENSION: (number) =>
      `Les appels sonnent sur le poste ${number}. Vous répondez sur ce téléphone.`,
    AGENT_DN: (number) => `Les appels sonnent sur le ${number}. Vous répondez sur ce téléphone.`,
    BROWSER: () => "Les appels sonnent dans ce navigateur.",
  },
  shortcutHint: "pour les raccourcis clavier",
};

export const trouble: Words["trouble"] = {
  linkLost: (at) => `Webex est injoignable depuis ${time(at)}.`,
  linkLostKeeps: "Votre appel continue sur votre téléphone ; les boutons reviendront d’eux-mêmes.",
  linkLostIdle:
    "De nouveaux appels pourraient ne pas vous parvenir d’ici là. Rien à faire : la connexion se rétablit d’elle-même.",
  feedLost: (at) => `Cette page a perdu sa connexion à ${time(at)}.`,
  feedLostKeeps: "Votre appel continue sur votre téléphone ; la page se mettra à jour d’elle-même.",
  feedLostIdle: "Ce que vous voyez date de cette heure ; la page se mettra à jour d’elle-même.",
  offline: "Cet ordinateur est hors ligne.",
  evicted: (at) => `Vous avez ouvert votre bureau ailleurs à ${time(at)} ; celui-ci est en pause.`,
  evictedNext: "Ce qu’il affiche date de cette heure. Vous pouvez reprendre votre bureau.",
  workHere: "Travailler ici",
  unread: "Vos équipes et codes n’ont pas pu être lus",
  again: "Nouvel essai…",
  outdated: "Ringside a été mis à jour.",
  broken: {
    page: "Cette page s’est désynchronisée.",
    part: "Cette partie de la page n’a pas pu être chargée.",
    menu: "Ce menu n’a pas pu être chargé.",
  },
  outdatedNext: "Rechargez cette page pour continuer ; vos contacts restent tels quels.",
  reload: "Recharger",
};

export const toasts: Words["toasts"] = {
  region: "Avis",
  unknown: (what) => `Pas encore de réponse de Webex : ${what}.`,
  unknownNext: "Ce que vous voyez vient d’être relu. Réessayez si ce n’est pas fait.",
  trackingId: "ID de suivi",
  code: "Code",
  retryAfter: (seconds) =>
    format.plural(seconds, {
      one: "Réessayez dans # seconde.",
      many: "Réessayez dans # secondes.",
      other: "Réessayez dans # secondes.",
    }),
};

export const keys: Words["keys"] = {
  title: "Raccourcis clavier",
  lead: "Ils fonctionnent partout sur cette page. Tapez une autre lettre pour en changer un.",
  offLead: "Ils sont désactivés : aucune touche n’agit d’elle-même.",
  on: "Utiliser les raccourcis clavier",
  letter: (what) => `Lettre pour : ${what}`,
  taken: (letter, what) => `${letter} est déjà prise : ${what}. Choisissez une autre lettre.`,
  notNow: "Pas possible pour l’instant.",
  reset: "Revenir aux lettres habituelles",
  names: {
    available: "Passer à Disponible",
    idle: "Ouvrir la liste des états",
    state: "Aller à votre état",
    hold: "Mettre en attente ou reprendre",
    consult: "Consulter quelqu’un",
    transfer: "Transférer le contact",
    record: "Suspendre ou reprendre l’enregistrement",
    dial: "Appeler un numéro",
    day: "Ouvrir ou fermer Ma journée",
    accept: "Accepter le contact",
    decline: "Refuser le contact",
    endConsult: "Terminer ou annuler la consultation",
    swap: "Parler à l’autre partie",
    merge: "Fusionner les appels",
    complete: "Terminer le transfert",
    leave: "Quitter la conférence",
    next: "Aller au contact suivant",
    customer: "Afficher ou masquer le client",
    ring: "Activer ou couper la sonnerie",
    settings: "Ouvrir ou fermer les réglages",
    palette: "Tout trouver et tout faire",
    report: "Signaler un problème",
    end: "Terminer le contact",
    wrapup: "Aller aux motifs de clôture",
    help: "Afficher cette liste",
  },
  ctrl: "Ctrl",
  alt: "Alt",
};
