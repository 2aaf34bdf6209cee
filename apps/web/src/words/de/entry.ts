import type { Words } from "../en/index.ts";

export const signin: Words["signin"] = {
  title: "Ihr Arbeitsplatz für Webex Contact Center",
  lead: "Melden Sie sich mit Ihrem Webex-Konto an. Danach wählen Sie Team und Telefon.",
  connect: "Mit Webex Contact Center verbinden",
  simulator: "Simulator",
};

export const station: Words["station"] = {
  greeting: (name) => `Guten Tag, ${name}`,
  lead: "Wo sollen Ihre Anrufe klingeln?",
  device: "Anrufe annehmen über",
  deviceNames: { EXTENSION: "Durchwahl", AGENT_DN: "Rufnummer", BROWSER: "Desktop" },
  deviceHints: {
    EXTENSION: "Ein Telefon Ihrer Organisation",
    AGENT_DN: "Ein beliebiges Telefon mit Nummer",
    BROWSER: "Benötigt ein Softphone-Add-on",
  },
  numberNames: { EXTENSION: "Durchwahl", AGENT_DN: "Rufnummer", BROWSER: "Desktop" },
  numberHints: {
    EXTENSION: "Nur Ziffern, etwa 1001",
    AGENT_DN: "Mit Landesvorwahl, etwa +4930123456",
    BROWSER: "",
  },
  locked: "Ihre Administration hat diese Nummer für Sie festgelegt.",
  numberProblems: {
    empty: "Geben Sie die Nummer des Telefons ein, auf dem Ihre Anrufe klingeln sollen.",
    tooLong: "Diese Nummer ist zu lang: höchstens 43 Zeichen.",
    notAnExtension: "Eine Durchwahl hat mindestens zwei Ziffern und keine Leerzeichen.",
    notADialNumber:
      "Der Wählplan Ihrer Organisation kennt diese Nummer nicht. Prüfen Sie die Landesvorwahl.",
    notYours: "Ihre Administration lässt nur Ihre eigene Nummer zu.",
  },
  team: "Ihr Team",
  pickTeam: "Team wählen",
  noTeam: "Wählen Sie das Team, mit dem Sie jetzt arbeiten.",
  noTeams: "Sie gehören noch keinem Team an. Bitten Sie Ihre Administration, Sie aufzunehmen.",
  save: "Speichern und weiter",
  saving: "Anmeldung am Platz läuft…",
  endedBySupervisor: (name) => `${name ?? "Ein Supervisor"} hat Sie von Ihrem Platz abgemeldet.`,
};
