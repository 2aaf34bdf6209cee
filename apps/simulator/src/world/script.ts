/** What is said in a call, and what an assistant would make of it: written beforehand, never made up. */
export interface Script {
  readonly lines: readonly Line[];
  /** The three parts of a summary for whoever is handed the contact; `null`: none is made. */
  readonly midCall: Sections | null;
  readonly postCall: PostCall | null;
}

export interface Line {
  readonly role: "caller" | "agent";
  readonly text: string;
  /** What an agent might answer once this has been said. */
  readonly suggestion?: string;
}

/** A part's name, as WxCC has it, to its text. */
export type Sections = Readonly<Record<string, string>>;

export interface PostCall {
  readonly sections: Sections;
  /** A word such as `RESOLVED`. */
  readonly resolution: string;
  /** Wrap-up reasons that fit, by name. */
  readonly wrapUpCodes: readonly string[];
}

/** Something that has been said. */
export interface Utterance {
  readonly id: string;
  readonly role: Line["role"];
  readonly text: string;
  readonly at: number;
}

export type SummaryKind = "midCall" | "postCall";

/** A summary that an agent has seen, and perhaps changed. */
export interface Kept {
  readonly when: SummaryKind;
  readonly agentId: string;
  readonly at: number;
  readonly sections: Sections;
  /** The reason that the agent chose, by name; after a call only. */
  readonly wrapUpCode: string | null;
}

/** What an assistant knows of one contact. */
export interface Assist {
  readonly taskId: string;
  readonly queueId: string;
  readonly script: Script;
  readonly said: Utterance[];
  /** Which of it no script has, by its id. */
  readonly unwritten: Set<string>;
  /** Agents whose desktops read along. */
  readonly listeners: Set<string>;
  /** Agents who asked for a suggestion before there was one. */
  readonly waiting: Set<string>;
  suggestion: string | null;
  /** Told to the next agent who answers for the contact. */
  handOver: Sections | null;
  readonly kept: Kept[];
}

/** What an assistant says of a break. Source: the vendor's SDK. */
export type WellnessWord =
  | "SUGGEST_WELLNESS_BREAK"
  | "PROVIDE_WELLNESS_BREAK"
  | "WELLNESS_BREAK_NOT_ALLOWED";
