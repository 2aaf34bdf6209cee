import * as z from "zod/mini";

/** What the panel shows of `GET /_sim/world`. Times are the simulator's clock, in milliseconds. */
const Phone = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("quiet") }),
  z.object({ kind: z.literal("ringing"), taskId: z.string() }),
  z.object({ kind: z.literal("inCall"), taskId: z.string() }),
]);

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
  state: z.nullable(z.object({ auxCodeName: z.string(), since: z.number() })),
  phone: Phone,
});
export type Agent = z.infer<typeof Agent>;
export type Doing = Agent["doing"];

const Task = z.object({
  id: z.string(),
  queueName: z.string(),
  customer: z.object({ name: z.string(), number: z.string() }),
  owner: z.nullable(z.string()),
  phase: z.object({
    kind: z.enum(["queued", "offered", "dialling", "connected", "ended"]),
    since: z.number(),
  }),
  legs: z.array(z.object({ heldSince: z.nullable(z.number()) })),
});
export type Task = z.infer<typeof Task>;

export const World = z.object({
  now: z.number(),
  agents: z.array(Agent),
  queues: z.array(z.object({ id: z.string(), name: z.string(), waiting: z.array(z.string()) })),
  tasks: z.array(Task),
});
export type World = z.infer<typeof World>;

export const About = z.object({
  version: z.string(),
  seed: z.string(),
  clock: z.object({ mode: z.string(), speed: z.number() }),
  org: z.object({ name: z.string() }),
});
export type About = z.infer<typeof About>;

export const Settings = z.object({
  answerAfterMs: z.nullable(z.number()),
  ronaTimeoutSeconds: z.number(),
  traffic: z.object({ enabled: z.boolean(), everyMs: z.number() }),
});
export type Settings = z.infer<typeof Settings>;

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

export function nameOf({ customer }: Task): string {
  return customer.name === "" ? customer.number : customer.name;
}
