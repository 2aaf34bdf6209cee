export const campaign = {
  title: "Preview",
  announce: (who: string, campaign: string) => `${who} is next in ${campaign}`,
  skip: "Skip",
  remove: "Remove",
  next: { call: "then called", skip: "then skipped", remove: "then removed" },
  lapsed: (who: string) => `${who} was not called: the time was up`,
  done: { skip: "Skipped: somebody else comes first.", remove: "Removed from the campaign." },
  over: "The campaign went on.",
};
