import type { Words } from "../en/index.ts";

export const pop: Words["pop"] = {
  title: "Pages de ce contact",
  newTab: "(nouvel onglet)",
  blocked: (name) => `Votre navigateur a bloqué ${name}`,
  blockedNext:
    "Autorisez les fenêtres pop-up pour cette adresse, ou ouvrez la page depuis la fiche du client.",
  blockedHere:
    "Votre navigateur a bloqué cette page. Ouvrez-la ici, ou autorisez les pop-up pour cette adresse.",
  choose: "Plusieurs pages conviennent. Choisissez-en une.",
};
