import type { Words } from "../en/index.ts";
import { format } from "./format.ts";

const { number, percent, plural, separator } = format;

export const day: Words["day"] = {
  title: "Ma journée",
  number,
  percent,
  separator,
  export: "Exporter",
  reading: "Lecture de votre journée…",
  unread: "Votre journée n’a pas pu être lue. Un nouvel essai se fait tout seul.",
  old: "Ceci date d’il y a un instant : la lecture n’a pas abouti à l’instant.",
  contactsToday: (count) =>
    plural(count, {
      one: "# contact aujourd’hui",
      many: "# contacts aujourd’hui",
      other: "# contacts aujourd’hui",
    }),
  missedToday: (count) => plural(count, { one: "# manqué", many: "# manqués", other: "# manqués" }),
  averageToday: (time) => `${time} en moyenne`,
  figures: {
    contacts: "Contacts",
    missed: "Manqués",
    talked: "Conversation moyenne",
    wrapped: "Clôture moyenne",
    signedIn: "Connecté",
  },
  yesterday: (value) => `Hier ${value}`,
  yesterdayNote: "Hier est compté jusqu’à la même heure.",
  times: "Vos temps par état",
  noTimes: "Vos temps s’affichent ici une fois connecté à un poste.",
  stateColumn: "État",
  total: "Total",
  share: "Part",
  inContacts: "En contact",
  contacts: "Contacts d’aujourd’hui",
  onlyMissed: (count) =>
    plural(count, {
      one: "Seulement # manqué",
      many: "Seulement # manqués",
      other: "Seulement # manqués",
    }),
  noContacts: "Aucun contact ne s’est encore terminé aujourd’hui.",
  noMissed: "Vous n’avez rien manqué aujourd’hui.",
  moreContacts: "Il y en a de plus anciens aujourd’hui, qui ne s’affichent pas ici.",
  outcomes: {
    handled: "Traité",
    handedOn: "Transféré",
    helped: "Aide à un collègue",
    missed: "Manqué",
    gaveUp: "A raccroché pendant la sonnerie",
    notReached: "Non joint",
  },
  rang: (time) => `a sonné ${time}`,
  talked: (time) => `${time} de conversation`,
  held: (time) => `${time} en attente`,
  wrapped: (time) => `${time} de clôture`,
  callBack: (who) => `Rappeler ${who}`,
  columns: {
    began: "Début",
    name: "Client",
    number: "Numéro",
    channel: "Canal",
    queue: "File",
    outcome: "Résultat",
    reason: "Motif",
    rang: "Sonnerie",
    talked: "Conversation",
    held: "En attente",
    wrapped: "Clôture",
  },
};
