import type { Words } from "../en/index.ts";
export const variables = {
  edit: (label: string) => `${label} ändern`,
  save: "Speichern",
  cancel: "Abbrechen",
  saving: "Wird gespeichert…",
  nothing: "Leer",
  yes: "Ja",
  no: "Nein",
  refused: (value: string) => (value === "" ? "Nicht geleert" : `Nicht gespeichert: „${value}“`),
  again: "Erneut versuchen",
  meanwhile: (value: string) =>
    value === ""
      ? "Jemand hat das inzwischen geleert."
      : `Jemand hat das inzwischen in „${value}“ geändert.`,
  mine: "Meine speichern",
  theirs: "Deren behalten",
  problems: {
    tooLong: "Das ist zu lang: höchstens 1.024 Buchstaben, in manchen Schriften weniger.",
    notWhole: "Eine ganze Zahl wie 42.",
    notDecimal: "Eine Zahl mit Punkt wie 4.5.",
    notYesNo: "Ja oder Nein.",
    notMoment: "Ein Tag oder ein Tag mit Uhrzeit wie 2026-05-31T14:30.",
  },
};

export const journey: Words["journey"] = {
  arrivedOn: (number) => `Eingegangen auf ${number}`,
  dialled: (number) => `Anruf an ${number}`,
  waited: (time) => `Wartezeit ${time}`,
  offered: "Ihnen angeboten",
  asked: (who) => `${who} bat Sie dazu`,
  missed: "Hier nicht angenommen",
  joined: (who) => `${who} kam dazu`,
  resumed: "Fortgesetzt",
  recordingPaused: "Aufnahme pausiert",
  recordingResumed: "Aufnahme fortgesetzt",
  consultAsked: (who) => `Sie fragten ${who}`,
  consultTalking: (who) => `Sie sprachen mit ${who}`,
  consultFailed: "Niemand kam zur Rückfrage",
  consultEnded: "Rückfrage beendet",
  conference: "Konferenz begann",
  left: (who) => `${who} ging`,
  transferred: (who) => `Weitergeleitet an ${who}`,
  transferredOn: "Weitergeleitet",
  notReached: "Nicht erreicht",
  customerLeft: "Der Kunde hat aufgelegt",
  empty: "Darüber ist noch nichts bekannt.",
};

export const earlier: Words["earlier"] = {
  title: "Frühere Kontakte",
  reading: "Wird gelesen…",
  none: "Keine, von denen hier etwas bekannt ist.",
  failed: "Sie konnten nicht gelesen werden.",
  again: "Erneut versuchen",
  you: "Sie",
  outcomes: {
    handled: "Bearbeitet",
    handedOn: "Weitergegeben",
    helped: "Kollegen geholfen",
    missed: "Verpasst",
    gaveUp: "Warten aufgegeben",
    notReached: "Nicht erreicht",
  },
};
