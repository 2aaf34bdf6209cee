import { z } from "zod";

const enabled = z.looseObject({ enable: z.boolean().default(false) }).nullish();

/** `v2/ai-feature`: what of the assistant the organisation has turned on. Source: wire contract, section 7. */
export const AiFeature = z.looseObject({
  realtimeTranscripts: enabled,
  suggestedResponses: enabled,
  generatedSummaries: z
    .looseObject({
      /** For whoever is asked, or handed the contact. */
      consultTransferSummariesEnabled: z.boolean().default(false),
      wrapUpSummariesEnabled: z.boolean().default(false),
    })
    .nullish(),
});
export type AiFeature = z.infer<typeof AiFeature>;

/**
 * The AI assistant: what it is asked over HTTP (`/event`, `/transcripts/list`), and what it says on the
 * notification socket or the real-time one. Source: wire contract, section 10; shapes seen in the vendor's SDK.
 */
export const AssistEventName = z.enum([
  "GET_TRANSCRIPTS",
  "GET_SUGGESTIONS",
  "ADD_SUGGESTIONS_EXTRA_CONTEXT",
  "SUGGESTED_RESPONSES_DIGITAL",
  "GET_MID_CALL_SUMMARY",
  "GET_MID_CALL_TRANSFER_SUMMARY",
  "GET_MID_CALL_CONSULT_SUMMARY",
  "GET_POST_CALL_SUMMARY",
  "MID_CALL_SUMMARY_RESPONSE",
  "MID_CALL_TRANSFER_SUMMARY_RESPONSE",
  "MID_CALL_CONSULT_SUMMARY_RESPONSE",
  "POST_CALL_SUMMARY_RESPONSE",
  "WELLNESS_BREAK_ACTION",
]);
export type AssistEventName = z.infer<typeof AssistEventName>;

const sections = z.record(z.string().max(100), z.string().max(10_000));

/** `POST /event`; what its data must hold depends on the name. */
export const AssistEventRequest = z.looseObject({
  agentId: z.string(),
  orgId: z.string(),
  eventType: z.enum(["CUSTOM_EVENT", "CTI_EVENT"]),
  eventName: AssistEventName,
  eventDetails: z.looseObject({
    data: z.looseObject({
      interactionId: z.string().optional(),
      /** `START` or `STOP` of transcripts; of a break `REQUESTED`, `ACCEPTED`, `REJECTED`, `NO_RESPONSE`. */
      action: z.string().optional(),
      /** Of a summary that was seen: `DEFAULT` unless it is not to be kept. */
      state: z.string().max(100).optional(),
      summary: sections.optional(),
      wrapUpCode: z.string().max(200).nullish(),
    }),
  }),
});
export type AssistEventRequest = z.infer<typeof AssistEventRequest>;

/** `POST /transcripts/list` */
export const TranscriptListRequest = z.looseObject({
  agentId: z.string(),
  orgId: z.string(),
  interactionId: z.string(),
});
export type TranscriptListRequest = z.infer<typeof TranscriptListRequest>;

export const TranscriptListResponse = z.looseObject({
  orgId: z.string(),
  agentId: z.string(),
  /** `null`: nothing has been written down. */
  conversationId: z.string().nullable(),
  interactionId: z.string(),
  source: z.string().optional(),
  data: z.array(
    z.looseObject({
      role: z.string(),
      content: z.string(),
      messageId: z.string(),
      publishTimestamp: z.number(),
    }),
  ),
});
export type TranscriptListResponse = z.infer<typeof TranscriptListResponse>;

/** `POST /generated-summaries/search`. Source: OpenAPI. */
export const SummarySearchRequest = z.discriminatedUnion("searchType", [
  z.looseObject({ searchType: z.literal("ORGANIZATION"), orgId: z.string() }),
  z.looseObject({
    searchType: z.literal("INTERACTION"),
    orgId: z.string(),
    interactionId: z.string(),
  }),
  z.looseObject({ searchType: z.literal("AGENT"), orgId: z.string(), agentCiUserId: z.string() }),
]);
export type SummarySearchRequest = z.infer<typeof SummarySearchRequest>;

const summaries = z.record(z.string(), z.looseObject({})).optional();
export const SummarySearchResponse = z.looseObject({
  orgId: z.string(),
  searchType: z.string(),
  agentCiUserId: z.string().nullable(),
  interactionId: z.string().nullable(),
  queueId: z.string().nullable(),
  summaries: z.looseObject({ POST_CALL: summaries, MID_CALL: summaries }),
});
export type SummarySearchResponse = z.infer<typeof SummarySearchResponse>;

const moment = z.coerce.number().nullish();

/** A bit of what is said; the same `utteranceId` comes again, longer, until it is final. */
export const TranscriptData = z.looseObject({
  /** `AGENT` or `CALLER`. */
  role: z.string(),
  utteranceId: z.string().optional(),
  messageId: z.string().optional(),
  conversationId: z.string(),
  publishTimestamp: moment,
  isFinal: z.boolean().default(true),
  languageCode: z.string().nullish(),
  content: z.string(),
});
export type TranscriptData = z.infer<typeof TranscriptData>;

export const SuggestionData = z.looseObject({
  suggestion: z.string().nullish(),
  conversationId: z.string(),
  publishTimestamp: moment,
  languageCode: z.string().nullish(),
  adaptiveCard: z.unknown().optional(),
  adaptiveCardId: z.string().nullish(),
});
export type SuggestionData = z.infer<typeof SuggestionData>;

export const SummaryData = z.looseObject({
  conversationId: z.string(),
  summaryText: z.string().nullish(),
  /** The summary's parts by name. */
  sections: z.record(z.string(), z.string()).nullish(),
  suggestedWrapUpCodes: z.array(z.string()).nullish(),
  resolution: z.string().nullish(),
  languageCode: z.string().nullish(),
  areTranscriptsAvailable: z.boolean().nullish(),
  timestamp: moment,
  adaptiveCard: z.unknown().optional(),
  adaptiveCardId: z.string().nullish(),
});
export type SummaryData = z.infer<typeof SummaryData>;

/** Which summaries there will be of a contact. */
export const AssistEnabledData = z.looseObject({
  interactionId: z.string(),
  midCallEnabled: z.boolean(),
  postCallEnabled: z.boolean(),
});
export type AssistEnabledData = z.infer<typeof AssistEnabledData>;

/** A break is suggested, provided or not allowed, with a sentence that may be empty. */
export const WellnessData = z.looseObject({
  agentId: z.string().optional(),
  notifDetails: z.looseObject({ actionEvent: z.string(), actionText: z.string().nullish() }),
  data: z.looseObject({ agentSessionId: z.string().nullish() }).optional(),
});
export type WellnessData = z.infer<typeof WellnessData>;

/** What all but the wellness break are wrapped in once more. */
export const assistFrame = <T>(data: z.ZodType<T>) => z.looseObject({ data });
