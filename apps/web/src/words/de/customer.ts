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
