import * as z from "zod/mini";
import { DestinationKind } from "./task.ts";

/** Lists of whom a contact may be handed to. */
export const DestinationList = z.enum(["agents", "queues", "entryPoints", "numbers"]);
export type DestinationList = z.infer<typeof DestinationList>;

/** One to choose: an agent with their presence, a queue, an entry point, or a number by its name. */
export const DestinationEntry = z.object({
  kind: DestinationKind,
  id: z.string(),
  name: z.string(),
  /** Of an agent: what they have chosen. Who is in a contact is not listed. */
  state: z.nullable(z.enum(["available", "idle"])),
});
export type DestinationEntry = z.infer<typeof DestinationEntry>;

/** How long a contact would wait in a queue now, by WxCC's own estimate. */
export const QueueWait = z.object({
  queueId: z.string(),
  /** In milliseconds; null where WxCC knows too little to say. */
  waitMs: z.nullable(z.number()),
  /** When it was read, in epoch milliseconds. */
  at: z.number(),
});
export type QueueWait = z.infer<typeof QueueWait>;

/** `GET /api/waits?queues=`: only those that are known, and that this agent may read. */
export const QueueWaits = z.object({ waits: z.array(QueueWait) });
export type QueueWaits = z.infer<typeof QueueWaits>;

/** `GET /api/destinations/{list}?search=&page=`: pages are numbered from 0. */
export const DestinationPage = z.object({
  entries: z.array(DestinationEntry),
  total: z.number(),
  next: z.nullable(z.number()),
});
export type DestinationPage = z.infer<typeof DestinationPage>;
