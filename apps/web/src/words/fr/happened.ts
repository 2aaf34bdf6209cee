import type { By, Sentence } from "../en/happened.ts";
import type { Words } from "../en/index.ts";
import { format } from "./format.ts";

const { time } = format;

/** Where the agent did it, behind the sentence. */
function where({ kind }: By): string {
  if (kind === "otherTab") return " dans un autre onglet";
  return kind === "elsewhere" ? " en dehors de ce bureau" : "";
}

const isYou = ({ kind }: By): boolean => ["here", "otherTab", "elsewhere"].includes(kind);
const nameOf = (by: By): string =>
  ("name" in by ? by.name : null) ?? (by.kind === "supervisor" ? "Un superviseur" : "Un collègue");
const reasonOf = (by: By): string => (by.kind === "failure" ? ` ${by.reason}` : "");

const left: Sentence = (by, who, other) => {
  if (by.kind === "customer") return `${who} a quitté l’appel.`;
  if (!isYou(by)) return `${other ?? nameOf(by)} a quitté le contact avec ${who}.`;
  return other === null
    ? `Vous avez quitté le contact avec ${who}${where(by)}.`
    : `Vous avez retiré ${other} du contact avec ${who}${where(by)}.`;
};

const closed: Sentence = (by, who) =>
  isYou(by)
    ? `Vous avez terminé le contact avec ${who}${where(by)}.`
    : `Le contact avec ${who} est terminé.`;

const ended: Sentence = (by, who, other) => {
  if (by.kind === "customer") return `${who} a raccroché.`;
  if (by.kind === "elsewhere") return `Vous avez raccroché avec ${who} sur votre téléphone.`;
  return closed(by, who, other);
};

/** The same of a contact in writing, which nobody hangs up on. */
const written: Record<"answered" | "abandoned" | "ended", Sentence> = {
  answered: (by, who) => `Vous avez accepté ${who}${where(by)}.`,
  abandoned: (by, who) =>
    by.kind === "customer"
      ? `${who} est parti avant votre acceptation.`
      : `Le contact de ${who} s’est terminé avant votre acceptation.`,
  ended: (by, who, other) =>
    by.kind === "customer" ? `${who} a mis fin au contact.` : closed(by, who, other),
};

function state(by: By, name: string): string {
  switch (by.kind) {
    case "here":
    case "otherTab":
      return `Vous avez choisi ${name}${where(by)}.`;
    case "supervisor":
      return `${nameOf(by)} vous a mis en ${name}.`;
    case "socketLoss":
      return `Webex vous a mis en ${name} pendant la perte de connexion.`;
    case "restored":
      return `Votre état est de nouveau ${name}, comme avant la perte de connexion.`;
    case "signIn":
      return `Votre état est ${name}, comme après chaque connexion.`;
    default:
      return `Votre état est passé à ${name}.`;
  }
}

