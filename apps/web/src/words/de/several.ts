import type { Words } from "../en/index.ts";
import { format } from "./format.ts";

/** Several contacts at once: room for more, which one is meant, and what is stacked. */
export const several: Words["several"] = {
  room: "Platz für Kontakte",
  used: (channel, used, of) => `${channel}: ${used} von ${of} belegt`,
  controlsOf: (who) => `Steuerung für ${who}`,
  range: (from, to, of) => `${from}–${to} von ${of}`,
  earlier: "Frühere Angebote",
  more: "Weitere Angebote",
  acceptAll: (count) =>
    format.plural(count, { one: "# Anfrage annehmen", other: "# Anfragen annehmen" }),
  acting: (what, who) => `${what}: ${who}`,
  keypad: "Tasten",
  keypadWhy: "Nehmen Sie die Tasten Ihres Telefons: Webex nimmt von hier keine Töne an.",
  endTitle: (who) => `Kontakt mit ${who} beenden?`,
  endYes: "Ja, beenden",
  endNo: "Noch nicht",
};
