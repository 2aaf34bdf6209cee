import { z } from "zod";

/**
 * The three families in which WxCC says no.
 *
 * A: configuration and data reads. B: agent and task commands, refused at once.
 * C: a command accepted with 202 and refused later by a `…Failed` notification: `RefusalData`.
 */

/** Family A, e.g. `GET /organization/{orgId}/team`. Source: OpenAPI `ApiErrorResponse`. */
export const ReadError = z.looseObject({
  trackingId: z.string().optional(),
  error: z.looseObject({
    /** The HTTP status as a string in configuration reads, as a number in subscriptions. */
    key: z.union([z.string(), z.number()]),
    message: z.array(z.looseObject({ description: z.string() })).default([]),
  }),
});
export type ReadError = z.infer<typeof ReadError>;

/** Family B, e.g. `POST /v1/tasks/{id}/hold`. Source: what the browser SDK reads of a refusal. */
export const CommandError = z.looseObject({
  errorType: z.string(),
  errorMessage: z.string().optional(),
  errorData: z.string().optional(),
  reasonCode: z.number().optional(),
  trackingId: z.string().optional(),
});
export type CommandError = z.infer<typeof CommandError>;

/** The OAuth endpoints' errors (RFC 6749, section 5.2), to which Webex adds a tracking id. */
export const OAuthError = z.looseObject({
  error: z.string(),
  error_description: z.string().optional(),
  trackingId: z.string().optional(),
});
export type OAuthError = z.infer<typeof OAuthError>;

/**
 * Reasons that WxCC is known to give, with their numbers where those are known. Others pass as text.
 * Source: SDK sources and typings; see the wire contract, section 0.1.
 */
export const Reason = {
  agentNotFound: "AGENT_NOT_FOUND",
  duplicateLocation: "DUPLICATE_LOCATION",
  invalidDialNumber: "INVALID_DIAL_NUMBER",
  customerBusy: "CUSTOMER_BUSY",
  userDeclined: "USER_DECLINED",
  socketLost: "agent-wss-disconnect",
} as const;
