import { z } from "zod";

/**
 * What has been, and how it adds up. Times in milliseconds, moments since 1970.
 * Source: wire contract, sections 5.7, 8 and 9, and the vendor's OpenAPI file.
 */

const text = z.string();
const count = z.number();

/** A row of `GET /v1/agents/activities`; `endTime` is -1 while it lasts. */
export const AgentActivity = z.looseObject({
  active: z.boolean(),
  agentId: text,
  agentName: text,
  agentDn: text,
  agentLogin: text,
  agentSessionId: text,
  currentState: text,
  siteId: text,
  siteName: text,
  teamId: text,
  teamName: text,
  isLogin: count,
  taskId: text,
  channelId: text,
  channelType: text,
  subChannelType: text,
  idleCode: text,
  idleCodeName: text,
  queueId: text,
  queueName: text,
  wrapupCodeName: text,
  reason: text,
  startTime: count,
  endTime: count,
  mmProfileType: text,
});
export type AgentActivity = z.infer<typeof AgentActivity>;

/** A row of `GET /v1/agents/statistics`. */
export const AgentStatistics = z.looseObject({
  intervalStartTime: count,
  agentId: text,
  agentName: text,
  teamId: text,
  teamName: text,
  channels: z.array(
    z.looseObject({
      channelType: text,
      totalAssignedTasks: count,
      totalOfferedTasks: count,
      totalAcceptedTasks: count,
      totalRejectedTasks: count,
      totalTransferredTasks: count,
      totalEngagedDuration: count,
      totalHoldDuration: count,
      totalWrapUpDuration: count,
      totalAvailableTime: count,
      totalUnAvailableTime: count,
      averageHandledTime: count,
    }),
  ),
});
export type AgentStatistics = z.infer<typeof AgentStatistics>;

/** A row of `GET /v1/queues/statistics`. */
export const QueueStatistics = z.looseObject({
  intervalStartTime: count,
  queueId: text,
  queueName: text,
  channelType: text,
  totalOfferedTasks: count,
  totalEnqueuedTasks: count,
  totalAssignedTasks: count,
  totalAcceptedTasks: count,
  totalRejectedTasks: count,
  totalAbandonedTasks: count,
  averageEnqueuedTime: count,
  averageHandledTime: count,
  serviceLevelThresholdPercentage: count,
});
export type QueueStatistics = z.infer<typeof QueueStatistics>;

/** `GET /v1/ewt`; 204 when too little is known. */
export const EstimatedWait = z.looseObject({ estimatedWaitTime: count });
export type EstimatedWait = z.infer<typeof EstimatedWait>;

const named = z.looseObject({ id: text, name: text });

/** A row of `GET /v1/tasks`. */
export const TaskSummary = z.looseObject({
  id: text,
  attributes: z.looseObject({
    owner: named,
    queue: named,
    channelType: text,
    status: z.enum(["created", "queued", "offered", "assigned", "abandoned", "completed"]),
    createdTime: count,
    lastUpdatedTime: count,
    captureRequested: z.boolean().optional(),
    origin: text.optional(),
    destination: text.optional(),
    direction: text.optional(),
  }),
});
export type TaskSummary = z.infer<typeof TaskSummary>;

/** `POST /v1/captures/query`; `urlExpiration` in minutes. */
export const CaptureQuery = z.looseObject({
  query: z.looseObject({
    orgId: text.optional(),
    urlExpiration: z.int().min(1).max(60).optional(),
    taskIds: z.array(z.uuid()).min(1).max(10),
    includeSegments: z.boolean().optional(),
    includeVARecordings: z.boolean().optional(),
  }),
});
export type CaptureQuery = z.infer<typeof CaptureQuery>;

/** What is recorded of each task; nothing for one that is not known. */
export const Captures = z.looseObject({
  meta: z.looseObject({ orgId: text, urlExpiration: count }),
  data: z.array(
    z.looseObject({
      taskId: text,
      recording: z.array(
        z.looseObject({
          id: text,
          segment: z.boolean(),
          attributes: z.looseObject({
            fileName: text,
            /** A signed address, good until it expires. */
            filePath: text,
            startTime: count,
            stopTime: count,
            participants: z.array(text),
            callType: text,
          }),
        }),
      ),
      transcription: z.array(z.looseObject({})),
    }),
  ),
});
export type Captures = z.infer<typeof Captures>;
