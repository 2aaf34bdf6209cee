import type { MissedWhy } from "@ringside/desk";
import type { Words } from "../en/index.ts";
import { format } from "./format.ts";

const { time } = format;

export const header: Words["header"] = {
  extension: (number) => `DW ${number}`,
  ring: "Hörbar klingeln",
  ringOn: "Klingelton: an",
  ringOff: "Klingelton: aus",
  profile: (name) => `Profil von ${name}`,
  look: "Aussehen und Sprache",
  language: "Sprache",
  theme: "Design",
  themes: { system: "Wie im System", light: "Hell", dark: "Dunkel", contrast: "Hoher Kontrast" },
  shortcuts: "Tastenkürzel",
  whatHappened: "Was geschehen ist",
  changeStation: "Team oder Telefon wechseln",
  signOut: "Abmelden",
  signingOut: "Abmeldung läuft…",
  signingOutNext: "Zuerst wird Ihr Platz abgemeldet.",
  signOutFailed: "Sie sind weiterhin angemeldet",
  finishFirst: (who) => `Schließen Sie zuerst den Kontakt mit ${who} ab.`,
};

/** How one of WxCC's own idle states came about, told with who called and when. */
const missed: Record<MissedWhy, (who: string, at: number | null) => string> = {
  rona: (who, at) => `der Anruf von ${who}${clock(at)} nicht angenommen wurde`,
  declined: (who, at) => `Sie den Anruf von ${who}${clock(at)} abgelehnt haben`,
  busy: (who, at) => `Ihr Telefon beim Anruf von ${who}${clock(at)} besetzt war`,
  invalidNumber: (who, at) =>
    `die Nummer Ihres Telefons für ${who}${clock(at)} nicht angerufen werden konnte`,
  unavailable: (who, at) => `Ihr Telefon für ${who}${clock(at)} nicht erreichbar war`,
  channelFailure: (who, at) => `der Kontakt von ${who}${clock(at)} nicht zugestellt werden konnte`,
};

const missedWritten: Record<
  "rona" | "declined",
  (channel: string, who: string, at: number | null) => string
> = {
  rona: (channel, who, at) => `${writtenOf(channel)} von ${who}${clock(at)} nicht angenommen wurde`,
  declined: (channel, who, at) =>
    `Sie ${writtenOf(channel)} von ${who}${clock(at)} abgelehnt haben`,
};

const written: Readonly<Record<string, string>> = {
  chat: "Chat",
  email: "Mail",
  social: "Social-Media-Kontakt",
};

/** What came, by its channel. */
export function writtenOf(channel: string): string {
  return written[channel] ?? "Kontakt";
}

function clock(at: number | null): string {
  return at === null ? "" : ` um ${time(at)}`;
}

export const state: Words["state"] = {
  label: (name) => `Status: ${name}`,
  pending: (name) => `Status: wechselt zu ${name}`,
  menu: "Status wählen",
  available: "Verfügbar",
  idle: "Inaktiv",
  engaged: "Im Kontakt",
  ringing: "Klingelt",
  wrapup: "Nachbearbeitung",
  unknown: "Inaktiv",
  after: (name) => `Danach ${name}`,
  afterHint: "Sie sind in einem Kontakt. Ihre Wahl gilt danach.",
  goAvailable: "Verfügbar werden",
  stayIdle: "Inaktiv bleiben",
  someone: "einem Kunden",
  now: "Ihr Status",
  missed: (why, who, at) => `Sie sind inaktiv, weil ${missed[why](who, at)}.`,
  missedWritten: (why, channel, who, at) =>
    `Sie sind inaktiv, weil ${missedWritten[why](channel, who, at)}.`,
  missedWrittenTitle: {
    rona: (channel) => `Verpasst: ${writtenOf(channel)}`,
    declined: (channel) => `Abgelehnt: ${writtenOf(channel)}`,
  },
  writtenOf,
  missedTitle: {
    rona: "Verpasster Anruf",
    declined: "Abgelehnter Anruf",
    busy: "Ihr Telefon war besetzt",
    invalidNumber: "Ihre Nummer funktionierte nicht",
    unavailable: "Ihr Telefon war nicht erreichbar",
    channelFailure: "Ein Kontakt kam nicht an",
  },
  missedNext: {
    rona: "Es kommen keine Anrufe, bis Sie wieder verfügbar sind.",
    declined: "Es kommen keine Anrufe, bis Sie wieder verfügbar sind.",
    busy: "Prüfen Sie, ob Ihr Telefon frei ist, bevor Sie verfügbar werden.",
    invalidNumber: "Prüfen Sie die Nummer Ihres Platzes, bevor Sie verfügbar werden.",
    unavailable: "Prüfen Sie, ob Ihr Telefon eingeschaltet ist, bevor Sie verfügbar werden.",
    channelFailure: "Es kommen keine Kontakte, bis Sie wieder verfügbar sind.",
  },
  signIn:
    "Sie sind an Ihrem Platz angemeldet. Werden Sie verfügbar, sobald Sie Anrufe annehmen möchten.",
  you: "Es kommen keine Anrufe, bis Sie wieder verfügbar sind.",
  availableOn: {
    EXTENSION: (number) =>
      `Anrufe klingeln auf Durchwahl ${number}. Sie nehmen sie an diesem Telefon an.`,
    AGENT_DN: (number) => `Anrufe klingeln auf ${number}. Sie nehmen sie an diesem Telefon an.`,
    BROWSER: () => "Anrufe klingeln in diesem Browser.",
  },
  shortcutHint: "für Tastenkürzel",
};

