import { z } from "zod";

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "must be a date: 2026-03-28");
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, "must be a time: 17:45:00");

/** `POST /v1/callbacks/organization/{orgId}/scheduled-callback`. Source: OpenAPI. */
export const ScheduleCallbackRequest = z.looseObject({
  customerName: z.string().min(1).max(250),
  callbackNumber: z
    .string()
    .regex(/^\+?[-0-9 ().]{7,15}$/, "must be a telephone number of 7 to 15 characters"),
  /** An IANA name; date and times are this place's. */
  timezone: z.string().min(1).max(64),
  scheduleDate: date,
  startTime: time,
  endTime: time,
  queueId: z.string().min(1).max(36),
  callbackReason: z.string().max(1_000).optional(),
  sourceInteraction: z.uuid().optional(),
  /** Who is to call, where it is to be somebody. */
  assigneeAgent: z.uuid().optional(),
});
export type ScheduleCallbackRequest = z.infer<typeof ScheduleCallbackRequest>;

export const ScheduledCallback = ScheduleCallbackRequest.extend({
  id: z.string(),
  orgId: z.string(),
  callbackOrigin: z.string().optional(),
  createdTimestamp: z.number(),
  lastUpdatedTimestamp: z.number(),
  assignedTime: z.number().optional(),
});
export type ScheduledCallback = z.infer<typeof ScheduledCallback>;

export const ScheduledCallbacks = z.looseObject({
  meta: z.looseObject({
    orgId: z.string(),
    page: z.number(),
    pageSize: z.number(),
    totalPages: z.number(),
    totalRecords: z.number(),
  }),
  data: z.array(ScheduledCallback),
});
export type ScheduledCallbacks = z.infer<typeof ScheduledCallbacks>;
