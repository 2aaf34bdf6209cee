/** The agent's phone: what becomes of its number, changing it, and calls for help. */
export const phone = {
  taken: (plan: string | null, as: string | null) =>
    [
      plan === null ? "Webex takes this number." : `Taken by the dial plan “${plan}”.`,
      as === null ? "" : `Webex calls ${as}.`,
    ]
      .join(" ")
      .trim(),
  save: "Save",
  confirm: (number: string) =>
    `You are signed out of your station for a moment, then in again on ${number}, as Idle. Nothing rings meanwhile.`,
  change: "Change now",
  back: "Back",
  goBack: (number: string) => `Go back to ${number}`,
  foundTitle: "You are at a station already",
  found: (number: string, team: string | null) =>
    team === null
      ? `Webex has you signed in on ${number}, from another desk or an earlier day.`
      : `Webex has you signed in on ${number} for ${team}, from another desk or an earlier day.`,
  carryOn: "Carry on with it",
  emergency: "Emergency calls:",
  emergencyShort: "dial them on your phone itself.",
  emergencyWhy:
    "A call from this desk shows your organisation's number, and does not tell rescuers where you are.",
  understood: "Understood",
  emergencyNumber:
    "Dial this number on your phone itself: a call from here does not tell where you are.",
};
