import * as z from "zod/mini";

/** What the panel shows of `GET /_sim/world`. Times are the simulator's clock, in milliseconds. */
const Phone = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("quiet") }),
  z.object({ kind: z.literal("ringing"), taskId: z.string() }),
  z.object({ kind: z.literal("inCall"), taskId: z.string() }),
]);

const Channel = z.enum(["telephony", "chat", "email", "social"]);
export type Channel = z.infer<typeof Channel>;

const Agent = z.object({
  id: z.string(),
  name: z.string(),
  supervisor: z.boolean(),
  extension: z.string(),
  sockets: z.number(),
  station: z.nullable(
    z.object({ teamName: z.string(), device: z.object({ type: z.string(), number: z.string() }) }),
  ),
  doing: z.enum(["LoggedOut", "Available", "Idle", "Reserved", "Engaged", "WrapUp"]),
  state: z.nullable(
    z.object({
      kind: z.string(),
      auxCodeId: z.string(),
      auxCodeName: z.string(),
      since: z.number(),
    }),
  ),
  channels: z.array(
    z.object({
      channel: Channel,
      chosen: z.object({ auxCodeId: z.string() }),
      auxCodeName: z.string(),
    }),
  ),
  phone: Phone,
  taskIds: z.array(z.string()),
});
export type Agent = z.infer<typeof Agent>;
export type Doing = Agent["doing"];

const Task = z.object({
  id: z.string(),
  channel: Channel,
  queueName: z.string(),
  customer: z.object({ name: z.string(), number: z.string() }),
  owner: z.nullable(z.string()),
  phase: z.object({
    kind: z.enum(["queued", "offered", "previewed", "dialling", "connected", "ended"]),
    since: z.number(),
  }),
  legs: z.array(z.object({ heldSince: z.nullable(z.number()) })),
  preview: z.nullable(
    z.object({
      campaign: z.string(),
      until: z.number(),
      autoAction: z.string(),
      skippable: z.boolean(),
      removable: z.boolean(),
    }),
  ),
});
export type Task = z.infer<typeof Task>;

const Monitor = z.object({
  by: z.string(),
  taskId: z.nullable(z.string()),
  stage: z.enum(["waiting", "ringing", "listening", "barged"]),
  heldSince: z.nullable(z.number()),
});
export type Monitor = z.infer<typeof Monitor>;

const Campaign = z.object({ name: z.string(), leads: z.array(z.unknown()) });
export type Campaign = z.infer<typeof Campaign>;

/** What has been said in a call, or written. */
export const Said = z.object({
  lines: z.array(z.object({ id: z.string(), role: z.enum(["caller", "agent"]), text: z.string() })),
});
export type Said = z.infer<typeof Said>;

export const World = z.object({
  now: z.number(),
  agents: z.array(Agent),
  queues: z.array(z.object({ id: z.string(), name: z.string(), waiting: z.array(z.string()) })),
  tasks: z.array(Task),
  monitors: z.array(Monitor),
  campaigns: z.array(Campaign),
});
export type World = z.infer<typeof World>;

export const Clock = z.object({ now: z.number(), mode: z.string(), speed: z.number() });
export type Clock = z.infer<typeof Clock>;

const Named = z.object({ id: z.string(), name: z.string() });
export const Organisation = z.object({
  queues: z.array(
    z.object({ id: z.string(), name: z.string(), channel: z.string(), entryPoint: z.string() }),
  ),
  idleCodes: z.array(Named),
  operations: z.array(z.string()),
});
export type Organisation = z.infer<typeof Organisation>;

const Fault = z.object({
  id: z.string(),
  operation: z.string(),
  agentId: z.optional(z.string()),
  probability: z.optional(z.number()),
  count: z.optional(z.number()),
  effect: z.looseObject({ kind: z.string() }),
  met: z.number(),
});
export type Fault = z.infer<typeof Fault>;
export const Faults = z.object({ faults: z.array(Fault) });

const Socket = z.object({
  agentId: z.string(),
  muted: z.boolean(),
  copies: z.number(),
  delayMs: z.number(),
  reorder: z.number(),
});
export type Socket = z.infer<typeof Socket>;
export const Sockets = z.object({ sockets: z.array(Socket) });

export const About = z.object({
  version: z.string(),
  seed: z.string(),
  clock: Clock,
  org: z.object({ name: z.string() }),
});
export type About = z.infer<typeof About>;

export const Settings = z.object({
  answerAfterMs: z.nullable(z.number()),
  ronaTimeoutSeconds: z.number(),
  traffic: z.object({ enabled: z.boolean(), everyMs: z.number() }),
  oauth: z.object({ rotateRefreshTokens: z.boolean() }),
  limiter: z.object({ enabled: z.boolean(), perMinute: z.number() }),
  assist: z.object({ transcripts: z.boolean() }),
});
export type Settings = z.infer<typeof Settings>;

/** What is played, and who works by itself. */
export const Playing = z.object({
  scenario: z.nullable(
    z.object({
      name: z.string(),
      about: z.string(),
      startedAt: z.number(),
      lastsMs: z.nullable(z.number()),
      customers: z.array(
        z.object({
          queue: z.string(),
          every: z.optional(z.number()),
          perHour: z.optional(z.number()),
          perAgentAndHour: z.optional(z.number()),
        }),
      ),
      story: z.number(),
    }),
  ),
  agents: z.array(z.object({ agentId: z.string(), persona: z.string() })),
});
export type Playing = z.infer<typeof Playing>;

export const Recording = z.object({ since: z.nullable(z.number()), commands: z.number() });
export type Recording = z.infer<typeof Recording>;

export const Replay = z.object({
  replay: z.nullable(
    z.object({ from: z.number(), until: z.number(), now: z.number(), over: z.boolean() }),
  ),
});
export type Replay = z.infer<typeof Replay>["replay"];

export const Scenarios = z.object({
  scenarios: z.array(z.object({ name: z.string(), title: z.string(), about: z.string() })),
});
export const Personas = z.object({
  personas: z.array(z.object({ name: z.string(), about: z.string() })),
});
/** What there is to choose from. */
export type Catalogue = z.infer<typeof Scenarios> & z.infer<typeof Personas>;

export const LogLine = z.object({
  seq: z.number(),
  at: z.number(),
  kind: z.string(),
  what: z.string(),
  agentId: z.nullable(z.string()),
  taskId: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  notification: z.nullable(z.looseObject({ type: z.string(), data: z.unknown() })),
});
export type LogLine = z.infer<typeof LogLine>;

/** A request of the simulated API, as it was answered. */
export const RequestSeen = z.object({
  at: z.number(),
  method: z.string(),
  path: z.string(),
  operation: z.nullable(z.string()),
  agentId: z.nullable(z.string()),
  status: z.nullable(z.number()),
  fault: z.nullable(z.string()),
  trackingId: z.string(),
});
export type RequestSeen = z.infer<typeof RequestSeen>;

export function nameOf({ customer }: Task): string {
  return customer.name === "" ? customer.number : customer.name;
}
