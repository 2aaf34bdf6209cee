/** One setting that cannot be used: which, why, and what to write instead. Never its value. */
export interface Mistake {
  readonly variable: string;
  readonly problem: string;
  readonly fix: string;
}

/** The settings cannot be used. Every mistake is named, so that one look mends them all. */
export class BadSettings extends Error {
  override readonly name = "BadSettings";
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: readonly Mistake[]) {
    const lines = mistakes.map(({ variable, problem, fix }) => `${variable} ${problem}: ${fix}`);
    super(`Ringside cannot start with these settings.\n  ${lines.join("\n  ")}`);
    this.mistakes = mistakes;
  }
}
