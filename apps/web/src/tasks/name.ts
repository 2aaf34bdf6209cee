import type { Task } from "@ringside/desk";
import { words } from "../words/index.ts";

/** Who it is, as far as is known. */
export function nameOf(customer: Task["customer"]): string {
  return customer.name ?? customer.number ?? words.contacts.unknownCustomer;
}

/** What rings, in a few words: a call, or somebody who wrote. */
export function ringTitleOf({ customer, channel }: Pick<Task, "customer" | "channel">): string {
  const name = nameOf(customer);
  return channel === "telephony" ? words.call.ringTitle(name) : words.ring.waits(name);
}

export function channelOf(channel: string): string {
  const names: Readonly<Record<string, string>> = words.contacts.channels;
  return (
    (Object.hasOwn(names, channel) ? names[channel] : undefined) ?? words.contacts.otherChannel
  );
}
