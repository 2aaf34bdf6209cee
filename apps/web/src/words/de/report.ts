import type { Words } from "../en/index.ts";

export const report: Words["report"] = {
  title: "Ein Problem melden",
  lead: "Es entsteht eine Datei für alle, die Ringside betreuen: Sie spielt noch einmal ab, was diese Seite gezeigt hat. Namen, Nummern und Angaben von Kunden sind ersetzt. Nichts wird gesendet.",
  what: "Was ist schiefgegangen?",
  hint: "Namen und Nummern, die diese Seite gezeigt hat, werden auch hier ersetzt.",
  moments: (count, from, to) => `Ereignisse von ${from} bis ${to}: ${count}`,
  clicks: (count) => `Davon haben Sie veranlasst: ${count}`,
  facts: (size, language, version) =>
    `Fenster ${size}, Sprache des Browsers ${language}, Version ${version}`,
  all: "Alles ansehen, was darin steht",
  save: "Datei speichern",
  saved: "Gespeichert. Sie können sie so weitergeben.",
};

export const browsers: Words["browsers"] = {
  title: "Wo Sie angemeldet sind",
  here: "Dieser Browser",
  another: "Ein anderer Browser",
  since: (from, seen) => `Seit ${from}, zuletzt benutzt ${seen}`,
  end: (browser) => `Dort abmelden: ${browser}`,
  endShort: "Dort abmelden",
  hint: "Ihr Platz und Ihre Anrufe bleiben, wie sie sind.",
  unread: "Das konnte gerade nicht gelesen werden.",
  notEnded: "Das hat nicht geklappt. Versuchen Sie es noch einmal.",
};
