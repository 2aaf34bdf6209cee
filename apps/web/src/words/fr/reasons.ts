import type { Words } from "../en/index.ts";

/** Why a command may not be asked now: beside the greyed control. */
export const refusals: Words["refusals"] = {
  linkLost: "La liaison est interrompue. Elle revient d’elle-même.",
  evicted: "Ce bureau est en pause : vous en avez ouvert un autre.",
  oneState: "Votre organisation a un seul état pour tous les canaux.",
  notOnStation: "Connectez-vous d’abord à votre poste de travail.",
  alreadyOnStation: "Vous êtes déjà connecté à un poste de travail.",
  openContacts: "Terminez d’abord vos contacts.",
  noSuchTask: "Ce contact est terminé.",
  inProgress: "En cours.",
  stillRinging: "Ça sonne encore.",
  answeredOnPhone: "Répondez à cet appel sur votre téléphone.",
  notRinging: "Ce contact ne sonne plus.",
  notACall: "Possible seulement pour un appel.",
  alreadyHeld: "L’appel est déjà en attente.",
  notHeld: "L’appel n’est pas en attente.",
  resumeFirst: "Reprenez l’appel avant de le terminer.",
  notInWrapup: "Ce contact n’est pas en post-appel.",
  alreadyEnded: "Le contact est terminé.",
  notRecorded: "Cet appel n’est pas enregistré.",
  alreadyPaused: "L’enregistrement est déjà en pause.",
  notPaused: "L’enregistrement n’est pas en pause.",
  pauseNotAllowed: "Votre organisation enregistre les appels sans pause.",
  consulting: "Terminez d’abord la consultation.",
  notConsulting: "Vous ne consultez personne en ce moment.",
  notAnswered: "Personne n’a encore répondu.",
  alreadyThere: "Vous parlez déjà avec cette personne.",
  inConference: "D’autres sont dans l’appel : quittez plutôt la conférence.",
  notInConference: "Personne d’autre n’est dans l’appel.",
  notOwner: "Seul le détenteur du contact peut le faire.",
  notThere: "Cette personne a quitté l’appel.",
  customerLeft: "Le client a raccroché.",
  onACall: "Terminez d’abord votre appel.",
  notPreviewed: "Cet aperçu est terminé.",
  skipNotAllowed: "Dans cette campagne, on ne peut passer personne.",
  removeNotAllowed: "De cette campagne, on ne peut retirer personne.",
  notEditable: "Vous ne pouvez pas modifier cette information.",
  badValue: "Cette information n’accepte pas une telle valeur.",
  changedMeanwhile:
    "Quelqu’un a modifié cette information entre-temps. Regardez ce qu’elle dit maintenant.",
};

