import type { Floor } from "./floor.ts";
import type { Agent } from "./model.ts";
import type { Channel } from "./organisation/index.ts";

export const everyChannel: readonly Channel[] = ["telephony", "chat", "email", "social"];

/** Contacts of a channel at once, by the multimedia profile of the agent's site. */
export function capacityOf(floor: Floor, { person }: Agent, channel: Channel): number {
  const { sites, multimediaProfiles } = floor.organisation;
  const site = sites.find(({ id }) => id === person.siteId);
  return multimediaProfiles.find(({ id }) => id === site?.multimediaProfileId)?.[channel] ?? 0;
}

/** The channels on which an agent can have contacts at all. */
export function channelsOf(floor: Floor, agent: Agent): Channel[] {
  return everyChannel.filter((channel) => capacityOf(floor, agent, channel) > 0);
}

/** How many contacts of a channel an agent has. */
export function heldBy(floor: Floor, { contacts }: Agent, channel: Channel): number {
  return contacts.filter((id) => floor.tasks.get(id)?.channel === channel).length;
}
