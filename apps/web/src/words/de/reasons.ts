import type { Words } from "../en/index.ts";

/** Why a command may not be asked now: beside the greyed control. */
export const refusals: Words["refusals"] = {
  linkLost: "Die Verbindung ist unterbrochen. Das gibt sich von selbst.",
  evicted: "Dieser Arbeitsplatz ist angehalten: Sie haben einen anderen geöffnet.",
  oneState: "Ihre Organisation hat einen Status für alle Kanäle.",
  notOnStation: "Melden Sie sich zuerst an Ihrem Platz an.",
  alreadyOnStation: "Sie sind bereits an einem Platz angemeldet.",
  openContacts: "Schließen Sie zuerst Ihre Kontakte ab.",
  noSuchTask: "Dieser Kontakt ist vorbei.",
  inProgress: "Ist unterwegs.",
  stillRinging: "Es klingelt noch.",
  answeredOnPhone: "Nehmen Sie diesen Anruf an Ihrem Telefon an.",
  notRinging: "Dieser Kontakt klingelt nicht mehr.",
  notACall: "Das geht nur bei einem Anruf.",
  alreadyHeld: "Der Anruf wird bereits gehalten.",
  notHeld: "Der Anruf wird nicht gehalten.",
  resumeFirst: "Setzen Sie den Anruf fort, bevor Sie ihn beenden.",
  notInWrapup: "Dieser Kontakt ist nicht in der Nachbearbeitung.",
  alreadyEnded: "Der Kontakt ist beendet.",
  notRecorded: "Dieser Anruf wird nicht aufgezeichnet.",
  alreadyPaused: "Die Aufzeichnung ist bereits angehalten.",
  notPaused: "Die Aufzeichnung ist nicht angehalten.",
  pauseNotAllowed: "Ihre Organisation zeichnet Anrufe ohne Pause auf.",
  consulting: "Beenden Sie zuerst die Rücksprache.",
  notConsulting: "Sie halten gerade keine Rücksprache.",
  notAnswered: "Es hat noch niemand angenommen.",
  alreadyThere: "Sie sprechen bereits miteinander.",
  inConference: "Andere sind im Anruf: Verlassen Sie stattdessen die Konferenz.",
  notInConference: "Sonst ist niemand im Anruf.",
  notOwner: "Das kann nur, wem der Kontakt gehört.",
  notThere: "Diese Person hat den Anruf verlassen.",
  customerLeft: "Der Kunde hat aufgelegt.",
  onACall: "Beenden Sie zuerst Ihren Anruf.",
  notPreviewed: "Diese Vorschau ist vorbei.",
  skipNotAllowed: "In dieser Kampagne darf niemand übersprungen werden.",
  removeNotAllowed: "Aus dieser Kampagne darf niemand entfernt werden.",
  notEditable: "Diese Angabe können Sie nicht ändern.",
  badValue: "Ein solcher Wert passt nicht zu dieser Angabe.",
  changedMeanwhile: "Jemand hat das inzwischen geändert. Sehen Sie nach, was dort jetzt steht.",
};

