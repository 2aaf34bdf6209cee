import type { Words } from "../en/index.ts";

/** The page itself: opened without a network, or older than its server. */
export const shell: Words["shell"] = {
  offline:
    "Sie sind offline. Ihr Arbeitsplatz öffnet sich von selbst, sobald die Verbindung wieder steht.",
  noServer:
    "Der Server des Desktops antwortet nicht. Ihr Arbeitsplatz öffnet sich von selbst, sobald er antwortet.",
  updateNext: "Laden Sie neu, wann es Ihnen passt: Es dauert eine Sekunde.",
};
