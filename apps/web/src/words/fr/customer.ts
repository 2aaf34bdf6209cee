import type { Words } from "../en/index.ts";
export const variables = {
  edit: (label: string) => `Modifier ${label}`,
  save: "Enregistrer",
  cancel: "Annuler",
  saving: "Enregistrement…",
  nothing: "Vide",
  yes: "Oui",
  no: "Non",
  refused: (value: string) => (value === "" ? "Non vidé" : `Non enregistré : « ${value} »`),
  again: "Réessayer",
  meanwhile: (value: string) =>
    value === ""
      ? "Quelqu’un a vidé ce champ entre-temps."
      : `Quelqu’un l’a remplacé par « ${value} ».`,
  mine: "Enregistrer le mien",
  theirs: "Garder le sien",
  problems: {
    tooLong: "C’est trop long : 1 024 lettres au plus, moins dans certaines écritures.",
    notWhole: "Un nombre entier, comme 42.",
    notDecimal: "Un nombre à point, comme 4.5.",
    notYesNo: "Oui ou non.",
    notMoment: "Un jour, ou un jour et une heure, comme 2026-05-31T14:30.",
  },
};

export const journey: Words["journey"] = {
  arrivedOn: (number) => `Arrivé sur ${number}`,
  dialled: (number) => `Appel vers ${number}`,
  waited: (time) => `attente ${time}`,
  offered: "Vous a été proposé",
  asked: (who) => `${who} vous a demandé de venir`,
  missed: "Sans réponse ici",
  joined: (who) => `${who} a rejoint l’appel`,
  resumed: "Repris",
  recordingPaused: "Enregistrement en pause",
  recordingResumed: "Enregistrement repris",
  consultAsked: (who) => `Vous avez consulté ${who}`,
  consultTalking: (who) => `Vous avez parlé avec ${who}`,
  consultFailed: "Personne n’est venu à la consultation",
  consultEnded: "Consultation terminée",
  conference: "La conférence a commencé",
  left: (who) => `${who} est parti`,
  transferred: (who) => `Transféré à ${who}`,
  transferredOn: "Transféré",
  notReached: "Injoignable",
  customerLeft: "Le client a raccroché",
  empty: "On n’en sait rien pour l’instant.",
};

export const earlier: Words["earlier"] = {
  title: "Contacts précédents",
  reading: "Lecture…",
  none: "Aucun dont ce poste ait connaissance.",
  failed: "Ils n’ont pas pu être lus.",
  again: "Réessayer",
  you: "vous",
  outcomes: {
    handled: "Traité",
    handedOn: "Transmis",
    helped: "Aide à un collègue",
    missed: "Manqué",
    gaveUp: "A renoncé à attendre",
    notReached: "Injoignable",
  },
};
