export type { Lead } from "./lead.ts";
export type { Command } from "./command.ts";
export type {
  Assisted,
  ContactEvent,
  ContactFact,
  Fact,
  Monitored,
  Reason,
  Refused,
} from "./fact.ts";
export type { ScheduledCallback } from "./scheduled.ts";
export type { Monitor } from "./monitoring.ts";
export { Agenda, type AgendaState } from "./agenda.ts";
export { isConference, isPostCall, standing } from "./model.ts";
export type {
  Agent,
  ChannelStanding,
  Consult,
  Destination,
  Leg,
  Participant,
  Preview,
  Session,
  Supervisor,
  Task,
  Variable,
} from "./model.ts";
export * from "./organisation/index.ts";
export { Random, type RandomState } from "./random.ts";
export type { Assist, Script, Sections, SummaryKind, Utterance, WellnessWord } from "./script.ts";
export { defaultSettings, type Settings } from "./settings.ts";
export type { AgentTruth, TaskTruth, Truth } from "./truth.ts";
export { World, type WorldState } from "./world.ts";
