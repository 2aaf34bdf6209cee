import type { Words } from "../en/index.ts";

export const ring: Words["ring"] = {
  waits: (who) => `${who} attend`,
  silent: {
    refused: "Votre navigateur garde cette page muette jusqu’à ce que vous cliquiez dessus.",
    noDevice: "L’appareil choisi n’est plus là : la sonnerie passe par celui du système.",
  },
};

export const settings: Words["settings"] = {
  title: "Réglages",
  search: "Chercher un réglage",
  none: "Aucun réglage ne correspond. Essayez moins de lettres.",
  kept: "Ces réglages sont gardés dans ce navigateur.",
  told: "Être averti",
  ring: "Sonner à voix haute",
  ringHint: "Même lorsque vous regardez cette page.",
  loudness: (channel) => `Volume : ${channel}`,
  test: (channel) => `Essayer la sonnerie : ${channel}`,
  tryIt: "Essayer",
  device: "Sonner sur",
  systemDevice: "L’appareil du système",
  unnamedDevice: (n) => `Appareil ${n}`,
  nameDevices: "Afficher le nom des appareils",
  nameDevicesHint: "Le navigateur demande d’abord votre micro. Rien n’est enregistré.",
  noDeviceChoice: "Ce navigateur ne sonne que sur l’appareil du système.",
  notify: "Notifications sur le bureau",
  notifyHint: "Elles s’affichent lorsque vous regardez autre chose. Un clic ramène ici.",
  notifyDenied:
    "Votre navigateur les interdit. Autorisez les notifications de cette page dans ses réglages.",
  look: "Apparence et langue",
  keyboard: "Clavier",
  reasons: "Motifs de clôture favoris",
  reasonsHint: "Ils viennent en premier à la clôture.",
};
