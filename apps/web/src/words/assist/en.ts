export const en = {
  title: "Assistant",
  mayErr: "Written by Webex’s AI. Check it before you rely on it.",
  transcript: "Transcript",
  who: { agent: "Agent", customer: "Customer" },
  newest: "To the newest",
  suggestions: "You could say",
  summary: { midCall: "So far", handedOver: "From the agent before you", postCall: "Summary" },
  parts: {
    initialContactReason: "Reason for the contact",
    reasonForTransferOrConsult: "Reason for the transfer or consult",
    additionalContactReasons: "Further reasons",
    additionalContext: "Context",
    keyActionsTaken: "What was done",
    nextSteps: "Next steps",
  },
  fitting: (reasons: string) => `Fitting wrap-up reason: ${reasons}`,
  toNotes: "Add to my notes",
  inNotes: "In your notes",
  tooLong: "Your notes have no room left for it.",
  told: { suggestion: "New suggested reply", summary: "New summary" },
};

/** What every language must say of the assistant. */
export type AssistWords = typeof en;
