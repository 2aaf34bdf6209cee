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