/** What did not work, and WxCC's reasons and the server's own, in words that say what to do. */
export const reasons: Words["reasons"] = {
  failed: {
    "station.login": "Die Anmeldung an Ihrem Platz ist nicht gelungen",
    "station.logout": "Die Abmeldung von Ihrem Platz ist nicht gelungen",
    "state.setChannel": "Der Status des Kanals wurde nicht geändert",
    "state.set": "Ihr Status wurde nicht geändert",
    "task.accept": "Der Kontakt wurde nicht angenommen",
    "task.decline": "Der Kontakt wurde nicht abgelehnt",
    "task.hold": "Der Anruf wird nicht gehalten",
    "task.resume": "Der Anruf wurde nicht fortgesetzt",
    "task.end": "Der Kontakt wurde nicht beendet",
    "task.wrapup": "Die Nachbearbeitung wurde nicht abgeschlossen",
    "task.pauseRecording": "Die Aufzeichnung wurde nicht angehalten",
    "task.resumeRecording": "Die Aufzeichnung wurde nicht fortgesetzt",
    "task.transfer": "Der Kontakt wurde nicht weitergeleitet: Er ist weiterhin bei Ihnen",
    "task.consult": "Es wurde niemand gefragt: Der Kunde ist weiterhin bei Ihnen",
    "task.endConsult": "Die Rücksprache wurde nicht beendet",
    "task.switch": "Sie sprechen weiterhin mit derselben Person",
    "task.merge": "Die Anrufe wurden nicht zusammengeführt",
    "task.completeTransfer": "Der Kontakt wurde nicht weitergeleitet: Er ist weiterhin bei Ihnen",
    "task.leave": "Sie haben die Konferenz nicht verlassen",
    "task.setVariable": "Die Angabe wurde nicht geändert: Sie ist wie zuvor",
    "task.drop": "Die Person wurde nicht aus dem Anruf entfernt",
    "preview.call": "Es wurde niemand angerufen",
    "preview.skip": "Es wurde niemand übersprungen",
    "preview.remove": "Es wurde niemand entfernt",
    "call.dial": "Die Nummer wurde nicht angerufen",
  },
  known: {
    DUPLICATE_LOCATION:
      "Diese Durchwahl ist bereits in Gebrauch. Wählen Sie eine andere oder bitten Sie den anderen Agenten, sich abzumelden.",
    CHANNEL_STATES_OFF: "Ihre Organisation hat einen Status für alle Kanäle.",
    CHANNEL_NOT_FOUND: "Sie nehmen keine Kontakte dieses Kanals an.",
    INVALID_DIAL_NUMBER:
      "Webex akzeptiert diese Nummer nicht. Prüfen Sie sie und versuchen Sie es noch einmal.",
    AGENT_NOT_FOUND: "Webex kennt Ihren Platz nicht mehr. Melden Sie sich neu daran an.",
    VARIABLE_NOT_EDITABLE: "Diese Angabe können Sie nicht ändern.",
    CAMPAIGN_NOT_FOUND: "Die Kampagne ist beendet.",
    SKIP_NOT_ALLOWED: "In dieser Kampagne darf niemand übersprungen werden.",
    REMOVE_NOT_ALLOWED: "Aus dieser Kampagne darf niemand entfernt werden.",
    INVALID_STATE: "Der Kontakt war schon weiter. Sie sehen jetzt, wie es steht.",
    USER_DECLINED: "Der Anruf wurde am Telefon abgelehnt.",
    AGENT_NOT_SIGNED_IN: "Diese Person hat sich abgemeldet. Wählen Sie jemand anderen.",
    CHANNEL_FULL:
      "Diese Person ist in einem anderen Kontakt. Wählen Sie jemand anderen oder warten Sie.",
    QUEUE_NOT_FOUND: "Diese Warteschlange nimmt solche Kontakte nicht an. Wählen Sie eine andere.",
    ENTRY_POINT_NOT_FOUND:
      "Dieser Einstiegspunkt nimmt solche Kontakte nicht an. Wählen Sie einen anderen.",
    NOBODY_SIGNED_IN: "Für diese Warteschlange ist niemand angemeldet. Wählen Sie eine andere.",
    DESTINATION_NOT_ALLOWED: "Dorthin darf dieser Kontakt nicht. Wählen Sie ein anderes Ziel.",
    CONSULT_OPEN: "Beenden Sie zuerst die Rücksprache.",
    NOT_CONSULTING: "Die Rücksprache ist vorbei. Sie sehen jetzt, wie es steht.",
    CUSTOMER_BUSY: "Der Anschluss ist besetzt. Versuchen Sie es später noch einmal.",
    NO_ANSWER: "Niemand hat abgenommen.",
    RONA: "Es hat geklingelt, aber niemand hat angenommen.",
    INVALID_NUMBER_FORMAT:
      "Diese Nummer gibt es nicht. Prüfen Sie sie und versuchen Sie es noch einmal.",
    ANI_NOT_ALLOWED: "Diese Nummer dürfen Sie nicht anzeigen. Wählen Sie eine andere.",
    unknownCallerId: "Diese Nummer dürfen Sie nicht mehr anzeigen. Wählen Sie eine andere.",
    noOutdial:
      "Ihr Profil erlaubt keine ausgehenden Anrufe. Wenden Sie sich an Ihre Administration.",
    unauthorized:
      "Webex hat Ihre Anmeldung gerade nicht akzeptiert. Versuchen Sie es noch einmal; bleibt es dabei, melden Sie sich ab und verbinden Sie sich neu.",
    forbidden: "Ihr Webex-Konto darf das nicht. Wenden Sie sich an Ihre Administration.",
    foreignRequest: "Das darf nur die Seite dieses Desktops selbst. Laden Sie sie neu.",
    wrongHost: "Öffnen Sie den Desktop unter seiner eigenen Adresse.",
    notFound: "Webex kennt diesen Kontakt nicht mehr.",
    invalid:
      "Der Server hat das nicht verstanden. Laden Sie die Seite neu und versuchen Sie es noch einmal.",
    tooManyRequests: "Das war viel auf einmal. Warten Sie einen Moment.",
    rateLimited: "Webex ist ausgelastet und bittet um einen Moment Geduld.",
    rejected:
      "Webex hat das nicht akzeptiert. Prüfen Sie die Eingabe und versuchen Sie es noch einmal.",
    unavailable: "Webex hat gerade Schwierigkeiten. Versuchen Sie es noch einmal.",
    unreachable: "Webex war nicht erreichbar. Was Sie sehen, wird gerade neu gelesen.",
    badAnswer: "Die Antwort von Webex war unverständlich. Was Sie sehen, wird gerade neu gelesen.",
    timeout: "Webex hat zu lange nicht geantwortet. Was Sie sehen, wird gerade neu gelesen.",
    network:
      "Diese Seite hat ihren Server nicht erreicht. Versuchen Sie es, wenn die Verbindung wieder steht.",
    otherAgent: "In diesem Browser ist jetzt jemand anderes angemeldet. Laden Sie die Seite neu.",
    noProfile:
      "Webex hat kein vollständiges Profil für Sie. Wenden Sie sich an Ihre Administration.",
    directoryUnavailable:
      "Webex hat Ihr Profil gerade nicht herausgegeben. Versuchen Sie es gleich noch einmal.",
    internal:
      "Auf dem Server ist etwas schiefgegangen. Versuchen Sie es noch einmal; bleibt es dabei, sagen Sie dem Betrieb Bescheid.",
    unknownTeam: "Dieses Team gehört nicht mehr zu Ihren. Wählen Sie ein anderes.",
    unknownCode: "Dieser Status gehört nicht mehr zu Ihren. Wählen Sie einen anderen.",
    unknownReason:
      "Dieser Nachbearbeitungsgrund gehört nicht mehr zu Ihren. Wählen Sie einen anderen.",
    deviceNotOffered:
      "Auf diesem Weg dürfen Sie keine Anrufe mehr annehmen. Wählen Sie einen anderen.",
    invalidNumber:
      "Diese Nummer kann nicht stimmen. Prüfen Sie sie und versuchen Sie es noch einmal.",
    notSaid: "Webex hat keinen Grund genannt.",
  },
  nobodyThere: "Diese Person ist gerade nicht erreichbar. Wählen Sie jemand anderen.",
  other: "Webex hat abgelehnt. Unter „Details“ steht das Wort, das Webex dafür hat.",
};