/** What did not work, and WxCC's reasons and the server's own, in words that say what to do. */
export const reasons: Words["reasons"] = {
  failed: {
    "station.login": "La connexion à votre poste de travail a échoué",
    "station.logout": "La déconnexion de votre poste de travail a échoué",
    "state.setChannel": "L’état du canal n’a pas été changé",
    "state.set": "Votre état n’a pas changé",
    "task.accept": "Le contact n’a pas été accepté",
    "task.decline": "Le contact n’a pas été refusé",
    "task.hold": "L’appel n’a pas été mis en attente",
    "task.resume": "L’appel n’a pas été repris",
    "task.end": "Le contact n’a pas été terminé",
    "task.wrapup": "La clôture n’a pas été envoyée",
    "task.pauseRecording": "L’enregistrement n’a pas été suspendu",
    "task.resumeRecording": "L’enregistrement n’a pas repris",
    "task.transfer": "Le contact n’a pas été transféré : il est toujours à vous",
    "task.consult": "Personne n’a été consulté : le client est toujours avec vous",
    "task.endConsult": "La consultation n’a pas été terminée",
    "task.switch": "Vous parlez toujours avec la même personne",
    "task.merge": "Les appels n’ont pas été fusionnés",
    "task.completeTransfer": "Le contact n’a pas été transféré : il est toujours à vous",
    "task.leave": "Vous n’avez pas quitté la conférence",
    "task.setVariable": "L’information n’a pas été modifiée : elle est comme avant",
    "task.drop": "Cette personne n’a pas été retirée de l’appel",
    "preview.call": "Personne n’a été appelé",
    "preview.skip": "Personne n’a été passé",
    "preview.remove": "Personne n’a été retiré",
    "call.dial": "Le numéro n’a pas été appelé",
  },
  known: {
    DUPLICATE_LOCATION:
      "Ce poste est déjà utilisé. Choisissez-en un autre ou demandez à l’autre agent de se déconnecter.",
    CHANNEL_STATES_OFF: "Votre organisation a un seul état pour tous les canaux.",
    CHANNEL_NOT_FOUND: "Vous ne prenez pas de contacts de ce canal.",
    INVALID_DIAL_NUMBER: "Webex n’accepte pas ce numéro. Vérifiez-le et réessayez.",
    AGENT_NOT_FOUND: "Webex ne connaît plus votre poste de travail. Reconnectez-vous-y.",
    VARIABLE_NOT_EDITABLE: "Vous ne pouvez pas modifier cette information.",
    CAMPAIGN_NOT_FOUND: "La campagne est terminée.",
    SKIP_NOT_ALLOWED: "Dans cette campagne, on ne peut passer personne.",
    REMOVE_NOT_ALLOWED: "De cette campagne, on ne peut retirer personne.",
    INVALID_STATE: "Le contact avait déjà évolué. Vous voyez maintenant où il en est.",
    USER_DECLINED: "L’appel a été refusé sur le téléphone.",
    AGENT_NOT_SIGNED_IN: "Cette personne s’est déconnectée. Choisissez-en une autre.",
    CHANNEL_FULL: "Cette personne traite un autre contact. Choisissez-en une autre ou attendez.",
    QUEUE_NOT_FOUND: "Cette file n’accepte pas ce type de contact. Choisissez-en une autre.",
    ENTRY_POINT_NOT_FOUND:
      "Ce point d’entrée n’accepte pas ce type de contact. Choisissez-en un autre.",
    NOBODY_SIGNED_IN: "Personne n’est connecté pour cette file. Choisissez-en une autre.",
    DESTINATION_NOT_ALLOWED:
      "Ce contact ne peut pas y être envoyé. Choisissez une autre destination.",
    CONSULT_OPEN: "Terminez d’abord la consultation.",
    NOT_CONSULTING: "La consultation est terminée. Vous voyez maintenant où en est l’appel.",
    CUSTOMER_BUSY: "La ligne est occupée. Réessayez plus tard.",
    NO_ANSWER: "Personne n’a répondu.",
    RONA: "L’appel a sonné sans réponse.",
    INVALID_NUMBER_FORMAT: "Ce numéro n’existe pas. Vérifiez-le et réessayez.",
    ANI_NOT_ALLOWED: "Vous ne pouvez pas afficher ce numéro. Choisissez-en un autre.",
    unknownCallerId: "Vous ne pouvez plus afficher ce numéro. Choisissez-en un autre.",
    noOutdial:
      "Votre profil ne permet pas les appels sortants. Adressez-vous à votre administrateur.",
    unauthorized:
      "Webex n’a pas accepté votre connexion à l’instant. Réessayez ; si cela persiste, déconnectez-vous puis reconnectez-vous.",
    forbidden: "Votre compte Webex n’y est pas autorisé. Adressez-vous à votre administrateur.",
    foreignRequest: "Seule la page de ce bureau peut le faire. Rechargez-la.",
    wrongHost: "Ouvrez le bureau à sa propre adresse.",
    notFound: "Webex ne connaît plus ce contact.",
    invalid: "Le serveur n’a pas compris. Rechargez la page et réessayez.",
    tooManyRequests: "C’était beaucoup à la fois. Attendez un instant.",
    rateLimited: "Webex est très sollicité et demande d’attendre un instant.",
    rejected: "Webex ne l’a pas accepté. Vérifiez la saisie et réessayez.",
    unavailable: "Webex rencontre des difficultés en ce moment. Réessayez.",
    unreachable: "Webex n’a pas pu être joint. Ce que vous voyez est en cours de relecture.",
    badAnswer:
      "La réponse de Webex est incompréhensible. Ce que vous voyez est en cours de relecture.",
    timeout: "Webex a mis trop de temps à répondre. Ce que vous voyez est en cours de relecture.",
    network:
      "Cette page n’a pas pu joindre son serveur. Réessayez quand la connexion sera rétablie.",
    otherAgent: "Une autre personne est connectée dans ce navigateur. Rechargez la page.",
    noProfile: "Webex n’a pas de profil complet pour vous. Adressez-vous à votre administrateur.",
    directoryUnavailable:
      "Webex n’a pas fourni votre profil à l’instant. Réessayez dans un moment.",
    internal:
      "Un problème est survenu sur le serveur. Réessayez ; si cela persiste, prévenez votre exploitant.",
    unknownTeam: "Cette équipe ne fait plus partie des vôtres. Choisissez-en une autre.",
    unknownCode: "Cet état ne fait plus partie des vôtres. Choisissez-en un autre.",
    unknownReason: "Ce motif de clôture ne fait plus partie des vôtres. Choisissez-en un autre.",
    deviceNotOffered:
      "Vous ne pouvez plus prendre d’appels de cette façon. Choisissez-en une autre.",
    invalidNumber: "Ce numéro ne peut pas être correct. Vérifiez-le et réessayez.",
    notSaid: "Webex n’a pas dit pourquoi.",
  },
  nobodyThere: "Cette personne est injoignable pour l’instant. Choisissez-en une autre.",
  other: "Webex a refusé. Le mot exact se trouve sous « Détails ».",
};

/** Why the sign-in page shows, by the `problem` in its address. */
export const problems: Words["problems"] = {
  signedOut: "Vous êtes déconnecté. Reposez-vous bien.",
  stationOpen:
    "Vous êtes déconnecté ici, mais Webex ne l’a pas confirmé pour votre poste de travail : des appels peuvent encore y arriver. Reconnectez-vous pour vous en assurer.",
  expired:
    "Votre connexion a expiré, comme cela arrive après un certain temps. Reconnectez-vous ; rien n’est perdu.",
  ended:
    "Votre session ici a été fermée d’ailleurs : par vous dans un autre navigateur ou par votre administrateur.",
  denied:
    "Vous n’avez pas autorisé Ringside à utiliser votre compte Webex. Reconnectez-vous quand vous le voudrez.",
  state:
    "Cette connexion a été commencée dans une autre fenêtre ou il y a trop longtemps. Recommencez-la ici.",
  provider: "Webex n’a pas pu vous connecter à l’instant. Réessayez dans une minute.",
  busy: "Beaucoup de personnes se connectent en ce moment. Réessayez dans une minute.",
  notAnAgent:
    "Ce compte Webex n’est pas celui d’un agent de centre de contact. Utilisez un compte d’agent ou adressez-vous à votre administrateur.",
  misconfigured:
    "Ringside n’est pas bien configuré pour votre organisation : Webex ne l’accepte pas. Prévenez votre administrateur.",
  simulator:
    "Cette connexion vient d’un simulateur, et ce bureau ne fonctionne qu’avec le vrai système.",
  other: "La connexion n’a pas abouti. Recommencez ici.",
};
