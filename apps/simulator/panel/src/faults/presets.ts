/** Something that goes wrong in the field, as one switch. */
export interface Preset {
  readonly name: string;
  readonly operation: string;
  readonly effect: { readonly kind: string } & Readonly<Record<string, unknown>>;
}

/** The field's usual misfortunes, the loudest first. */
export const presets: readonly Preset[] = [
  { name: "Webex is down", operation: "*", effect: { kind: "status", status: 503 } },
  {
    name: "Webex says: too many requests",
    operation: "*",
    effect: { kind: "status", status: 429, retryAfter: 5 },
  },
  { name: "Everything is 3 s late", operation: "*", effect: { kind: "delay", ms: 3_000 } },
  {
    name: "Notifications come before the answers",
    operation: "*",
    effect: { kind: "early", ms: 500 },
  },
  {
    name: "Commands are accepted, then refused",
    operation: "tasks.*",
    effect: { kind: "fail", reason: "SIMULATED_FAULT" },
  },
  {
    name: "Commands are accepted, then silence",
    operation: "tasks.*",
    effect: { kind: "silent", performed: false },
  },
  {
    name: "Connections break after the request",
    operation: "tasks.*",
    effect: { kind: "reset", performed: true },
  },
  {
    name: "Answers never come",
    operation: "tasks.*",
    effect: { kind: "hang", performed: false },
  },
  {
    name: "Configuration cannot be read",
    operation: "config.*",
    effect: { kind: "status", status: 500 },
  },
  {
    name: "A reload finds no such agent",
    operation: "agents.reload",
    effect: { kind: "fail", reason: "AGENT_NOT_FOUND" },
  },
  {
    name: "Tokens cannot be renewed",
    operation: "oauth.refresh",
    effect: { kind: "invalidGrant" },
  },
  { name: "The clock is 5 min fast", operation: "*", effect: { kind: "skew", ms: 300_000 } },
];

/** A fault in a few words, for one that no switch here has made. */
export function describe(effect: Preset["effect"]): string {
  const { kind, ...more } = effect;
  const details = Object.values(more).filter((one) => one !== false);
  return [kind, ...details.map(String)].join(" ");
}