/** Why the sign-in page shows, by the `problem` in its address. */
export const problems: Words["problems"] = {
  signedOut: "Sie sind abgemeldet. Erholen Sie sich gut.",
  stationOpen:
    "Hier sind Sie abgemeldet, aber Webex hat es für Ihren Platz nicht bestätigt: Anrufe könnten Ihr Telefon noch erreichen. Verbinden Sie sich noch einmal, um sicherzugehen.",
  expired:
    "Ihre Anmeldung ist abgelaufen, wie es nach einiger Zeit geschieht. Verbinden Sie sich neu; nichts ist verloren.",
  ended:
    "Ihre Anmeldung hier wurde von anderswo beendet: von Ihnen in einem anderen Browser oder von Ihrer Administration.",
  denied:
    "Sie haben Ringside nicht erlaubt, mit Ihrem Webex-Konto zu arbeiten. Verbinden Sie sich neu, wenn Sie möchten.",
  state:
    "Diese Anmeldung wurde in einem anderen Fenster oder vor zu langer Zeit begonnen. Beginnen Sie sie hier neu.",
  provider: "Webex konnte Sie gerade nicht anmelden. Versuchen Sie es in einer Minute noch einmal.",
  busy: "Viele melden sich gerade an. Versuchen Sie es in einer Minute noch einmal.",
  notAnAgent:
    "Dieses Webex-Konto gehört keinem Contact-Center-Agenten. Melden Sie sich mit einem solchen an oder wenden Sie sich an Ihre Administration.",
  misconfigured:
    "Ringside ist für Ihre Organisation nicht richtig eingerichtet: Webex akzeptiert es nicht. Sagen Sie es Ihrer Administration.",
  simulator:
    "Diese Anmeldung stammt von einem Simulator, und dieser Desktop arbeitet nur mit dem echten System.",
  other: "Die Anmeldung hat nicht geklappt. Beginnen Sie sie hier neu.",
};
