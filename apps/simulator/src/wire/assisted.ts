import type { Fact, Sections, WellnessWord } from "../world/index.ts";
import type { Notification } from "./message.ts";

type AssistFact = Extract<Fact, { kind: "assist" }>;
type Wellness = Extract<Fact, { kind: "wellness" }>;

const summaryTypes = {
  midCall: "MID_CALL_SUMMARY",
  postCall: "POST_CALL_SUMMARY",
  handedOver: "MID_CALL_SUMMARY_RESPONSE_SUBSEQUENT_AGENT",
} as const;

/** What the assistant says, wrapped twice as WxCC does. Source: wire contract, section 10. */
export function assistNotification(fact: AssistFact, orgId: string): Notification | null {
  const { agentId, taskId: conversationId, at } = fact;
  if (agentId === null) return null;
  const common = { conversationId, languageCode: "en-US", orgId };
  const told = (type: string, actionEvent: string, data: object): Notification => ({
    to: [agentId],
    assistant: true,
    type,
    data: { agentId, orgId, notifType: type, notifDetails: { actionEvent }, data },
  });
  switch (fact.what) {
    case "utterance": {
      const { id, role, text } = fact.utterance;
      const words = { role: role.toUpperCase(), content: text, isFinal: fact.isFinal };
      const ids = { utteranceId: id, messageId: fact.trackingId, publishTimestamp: at };
      return told("REAL_TIME_TRANSCRIPTION", "TRANSCRIPT", { ...common, ...ids, ...words });
    }
    case "suggestionAsked": {
      const data = { ...common, trackingId: fact.trackingId, publishTimestamp: at };
      return told("SUGGESTED_RESPONSE_ACKNOWLEDGE", "ACKNOWLEDGE", data);
    }
    case "suggestion": {
      const card = { adaptiveCard: cardOf({ "": fact.text }), adaptiveCardId: fact.trackingId };
      const times = { publishTimestamp: at, suggestionInputTimestamp: at };
      const about = { suggestionSource: "SCRIPT", type: "SUGGESTION", trackingId: fact.trackingId };
      const data = { ...common, suggestion: fact.text, ...times, ...about, ...card };
      return told("SUGGESTED_RESPONSE", "SUGGESTION", data);
    }
    case "summary": {
      const { sections, resolution, transcribed, when, wrapUpCodes } = fact;
      const whole = {
        ...common,
        sections,
        summaryText: Object.values(sections).join("\n\n"),
        resolution: resolution ?? "",
        areTranscriptsAvailable: transcribed,
        timestamp: at,
        adaptiveCard: cardOf(sections),
        adaptiveCardId: fact.trackingId,
        ...(when === "postCall" && { suggestedWrapUpCodes: wrapUpCodes }),
      };
      return told(summaryTypes[when], "SUMMARY", whole);
    }
    case "summariesEnabled": {
      const enabled = { midCallEnabled: true, postCallEnabled: true, actionTimestamp: at };
      return told("FEATURE_ENABLEMENT", "ENABLED", { interactionId: conversationId, ...enabled });
    }
    case "summaryKept":
      return null;
  }
}

export function wellnessNotification(fact: Wellness, orgId: string): Notification {
  const { agentId, sessionId: agentSessionId, what, text: actionText } = fact;
  const notifDetails: { actionEvent: WellnessWord; actionText: string } = {
    actionEvent: what,
    actionText,
  };
  const data = { agentId, orgId, notifType: "WellnessBreak", notifDetails };
  return {
    to: [agentId],
    assistant: true,
    type: "WellnessBreak",
    data: { ...data, data: { orgId, agentSessionId } },
  };
}

/** The same for clients that draw cards: a title and a text for each part. */
function cardOf(sections: Sections) {
  return {
    type: "AdaptiveCard",
    version: "1.5",
    body: Object.entries(sections).flatMap(([title, text]) => [
      ...(title === "" ? [] : [{ type: "TextBlock", text: title, weight: "Bolder", wrap: true }]),
      { type: "TextBlock", text, wrap: true },
    ]),
  };
}
