import type { By, Sentence } from "../en/happened.ts";
import type { Words } from "../en/index.ts";
import { format } from "./format.ts";

const { time } = format;

/** Where the agent did it, as the sentence's middle needs it. */
function where({ kind }: By): string {
  if (kind === "otherTab") return " in einem anderen Tab";
  return kind === "elsewhere" ? " außerhalb dieses Programms" : "";
}

const isYou = ({ kind }: By): boolean => ["here", "otherTab", "elsewhere"].includes(kind);
const nameOf = (by: By): string =>
  ("name" in by ? by.name : null) ?? (by.kind === "supervisor" ? "Ein Supervisor" : "Jemand");
const reasonOf = (by: By): string => (by.kind === "failure" ? ` ${by.reason}` : "");

const left: Sentence = (by, who, other) => {
  if (by.kind === "customer") return `${who} hat das Gespräch verlassen.`;
  if (!isYou(by)) return `${other ?? nameOf(by)} hat das Gespräch mit ${who} verlassen.`;
  return other === null
    ? `Sie haben das Gespräch mit ${who}${where(by)} verlassen.`
    : `Sie haben ${other}${where(by)} aus dem Gespräch mit ${who} genommen.`;
};

const closed: Sentence = (by, who) =>
  isYou(by)
    ? `Sie haben den Kontakt mit ${who}${where(by)} beendet.`
    : `Der Kontakt mit ${who} ist zu Ende.`;

const ended: Sentence = (by, who, other) => {
  if (by.kind === "customer") return `${who} hat aufgelegt.`;
  if (by.kind === "elsewhere") return `Sie haben das Gespräch mit ${who} am Telefon beendet.`;
  return closed(by, who, other);
};

/** The same of a contact in writing, which nobody hangs up on. */
const written: Record<"answered" | "abandoned" | "ended", Sentence> = {
  answered: (by, who) => `Sie haben ${who}${where(by)} angenommen.`,
  abandoned: (by, who) =>
    by.kind === "customer"
      ? `${who} ist gegangen, bevor Sie annahmen.`
      : `Der Kontakt mit ${who} endete, bevor Sie annahmen.`,
  ended: (by, who, other) =>
    by.kind === "customer" ? `${who} hat den Kontakt beendet.` : closed(by, who, other),
};

function state(by: By, name: string): string {
  switch (by.kind) {
    case "here":
    case "otherTab":
      return `Sie haben${where(by)} ${name} gewählt.`;
    case "supervisor":
      return `${nameOf(by)} hat Sie auf ${name} gesetzt.`;
    case "socketLoss":
      return `Webex hat Sie auf ${name} gesetzt, während die Verbindung unterbrochen war.`;
    case "restored":
      return `Ihr Status ist wieder ${name}, wie vor der Unterbrechung.`;
    case "signIn":
      return `Ihr Status ist ${name}, wie nach jeder Anmeldung.`;
    default:
      return `Ihr Status wurde ${name}.`;
  }
}

