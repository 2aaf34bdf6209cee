import { z } from "zod";

/**
 * The parts of the Webex platform that WxCC's clients meet on their way in. Source: the browser SDK,
 * for people also developer.webex.com.
 */

/** `GET {u2c}/limited/catalog` and `GET {u2c}/catalog`: name of a service to its address. */
export const ServiceCatalogue = z.looseObject({
  serviceLinks: z.record(z.string(), z.string()),
  hostCatalog: z.record(z.string(), z.unknown()),
});
export type ServiceCatalogue = z.infer<typeof ServiceCatalogue>;

/** `GET /v1/people/me`; the ids are the platform's, wrapped in base64. */
export const Person = z.looseObject({
  id: z.string(),
  orgId: z.string(),
  emails: z.array(z.string()),
  displayName: z.string(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  phoneNumbers: z.array(z.looseObject({ type: z.string(), value: z.string() })).optional(),
  timezone: z.string().optional(),
  type: z.string().optional(),
});
export type Person = z.infer<typeof Person>;

/** `POST {clientLogs}/logs/urls`: where the log is then put. */
export const LogUpload = z.looseObject({
  tempURL: z.string(),
  logFilename: z.string(),
  userId: z.string(),
});
export type LogUpload = z.infer<typeof LogUpload>;
