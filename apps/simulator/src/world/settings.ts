import type { Outcome } from "./model.ts";

/** What may be turned while the world runs. Times in milliseconds unless the name says otherwise. */
export interface Settings {
  /** After how long an agent's phone answers by itself; `null`: somebody must answer it. */
  readonly answerAfterMs: number | null;
  /** How long a phone rings before the offer goes to somebody else. */
  readonly ronaTimeoutSeconds: number;
  /** How long an agent may be without a connection before WxCC makes the agent Idle. */
  readonly socketGraceMs: number;
  /** How long an outdialled customer's phone rings before it is answered. */
  readonly customerAnswersAfterMs: number;
  /** What comes of a call to a customer. */
  readonly outdialOutcome: Outcome;
  /** How long a customer talks with a number outside once no agent is in the call any more. */
  readonly outsideTalkMs: number;
  /** How long a recording may pause before it goes on by itself. */
  readonly pauseDurationSeconds: number;
  /** Agents have a state for each channel, as some organisations' do; else one for all. */
  readonly channelStates: boolean;
  readonly traffic: Traffic;
  /** What the assistant does. */
  readonly assist: {
    readonly transcripts: boolean;
    readonly suggestions: boolean;
    readonly summaries: boolean;
    readonly wellbeing: boolean;
  };
}

/** Customers who call by themselves, while an agent waits for one. */
export interface Traffic {
  readonly enabled: boolean;
  /** From the moment the first agent is ready. */
  readonly firstAfterMs: number;
  /** The mean time between calls. */
  readonly everyMs: number;
  /** How long such a customer waits for an answer; `null`: for ever. */
  readonly patienceMs: number | null;
}

export const defaultSettings: Settings = {
  answerAfterMs: 3_000,
  ronaTimeoutSeconds: 18,
  socketGraceMs: 30_000,
  customerAnswersAfterMs: 4_000,
  outdialOutcome: "answers",
  outsideTalkMs: 120_000,
  pauseDurationSeconds: 30,
  channelStates: true,
  traffic: { enabled: false, firstAfterMs: 8_000, everyMs: 40_000, patienceMs: 180_000 },
  assist: { transcripts: false, suggestions: false, summaries: false, wellbeing: false },
};
