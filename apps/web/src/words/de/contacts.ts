import type { Words } from "../en/index.ts";
import { format } from "./format.ts";
import { writtenOf } from "./frame.ts";

export const contacts: Words["contacts"] = {
  title: "Kontakte",
  empty: "Zurzeit keine Kontakte",
  emptyHint: "Neue erscheinen hier.",
  unknownCustomer: "Unbekannter Anrufer",
  channels: { telephony: "Anruf", chat: "Chat", email: "E-Mail", social: "Social Media" },
  otherChannel: "Kontakt",
  phases: {
    offered: "Klingelt",
    connected: "Im Gespräch",
    held: "Gehalten",
    wrapup: "Nachbearbeitung",
  },
};

export const call: Words["call"] = {
  incoming: "Eingehender Anruf",
  incomingContact: "Eingehender Kontakt",
  offers: "Eingehende Kontakte",
  announce: (who, queue) =>
    queue ? `Eingehender Anruf von ${who}, ${queue}` : `Eingehender Anruf von ${who}`,
  announceConsult: (who, customer) => `${who} bittet Sie in das Gespräch mit ${customer}`,
  ringsOn: {
    EXTENSION: (number) => `Klingelt auf Durchwahl ${number}`,
    AGENT_DN: (number) => `Klingelt auf ${number}`,
    BROWSER: () => "Klingelt in diesem Browser",
  },
  ringing: "Klingelt",
  secondsLeft: (seconds) =>
    format.plural(seconds, { one: "Noch # Sekunde", other: "Noch # Sekunden" }),
  accept: "Annehmen",
  decline: "Ablehnen",
  hold: "Halten",
  resume: "Fortsetzen",
  end: "Beenden",
  holding: "Wird gehalten…",
  resuming: "Wird fortgesetzt…",
  endByPhone: "Legen Sie am Telefon auf: Ihre Organisation beendet Anrufe nicht von hier aus.",
  ending: "Wird beendet…",
  onHold: "Gehalten",
  recording: "Aufzeichnung läuft",
  recordingPaused: "Aufzeichnung angehalten",
  recordingBack: (left) => `weiter in ${left}`,
  pauseRecording: "Aufz. Pause",
  resumeRecording: "Aufz. weiter",
  pausingRecording: "Wird angehalten…",
  resumingRecording: "Läuft gleich weiter…",
  consultOffer: (who) => `${who} bittet Sie dazu`,
  outdialOffer: "Ihr Anruf",
  duration: "Dauer des Anrufs",
  current: (who) => `Kontakt mit ${who}`,
  digital:
    "Webex zeigt die Nachrichten dieses Kanals nur in seinem eigenen Desktop. Lesen und beantworten Sie sie dort.",
  ringTitle: (who) => `${who} ruft an`,
};

export const customer: Words["customer"] = {
  title: "Kunde",
  show: "Kundendaten einblenden",
  hide: "Kundendaten ausblenden",
  variables: "Angaben",
  noVariables: "Mit diesem Kontakt kamen keine Angaben.",
  secure: "Zum Schutz verborgen",
  story: "Verlauf dieses Kontakts",
  arrived: "Eingegangen",
  inQueue: (queue) => `In der Warteschlange ${queue}`,
  answered: "Von Ihnen angenommen",
  held: "Gehalten",
  ended: {
    agent: "Sie haben den Anruf beendet",
    customer: "Der Kunde hat aufgelegt",
    system: "Der Anruf ist beendet",
    unknown: "Der Anruf ist beendet",
  },
};

export const written: Words["written"] = {
  announce: (channel, who, queue) =>
    queue
      ? `Neu: ${writtenOf(channel)} von ${who}, ${queue}`
      : `Neu: ${writtenOf(channel)} von ${who}`,
  connected: "Offen",
  duration: "Dauer des Kontakts",
  ended: {
    agent: "Sie haben den Kontakt beendet",
    customer: "Der Kunde hat den Kontakt beendet",
    system: "Der Kontakt ist beendet",
    unknown: "Der Kontakt ist beendet",
  },
};

export const wrapup: Words["wrapup"] = {
  title: "Nachbearbeitungsgrund",
  search: "Gründe durchsuchen",
  reasons: "Gründe",
  none: "Kein Grund passt. Versuchen Sie es mit weniger Buchstaben.",
  noReasons:
    "Ihr Profil hat keine Nachbearbeitungsgründe. Bitten Sie Ihre Administration, welche anzulegen.",
  submit: "Abschließen",
  submitting: "Wird abgeschlossen…",
  choose: "Wählen Sie zuerst einen Grund.",
  byItself: (reason) => `bis mit ${reason} abgeschlossen wird`,
  soon: (reason) => `Wird gleich mit ${reason} abgeschlossen`,
  keepOpen: "Offen lassen",
};
