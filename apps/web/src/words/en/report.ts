/** A problem told to whoever looks after the desktop. */
export const report = {
  title: "Report a problem",
  lead: "This makes a file for whoever looks after Ringside: it plays again what this page showed. Names, numbers and details of customers are replaced. Nothing is sent.",
  what: "What went wrong?",
  hint: "Names and numbers that this page has shown are replaced here too.",
  moments: (count: number, from: string, to: string) => `Events, ${from} to ${to}: ${count}`,
  clicks: (count: number) => `Of these, what you asked for: ${count}`,
  facts: (size: string, language: string, version: string) =>
    `Window ${size}, browser’s language ${language}, version ${version}`,
  all: "See all that is in it",
  save: "Save the file",
  saved: "Saved. You can pass it on as it is.",
};

/** Where the agent is signed in. */
export const browsers = {
  title: "Where you are signed in",
  here: "This browser",
  another: "Another browser",
  since: (from: string, seen: string) => `Since ${from}, last used ${seen}`,
  end: (browser: string) => `Sign out there: ${browser}`,
  endShort: "Sign out there",
  hint: "Your station and your calls stay as they are.",
  unread: "This could not be read just now.",
  notEnded: "That did not work. Try again.",
};
