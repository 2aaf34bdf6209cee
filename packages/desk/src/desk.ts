import * as z from "zod/mini";
import { Assist } from "./assist.ts";
import { Asked } from "./command.ts";
import { Happening } from "./happening.ts";
import { Step } from "./journey.ts";
import { Outage } from "./outage.ts";
import { Pop } from "./pop.ts";
import { Preview } from "./preview.ts";
import { AgentState, ChannelState, Station } from "./station.ts";
import { Missed, Task } from "./task.ts";
import { Turns } from "./turns.ts";

/** The line to WxCC: what the desk shows is live, or as old as `since`. */
export const Link = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("connecting"), since: z.number() }),
  z.object({ kind: z.literal("live"), since: z.number() }),
  z.object({
    kind: z.literal("lost"),
    since: z.number(),
    why: z.enum(["silence", "closed", "unreachable", "refused"]),
  }),
  /** Another desktop took this agent over; we do not fight for it. */
  z.object({ kind: z.literal("evicted"), since: z.number() }),
]);
export type Link = z.infer<typeof Link>;

/** One agent's desk: all that a screen needs, and nothing that this agent may not see. */
export const Desk = z.object({
  link: Link,
  outages: z.array(Outage),
  station: Station,
  /** Null until signed in to a station. */
  state: z.nullable(AgentState),
  /** The time of the latest word on the station, and on the state, by WxCC's clock. */
  stationVersion: z.number(),
  stateVersion: z.number(),
  /** The latest word on each channel (`stateOfChannel`); null where WxCC has one state for all channels. */
  channels: z.nullable(z.record(z.string(), ChannelState)),
  /** Which of those words still hold. A desk of an older version knows nothing of it. */
  // The library's own name.
  // oxlint-disable-next-line no-underscore-dangle
  turns: z._default(Turns, []),
  tasks: z.record(z.string(), Task),
  /** Whom preview campaigns would call, by the reservation's id. */
  previews: z.record(z.string(), Preview),
  /** The latest full list of contacts: anything older about another contact comes too late. */
  listed: z.nullable(z.object({ version: z.number(), taskIds: z.array(z.string()) })),
  /** Tasks that left, and when: a late event does not bring one back. The newest 50. */
  gone: z.record(z.string(), z.number()),
  missed: z.nullable(Missed),
  /** What has happened to contacts, here or gone. */
  journeys: z.record(z.string(), z.array(Step)),
  /** Pages to open for contacts: the newest 20. */
  pops: z.array(Pop),
  /** What happened lately, the newest last. The newest 40. */
  happenings: z.array(Happening),
  /** What the AI assistant has said of contacts. */
  assist: z.record(z.string(), Assist),
  /** Commands on their way, and the newest 20 that settled. */
  commands: z.record(z.string(), Asked),
});
export type Desk = z.infer<typeof Desk>;

/** A desk of which nothing is known yet. */
export function emptyDesk(now: number): Desk {
  return {
    link: { kind: "connecting", since: now },
    outages: [],
    station: { kind: "unknown" },
    state: null,
    stationVersion: 0,
    stateVersion: 0,
    channels: null,
    turns: [],
    tasks: {},
    previews: {},
    listed: null,
    gone: {},
    missed: null,
    journeys: {},
    pops: [],
    happenings: [],
    assist: {},
    commands: {},
  };
}