export const trouble: Words["trouble"] = {
  linkLost: (at) => `Webex ist seit ${time(at)} nicht erreichbar.`,
  linkLostKeeps: "Ihr Anruf läuft am Telefon weiter; die Tasten kommen von selbst zurück.",
  linkLostIdle:
    "Neue Anrufe erreichen Sie bis dahin womöglich nicht. Sie müssen nichts tun: Die Verbindung kommt von selbst zurück.",
  feedLost: (at) => `Diese Seite hat um ${time(at)} die Verbindung verloren.`,
  feedLostKeeps: "Ihr Anruf läuft am Telefon weiter; die Seite holt von selbst auf.",
  feedLostIdle: "Was Sie sehen, ist von diesem Zeitpunkt; die Seite holt von selbst auf.",
  offline: "Dieser Computer ist offline.",
  evicted: (at) =>
    `Sie haben Ihren Arbeitsplatz um ${time(at)} woanders geöffnet; dieser hier ist angehalten.`,
  evictedNext: "Was er zeigt, ist von diesem Zeitpunkt. Sie können Ihren Arbeitsplatz zurückholen.",
  workHere: "Hier arbeiten",
  unread: "Ihre Teams und Codes konnten nicht gelesen werden",
  again: "Neuer Versuch…",
  outdated: "Ringside wurde aktualisiert.",
  broken: {
    page: "Diese Seite ist aus dem Tritt geraten.",
    part: "Dieser Teil der Seite konnte nicht geladen werden.",
    menu: "Dieses Menü konnte nicht geladen werden.",
  },
  outdatedNext: "Laden Sie die Seite neu, um fortzufahren; Ihre Kontakte bleiben, wie sie sind.",
  reload: "Neu laden",
};

export const toasts: Words["toasts"] = {
  region: "Hinweise",
  unknown: (what) => `Noch keine Antwort von Webex: ${what}.`,
  unknownNext:
    "Was Sie sehen, wurde gerade neu gelesen. Versuchen Sie es noch einmal, falls es nicht erledigt ist.",
  trackingId: "Tracking-ID",
  code: "Code",
  retryAfter: (seconds) =>
    format.plural(seconds, {
      one: "Versuchen Sie es in # Sekunde noch einmal.",
      other: "Versuchen Sie es in # Sekunden noch einmal.",
    }),
};

export const keys: Words["keys"] = {
  title: "Tastenkürzel",
  lead: "Sie gelten überall auf dieser Seite. Tippen Sie einen anderen Buchstaben, um einen zu ändern.",
  offLead: "Sie sind aus: Keine Taste löst von selbst etwas aus.",
  on: "Tastenkürzel verwenden",
  letter: (what) => `Buchstabe für: ${what}`,
  taken: (letter, what) => `${letter} ist vergeben: ${what}. Wählen Sie einen anderen Buchstaben.`,
  notNow: "Gerade nicht möglich.",
  reset: "Übliche Buchstaben verwenden",
  names: {
    available: "Verfügbar werden",
    idle: "Statusliste öffnen",
    state: "Zum Status gehen",
    hold: "Halten oder fortsetzen",
    consult: "Rücksprache halten",
    transfer: "Kontakt weiterleiten",
    record: "Aufzeichnung anhalten oder fortsetzen",
    dial: "Nummer anrufen",
    day: "Mein Tag öffnen oder schließen",
    accept: "Kontakt annehmen",
    decline: "Kontakt ablehnen",
    endConsult: "Rücksprache beenden oder abbrechen",
    swap: "Mit der anderen Seite sprechen",
    merge: "Anrufe zusammenführen",
    complete: "Weiterleitung abschließen",
    leave: "Konferenz verlassen",
    next: "Zum nächsten Kontakt gehen",
    customer: "Kunde zeigen oder verbergen",
    ring: "Klingeln ein- oder ausschalten",
    settings: "Einstellungen öffnen oder schließen",
    palette: "Alles finden und ausführen",
    report: "Ein Problem melden",
    end: "Kontakt beenden",
    wrapup: "Zu den Nachbearbeitungsgründen gehen",
    help: "Diese Liste zeigen",
  },
  ctrl: "Strg",
  alt: "Alt",
};
