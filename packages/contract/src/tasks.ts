import { z } from "zod";

/** `POST /v1/tasks`: the one command that answers 201 with a body. */
export const CreateTaskRequest = z.looseObject({
  destination: z.string().min(1).max(36),
  entryPointId: z.string().max(36),
  mediaType: z.literal("telephony"),
  outboundType: z.enum(["OUTDIAL", "CALLBACK", "EXECUTE_FLOW"]),
  origin: z.string().max(36).optional(),
  direction: z.string().optional(),
  attributes: z.record(z.string(), z.string()).optional(),
});
export type CreateTaskRequest = z.infer<typeof CreateTaskRequest>;

export const CreateTaskResponse = z.looseObject({
  meta: z.looseObject({ orgId: z.string() }).optional(),
  data: z.looseObject({ id: z.string() }),
});
export type CreateTaskResponse = z.infer<typeof CreateTaskResponse>;

/** `PATCH /v1/tasks/{taskId}`: writes variables onto the contact, 30 at most. */
export const UpdateTaskRequest = z.looseObject({
  attributes: z
    .record(z.string().min(1).max(200), z.string().max(1_024))
    .refine((all) => Object.keys(all).length <= 30, "30 attributes at most"),
});
export type UpdateTaskRequest = z.infer<typeof UpdateTaskRequest>;

/** `POST /v1/tasks/{taskId}/hold` and `/unhold`: which of the task's legs. */
export const HoldRequest = z.looseObject({ mediaResourceId: z.string().min(1) });
export type HoldRequest = z.infer<typeof HoldRequest>;

/** `POST /v1/tasks/{taskId}/reject` */
export const RejectRequest = z.looseObject({ mediaResourceId: z.string().min(1) });
export type RejectRequest = z.infer<typeof RejectRequest>;

/** `POST /v1/tasks/{taskId}/record/resume`; true: the desktop's own clock did it. */
export const RecordResumeRequest = z.looseObject({ autoResumed: z.boolean() });
export type RecordResumeRequest = z.infer<typeof RecordResumeRequest>;

/** What a transfer or a consult may be for; an entry point goes by two names. */
export const DestinationType = z.enum([
  "agent",
  "queue",
  "dialNumber",
  "entryPoint",
  "entrypointDialNumber",
]);
export type DestinationType = z.infer<typeof DestinationType>;

/** `POST /v1/tasks/{taskId}/transfer`: to an agent's or a queue's id, or a number. */
export const TransferRequest = z.looseObject({
  to: z.string().min(1).max(43),
  destinationType: DestinationType,
});
export type TransferRequest = z.infer<typeof TransferRequest>;

/** `POST /v1/tasks/{taskId}/consult`; the others are put on hold unless it says not to. */
export const ConsultRequest = z.looseObject({
  to: z.string().min(1).max(36),
  destinationType: DestinationType,
  holdParticipants: z.boolean().default(true),
});
export type ConsultRequest = z.input<typeof ConsultRequest>;

/** `POST /v1/tasks/{taskId}/consult/end`; with a queue: its search for somebody is called off. */
export const ConsultEndRequest = z
  .looseObject({ queueId: z.string().max(36).optional() })
  .optional();
export type ConsultEndRequest = z.infer<typeof ConsultEndRequest>;

/** `POST /v1/tasks/{taskId}/cancelCtq`: not documented; older SDKs end a search by it. */
export const CancelCtqRequest = z.looseObject({ queueId: z.string().min(1).max(36) });
export type CancelCtqRequest = z.infer<typeof CancelCtqRequest>;

/** `POST /v1/tasks/{taskId}/consult/transfer`: who is consulted gets the customer. */
export const ConsultTransferRequest = z.looseObject({
  to: z.string().min(1).max(43),
  destinationType: DestinationType,
});
export type ConsultTransferRequest = z.infer<typeof ConsultTransferRequest>;

/** `POST /v1/tasks/{taskId}/consult/conference`: who is consulted joins the customer. */
export const ConferenceRequest = z.looseObject({
  to: z.string().min(1).max(43),
  agentId: z.string().max(36).optional(),
  destinationType: DestinationType.optional(),
});
export type ConferenceRequest = z.infer<typeof ConferenceRequest>;

/** `POST /v1/tasks/{taskId}/wrapup` */
export const WrapupRequest = z.looseObject({
  auxCodeId: z.string().min(1),
  wrapUpReason: z.string().min(1).max(128),
});
export type WrapupRequest = z.infer<typeof WrapupRequest>;
