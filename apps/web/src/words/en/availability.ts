/** Choosing a state: the list, what comes after a contact, and the way on after a missed one. */
export const availability = {
  search: "Search states",
  none: "No state matches. Try fewer letters.",
  afterThis: (name: string) => `After this contact: ${name}`,
  /** Takes back what was to come after the contact. */
  availableInstead: "Available instead",
  cancelAfter: (name: string) => `Then ${name}: be Available after this contact instead`,
  byChannel: "By channel",
  ofChannel: (channel: string, name: string) => `${channel}: ${name}`,
  stateFor: (channel: string) => `State for ${channel}`,
  idleAs: "Idle as",
};
