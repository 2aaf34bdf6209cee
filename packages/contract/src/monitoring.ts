import { z } from "zod";
import { Interaction } from "./interaction.ts";

const ids = (most: number) => z.array(z.string().max(36)).max(most).default([]);

/** `POST /v1/monitor`: a call that there is (`midcall`), the next one, or each. Source: OpenAPI. */
export const MonitorRequest = z
  .looseObject({
    id: z.string().min(1).max(36),
    monitorType: z.enum(["midcall", "adhoc", "continuous"]),
    taskId: z.uuid().optional(),
    queueIds: ids(250),
    teams: ids(100),
    sites: ids(20),
    agents: ids(500),
    trackingId: z.string().optional(),
    invisibleMode: z.boolean().default(false),
  })
  .refine(({ monitorType, taskId }) => monitorType !== "midcall" || taskId !== undefined, {
    message: "taskId is needed for midcall",
    path: ["taskId"],
  });
export type MonitorRequest = z.input<typeof MonitorRequest>;

/** `GET /v1/monitor/sessions`; without a documented body: this simulator's own. */
export const MonitorSessions = z.looseObject({
  meta: z.looseObject({ orgId: z.string() }),
  data: z.array(
    z.looseObject({
      id: z.string(),
      monitorType: z.string(),
      taskId: z.string().optional(),
      monitoringState: z.looseObject({ type: z.string() }),
    }),
  ),
});
export type MonitorSessions = z.infer<typeof MonitorSessions>;

/**
 * What a supervisor is told, and of a barge-in and its end also the agents. WxCC has not published these words, but for
 * `BargedIn`: the others follow its desktop's signals.
 */
export const monitorEvents = [
  "MonitoringRequestCreated",
  "MonitoringRequestFailed",
  "MonitoringOffered",
  "MonitoringStarted",
  "MonitoringHeld",
  "MonitoringUnheld",
  "BargedIn",
  "MonitoringEnded",
] as const;
export type MonitorEvent = (typeof monitorEvents)[number];

export const MonitorData = z.looseObject({
  agentId: z.string().optional(),
  /** The request's. */
  id: z.string().optional(),
  monitorType: z.string().optional(),
  /** `waiting`, `ringing`, `listening`, `held`, `barged`. */
  monitoringState: z.looseObject({ type: z.string() }).optional(),
  supervisorId: z.string().nullish(),
  supervisorName: z.string().nullish(),
  interactionId: z.string().optional(),
  /** The call that is listened to, as it is. */
  interaction: Interaction.optional(),
  reason: z.string().optional(),
  reasonCode: z.number().optional(),
});
export type MonitorData = z.infer<typeof MonitorData>;
