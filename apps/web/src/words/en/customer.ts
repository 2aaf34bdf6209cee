import type { ValueProblem } from "@ringside/desk";

/** What came with a contact, and changing it. */
export const variables = {
  edit: (label: string) => `Change ${label}`,
  save: "Save",
  cancel: "Cancel",
  saving: "Saving…",
  nothing: "Empty",
  yes: "Yes",
  no: "No",
  refused: (value: string) => (value === "" ? "Not emptied" : `Not saved: “${value}”`),
  again: "Try again",
  meanwhile: (value: string) =>
    value === "" ? "Somebody emptied this meanwhile." : `Somebody changed this to “${value}”.`,
  mine: "Save mine",
  theirs: "Keep theirs",
  problems: {
    tooLong: "This is too long: 1,024 letters at most, fewer in some scripts.",
    notWhole: "A whole number, as in 42.",
    notDecimal: "A number with a point, as in 4.5.",
    notYesNo: "Yes or no.",
    notMoment: "A day, or a day and a time, as in 2026-05-31T14:30.",
  } satisfies Record<ValueProblem, string>,
};
