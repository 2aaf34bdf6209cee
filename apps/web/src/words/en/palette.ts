export const palette = {
  title: "Find and do anything",
  search: "What do you want to do?",
  none: "Nothing matches. Try fewer letters.",
  groups: {
    actions: "Actions",
    contacts: "Contacts",
    states: "Your state",
    reasons: "Wrap up",
    people: "Hand over",
  },
  goTo: (who: string) => `Go to ${who}`,
  state: (name: string) => `Be ${name}`,
  reason: (name: string) => `Wrap up as ${name}`,
};