export const happened: Words["happened"] = {
  title: "Ce qui s’est passé",
  lead: "Le plus récent à votre poste, et pourquoi. Le dernier vient en premier.",
  none: "Rien ne s’est encore passé. Ce qui arrive s’affiche ici, avec sa raison.",
  contact: {
    dialled: (by, who) => `Vous avez appelé ${who}${where(by)}.`,
    offered: (by, who) => {
      if (by.kind === "colleague") {
        return `${nameOf(by)} vous a demandé de rejoindre le contact avec ${who}.`;
      }
      const queue = by.kind === "routing" ? by.queue : null;
      return `Webex vous a proposé ${who}${queue === null ? "" : ` de ${queue}`}.`;
    },
    abandoned: (by, who) =>
      by.kind === "customer"
        ? `${who} a raccroché avant votre réponse.`
        : `L’appel de ${who} s’est terminé avant votre réponse.`,
    withdrawn: (_by, who) => `Webex a repris ${who} pour le proposer à quelqu’un d’autre.`,
    answered: (by, who) =>
      by.kind === "elsewhere"
        ? `Vous avez répondu à ${who} sur votre téléphone.`
        : `Vous avez répondu à ${who}${where(by)}.`,
    held: (by, who) => `Vous avez mis ${who} en attente${where(by)}.`,
    resumed: (by, who) => `Vous avez repris ${who}${where(by)}.`,
    recordingPaused: (by, who) => `Vous avez suspendu l’enregistrement de ${who}${where(by)}.`,
    recordingResumed: (by, who) =>
      by.kind === "timer"
        ? `L’enregistrement de ${who} a repris de lui-même : la pause était finie.`
        : `Vous avez repris l’enregistrement de ${who}${where(by)}.`,
    consulted: (by, who, other) =>
      `Vous avez consulté ${other ?? "quelqu’un"} au sujet de ${who}${where(by)}.`,
    consultAnswered: (by, who) => `${nameOf(by)} a répondu à votre consultation sur ${who}.`,
    consultEnded: (by, who) =>
      isYou(by)
        ? `Vous avez terminé la consultation sur ${who}${where(by)}.`
        : `La consultation sur ${who} est terminée.`,
    consultFailed: (by, who) => `Personne n’a rejoint la consultation sur ${who}.${reasonOf(by)}`,
    merged: (by, who) => `Vous avez réuni ${who} et la consultation${where(by)}.`,
    joined: (by, who, other) => `${other ?? nameOf(by)} a rejoint le contact avec ${who}.`,
    left,
    conferenceEnded: (_by, who) => `La conférence avec ${who} est terminée.`,
    transferred: (by, who, other) =>
      `Vous avez transféré ${who}${other === null ? "" : ` à ${other}`}${where(by)}.`,
    received: (by, who) => `${nameOf(by)} vous a confié le contact avec ${who}.`,
    dialFailed: (by, who) => `${who} n’a pas pu être joint.${reasonOf(by)}`,
    ended,
    wrappedUp: (by, who) =>
      by.kind === "autoWrapUp"
        ? `Le post-appel de ${who} s’est terminé de lui-même : le temps était écoulé.`
        : `Vous avez terminé le post-appel de ${who}${where(by)}.`,
  },
  state,
  because: {
    supervisor: ({ name, state: to, since: at }) =>
      `Votre état est ${to}, car ${name ?? "un superviseur"} l’a choisi à ${time(at)}.`,
    otherTab: ({ state: to, since: at }) =>
      `Votre état est ${to}, car vous l’avez choisi dans un autre onglet à ${time(at)}.`,
    socketLoss: (at) =>
      `Vous êtes Inactif, car la connexion était perdue : Webex l’a fait à ${time(at)}.`,
    restored: (at) =>
      `Vous êtes de nouveau Disponible depuis ${time(at)} : la connexion est rétablie.`,
  },
  missed: {
    rona: (who) => `L’appel de ${who} est resté sans réponse.`,
    declined: (who) => `Vous avez refusé l’appel de ${who}.`,
    busy: (who) => `Votre téléphone était occupé lors de l’appel de ${who}.`,
    invalidNumber: (who) => `Le numéro de votre téléphone n’a pas pu être appelé pour ${who}.`,
    unavailable: (who) => `Votre téléphone n’a pas pu être joint pour ${who}.`,
    channelFailure: (who) => `Le contact de ${who} n’a pas pu être remis.`,
  },
  written,
  missedWritten: {
    rona: (what, who) => `Le ${what} de ${who} n’a pas été accepté à temps.`,
    declined: (what, who) => `Vous avez refusé le ${what} de ${who}.`,
  },
  stationIn: (by) => `Vous avez connecté votre poste${where(by)}.`,
  stationOut: (by) =>
    by.kind === "supervisor"
      ? `${nameOf(by)} a déconnecté votre poste.`
      : `Vous avez déconnecté votre poste${where(by)}.`,
};
