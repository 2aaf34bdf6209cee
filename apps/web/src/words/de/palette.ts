import type { Words } from "../en/index.ts";

export const palette: Words["palette"] = {
  title: "Alles finden und ausführen",
  search: "Was möchten Sie tun?",
  none: "Nichts passt. Versuchen Sie weniger Buchstaben.",
  groups: {
    actions: "Aktionen",
    contacts: "Kontakte",
    states: "Ihr Status",
    reasons: "Nachbearbeitung",
    people: "Übergabe",
  },
  goTo: (who) => `Zu ${who} gehen`,
  state: (name) => `Status: ${name}`,
  reason: (name) => `Abschließen als ${name}`,
};
