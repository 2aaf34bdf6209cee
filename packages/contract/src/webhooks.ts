import { z } from "zod";

/**
 * Subscriptions to webhooks, version 1 and 2 of `/subscriptions`. Source: wire contract, section 15,
 * and the vendor's OpenAPI file.
 */

/** With a path, be it `/`; no query, user or fragment. WxCC itself takes https on a public name only. */
const destinationUrl = z
  .string()
  .max(2_048)
  .regex(
    /^https?:\/\/[^\s/?#@]+\/[^\s?#]*$/,
    "must be an address with a path and nothing behind it",
  );

const fields = {
  description: z.string().max(1_024).optional(),
  eventTypes: z.array(z.string()).min(1).max(32),
  destinationUrl,
  /** Signs what is delivered; never shown again. */
  secret: z.string().min(32).max(256).optional(),
  orgId: z.string().optional(),
};
const name = z.string().min(4).max(64);
/** `agent:1.0.0` */
const resourceVersion = z.string().min(1).max(50);
const changes = {
  description: fields.description,
  eventTypes: fields.eventTypes.optional(),
  destinationUrl: destinationUrl.optional(),
  secret: fields.secret,
  orgId: fields.orgId,
  status: z.enum(["active", "inactive"]).optional(),
};

/** `POST /v2/subscriptions` */
export const SubscriptionAsked = z.object({
  name,
  ...fields,
  /** Version 1 of the API has none; version 2 refuses to do without. */
  resourceVersion: resourceVersion.optional(),
});
export type SubscriptionAsked = z.infer<typeof SubscriptionAsked>;

/** `PATCH /v2/subscriptions/{id}` */
export const SubscriptionChange = z.object({
  ...changes,
  resourceVersion: resourceVersion.optional(),
});
export type SubscriptionChange = z.infer<typeof SubscriptionChange>;

/** A subscription as it is shown. */
export const Subscription = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string().optional(),
  eventTypes: z.array(z.string()),
  destinationUrl: z.string(),
  status: z.enum(["active", "inactive"]),
  createdTime: z.number(),
  createdBy: z.string(),
  lastUpdatedTime: z.number(),
  lastUpdatedBy: z.string(),
  resourceVersion: z.string().optional(),
});
export type Subscription = z.infer<typeof Subscription>;

/** What is delivered: CloudEvents in JSON, and Cisco's own names; `comciscotimestamp` in version 2. */
export const WebhookEvent = z.looseObject({
  id: z.string(),
  specversion: z.literal("1.0"),
  type: z.string(),
  source: z.string(),
  comciscoorgid: z.string(),
  comciscotimestamp: z.number().optional(),
  datacontenttype: z.string(),
  data: z.record(z.string(), z.unknown()),
});
export type WebhookEvent = z.infer<typeof WebhookEvent>;
