import type { Words } from "../en/index.ts";

/** The agent's phone: what becomes of its number, changing it, and calls for help. */
export const phone: Words["phone"] = {
  taken: (plan, as) =>
    [
      plan === null ? "Webex accepte ce numéro." : `Le plan de numérotation « ${plan} » l'accepte.`,
      as === null ? "" : `Webex appelle ${as}.`,
    ]
      .join(" ")
      .trim(),
  save: "Enregistrer",
  confirm: (number) =>
    `Votre poste est fermé un instant, puis rouvert sur ${number}, en Inactif. Rien ne sonne entre-temps.`,
  change: "Changer maintenant",
  back: "Retour",
  goBack: (number) => `Revenir à ${number}`,
  foundTitle: "Vous êtes déjà à un poste",
  found: (number, team) =>
    team === null
      ? `Webex vous connaît au ${number}, depuis un autre bureau ou un jour passé.`
      : `Webex vous connaît au ${number} pour ${team}, depuis un autre bureau ou un jour passé.`,
  carryOn: "Continuer avec lui",
  emergency: "Appels d'urgence :",
  emergencyShort: "composez-les sur votre téléphone.",
  emergencyWhy:
    "Un appel d'ici montre le numéro de votre organisation et ne dit pas aux secours où vous êtes.",
  understood: "Compris",
  emergencyNumber:
    "Composez ce numéro sur votre téléphone : un appel d'ici ne dit pas où vous êtes.",
};
