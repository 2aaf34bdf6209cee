/** Closing a contact: notes, the way to more time, and a reason that waits for the line. */
export const closing = {
  notes: "Your notes",
  notesHint:
    "Webex has no place for notes: they stay in this browser, for a day or until you sign out.",
  more: "1 minute more",
  favourite: "Favourite",
  marks: { favourite: "Favourite", last: "Last used", usual: "Usual" },
  waits: "It is submitted as soon as the line is back. You need not wait.",
};
