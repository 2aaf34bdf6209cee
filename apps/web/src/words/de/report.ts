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
