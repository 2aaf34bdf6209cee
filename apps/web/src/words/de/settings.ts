import type { Words } from "../en/index.ts";

export const ring: Words["ring"] = {
  waits: (who) => `${who} wartet`,
  silent: {
    refused: "Ihr Browser lässt diese Seite erst klingeln, wenn Sie darauf klicken.",
    noDevice: "Das gewählte Gerät fehlt: Es klingelt auf dem des Systems.",
  },
};

export const settings: Words["settings"] = {
  title: "Einstellungen",
  search: "Einstellungen suchen",
  none: "Keine Einstellung passt. Versuchen Sie weniger Buchstaben.",
  kept: "Diese Einstellungen bleiben in diesem Browser.",
  told: "Benachrichtigung",
  ring: "Laut klingeln",
  ringHint: "Auch während Sie diese Seite ansehen.",
  loudness: (channel) => `Lautstärke: ${channel}`,
  test: (channel) => `Klingeln probieren: ${channel}`,
  tryIt: "Probieren",
  device: "Klingeln auf",
  systemDevice: "Gerät des Systems",
  unnamedDevice: (n) => `Gerät ${n}`,
  nameDevices: "Namen der Geräte zeigen",
  nameDevicesHint: "Der Browser fragt zuerst nach Ihrem Mikrofon. Nichts wird aufgenommen.",
  noDeviceChoice: "Dieser Browser klingelt nur auf dem Gerät des Systems.",
  notify: "Desktop-Benachrichtigungen",
  notifyHint: "Sie erscheinen, während Sie etwas anderes ansehen. Ein Klick führt hierher zurück.",
  notifyDenied:
    "Ihr Browser verbietet sie. Erlauben Sie Benachrichtigungen für diese Seite in seinen Einstellungen.",
  look: "Aussehen und Sprache",
  keyboard: "Tastatur",
  reasons: "Favoriten der Nachbearbeitung",
  reasonsHint: "Sie stehen bei der Nachbearbeitung vorn.",
};