export const happened: Words["happened"] = {
  title: "Was geschehen ist",
  lead: "Das Letzte an Ihrem Platz und warum. Das Neueste steht oben.",
  none: "Noch ist nichts geschehen. Was geschieht, steht hier mit seinem Grund.",
  contact: {
    dialled: (by, who) => `Sie haben ${who}${where(by)} angerufen.`,
    offered: (by, who) => {
      if (by.kind === "colleague") return `${nameOf(by)} bittet Sie zum Kontakt mit ${who}.`;
      const queue = by.kind === "routing" ? by.queue : null;
      return `Webex hat Ihnen ${who}${queue === null ? "" : ` aus ${queue}`} angeboten.`;
    },
    abandoned: (by, who) =>
      by.kind === "customer"
        ? `${who} hat aufgelegt, bevor Sie annahmen.`
        : `Der Anruf von ${who} endete, bevor Sie annahmen.`,
    withdrawn: (_by, who) => `Webex hat ${who} zurückgenommen, um jemand anderen zu fragen.`,
    answered: (by, who) =>
      by.kind === "elsewhere"
        ? `Sie haben ${who} am Telefon angenommen.`
        : `Sie haben ${who}${where(by)} angenommen.`,
    held: (by, who) => `Sie haben ${who}${where(by)} auf Halten gesetzt.`,
    resumed: (by, who) => `Sie haben ${who}${where(by)} aus dem Halten geholt.`,
    recordingPaused: (by, who) => `Sie haben die Aufnahme von ${who}${where(by)} angehalten.`,
    recordingResumed: (by, who) =>
      by.kind === "timer"
        ? `Die Aufnahme von ${who} läuft von selbst weiter: Ihre Pause war um.`
        : `Sie haben die Aufnahme von ${who}${where(by)} fortgesetzt.`,
    consulted: (by, who, other) =>
      `Sie haben ${other ?? "jemanden"}${where(by)} zu ${who} um Rat gefragt.`,
    consultAnswered: (by, who) => `${nameOf(by)} hat Ihre Rückfrage zu ${who} angenommen.`,
    consultEnded: (by, who) =>
      isYou(by)
        ? `Sie haben die Rückfrage zu ${who}${where(by)} beendet.`
        : `Die Rückfrage zu ${who} ist zu Ende.`,
    consultFailed: (by, who) => `Zur Rückfrage zu ${who} kam niemand.${reasonOf(by)}`,
    merged: (by, who) => `Sie haben ${who} und die Rückfrage${where(by)} zusammengeschaltet.`,
    joined: (by, who, other) => `${other ?? nameOf(by)} ist zum Gespräch mit ${who} dazugekommen.`,
    left,
    conferenceEnded: (_by, who) => `Die Konferenz mit ${who} ist zu Ende.`,
    transferred: (by, who, other) =>
      `Sie haben ${who}${other === null ? "" : ` an ${other}`}${where(by)} weitergegeben.`,
    received: (by, who) => `${nameOf(by)} hat Ihnen den Kontakt mit ${who} gegeben.`,
    dialFailed: (by, who) => `${who} wurde nicht erreicht.${reasonOf(by)}`,
    ended,
    wrappedUp: (by, who) =>
      by.kind === "autoWrapUp"
        ? `Die Nachbearbeitung von ${who} endete von selbst: Die Zeit war um.`
        : `Sie haben die Nachbearbeitung von ${who}${where(by)} abgeschlossen.`,
  },
  state,
  because: {
    supervisor: ({ name, state: to, since: at }) =>
      `Ihr Status ist ${to}, weil ${name ?? "ein Supervisor"} ihn um ${time(at)} gesetzt hat.`,
    otherTab: ({ state: to, since: at }) =>
      `Ihr Status ist ${to}, weil Sie ihn um ${time(at)} in einem anderen Tab gewählt haben.`,
    socketLoss: (at) =>
      `Sie sind inaktiv, weil die Verbindung unterbrochen war: Webex hat das um ${time(at)} gesetzt.`,
    restored: (at) => `Sie sind seit ${time(at)} wieder verfügbar: Die Verbindung steht.`,
  },
  missed: {
    rona: (who) => `Der Anruf von ${who} wurde nicht angenommen.`,
    declined: (who) => `Sie haben den Anruf von ${who} abgelehnt.`,
    busy: (who) => `Ihr Telefon war beim Anruf von ${who} besetzt.`,
    invalidNumber: (who) => `Die Nummer Ihres Telefons konnte für ${who} nicht angerufen werden.`,
    unavailable: (who) => `Ihr Telefon war für ${who} nicht erreichbar.`,
    channelFailure: (who) => `Der Kontakt von ${who} konnte nicht zugestellt werden.`,
  },
  written,
  missedWritten: {
    rona: (what, who) => `Nicht angenommen: ${what} von ${who}.`,
    declined: (what, who) => `Von Ihnen abgelehnt: ${what} von ${who}.`,
  },
  stationIn: (by) => `Sie haben Ihren Platz${where(by)} angemeldet.`,
  stationOut: (by) =>
    by.kind === "supervisor"
      ? `${nameOf(by)} hat Ihren Platz abgemeldet.`
      : `Sie haben Ihren Platz${where(by)} abgemeldet.`,
};
