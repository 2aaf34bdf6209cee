import { keep, kept, useKept } from "../../ui/index.ts";

/** Channels that ring each in their own way. Any other rings as a call does. */
export const ringChannels = ["telephony", "chat", "email", "social"] as const;
export type RingChannel = (typeof ringChannels)[number];

/** How loud, from 0, which is silent, to 100. */
export type Levels = Readonly<Record<RingChannel, number>>;

const usual: Levels = { telephony: 60, chat: 40, email: 30, social: 40 };

const isChannel = (name: string): name is RingChannel => Object.hasOwn(usual, name);
export const ringChannelOf = (channel: string): RingChannel =>
  isChannel(channel) ? channel : "telephony";

/** As this browser keeps them: `telephony=80 chat=0`. What stands there may be written by hand. */
export function levelsOf(stored: string | null): Levels {
  const levels: Record<RingChannel, number> = { ...usual };
  for (const pair of (stored ?? "").split(" ")) {
    const [name = "", level = ""] = pair.split("=");
    if (isChannel(name) && /^(100|\d{1,2})$/.test(level)) levels[name] = Number(level);
  }
  return levels;
}

export function setLevel(channel: RingChannel, level: number): void {
  const levels = { ...levelsOf(kept("ring.levels")), [channel]: Math.round(level) };
  keep("ring.levels", ringChannels.map((name) => `${name}=${levels[name]}`).join(" "));
}

export function useLevels(): Levels {
  return levelsOf(useKept("ring.levels"));
}
