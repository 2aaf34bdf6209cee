import type { Task } from "@ringside/desk";
import { apart, words } from "../words/index.ts";

/** Who it is, as far as is known. */
export function nameOf(customer: Task["customer"]): string {
  return set(customer.name ?? customer.number ?? words.contacts.unknownCustomer);
}

/** Letters of languages that are written from right to left. */
const fromRight = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** A name that runs against the sentence around it would turn what stands beside it. */
function set(name: string): string {
  return words.direction === "ltr" && fromRight.test(name) ? apart(name) : name;
}

export function channelOf(channel: string): string {
  const names: Readonly<Record<string, string>> = words.contacts.channels;
  return (
    (Object.hasOwn(names, channel) ? names[channel] : undefined) ?? words.contacts.otherChannel
  );
}
