export const variables = {
  edit: (label: string) => `Cambiar ${label}`,
  save: "Guardar",
  cancel: "Cancelar",
  saving: "Guardando…",
  nothing: "Vacío",
  yes: "Sí",
  no: "No",
  refused: (value: string) => (value === "" ? "No se vació" : `No se guardó: «${value}»`),
  again: "Intentar de nuevo",
  meanwhile: (value: string) =>
    value === "" ? "Alguien vació este dato mientras tanto." : `Alguien lo cambió a «${value}».`,
  mine: "Guardar lo mío",
  theirs: "Dejar lo suyo",
  problems: {
    tooLong: "Es demasiado largo: 1.024 letras como máximo, menos en algunas escrituras.",
    notWhole: "Un número entero, como 42.",
    notDecimal: "Un número con punto, como 4.5.",
    notYesNo: "Sí o no.",
    notMoment: "Un día, o un día y una hora, como 2026-05-31T14:30.",
  },
};
