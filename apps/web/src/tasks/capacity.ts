import { type Desk } from "@ringside/desk";

/** How many contacts of a channel the agent has, of how many at once. */
export interface Room {
  readonly channel: string;
  readonly used: number;
  readonly of: number;
}

const order = ["telephony", "chat", "email", "social"];

/** The channels that the profile gives room for, in the order agents know. What rings or wraps up takes room. */
export function roomOf({ station, tasks }: Desk): Room[] {
  if (station.kind !== "in") return [];
  const place = (channel: string): number => order.indexOf(channel) + 1 || order.length + 1;
  return Object.entries(station.capacity)
    .filter(([, of]) => of > 0)
    .map(([channel, of]) => {
      const used = Object.values(tasks).filter((task) => task.channel === channel).length;
      return { channel, used, of };
    })
    .sort((a, b) => place(a.channel) - place(b.channel));
}
