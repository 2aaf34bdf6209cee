import type { CampaignCommand } from "./command.ts";
import type { Floor } from "./floor.ts";
import { takeLead, type Campaign } from "./lead.ts";
import type { Agent } from "./model.ts";
import { reservePreview } from "./preview.ts";
import { mayTake } from "./routing.ts";
import { refuse } from "./tell.ts";
import { endFor } from "./wrapup.ts";

export function runCampaign(floor: Floor, command: CampaignCommand & { kind: "runCampaign" }) {
  const { kind: _, leads, ...campaign } = command;
  const queue = floor.organisation.queues.find(
    ({ id, channel }) => channel === "telephony" && id === (campaign.queueId ?? id),
  );
  if (!queue) return refuse(floor, command, "QUEUE_NOT_FOUND");
  if (floor.campaigns.has(campaign.name)) return refuse(floor, command, "CAMPAIGN_EXISTS");
  // Nobody is called twice.
  const one = new Map(leads.map((lead) => [lead.customer.number, lead]));
  const own = { queueId: queue.id, leads: [...one.values()] };
  floor.campaigns.set(campaign.name, { ...campaign, ...own });
}

/** The campaign is over, and what agents look at for it goes away; calls that it led to go on. */
export function stopCampaign(floor: Floor, command: CampaignCommand & { kind: "stopCampaign" }) {
  const { name } = command;
  if (!floor.campaigns.delete(name)) return refuse(floor, command, "CAMPAIGN_NOT_FOUND");
  for (const task of floor.tasks.values())
    if (task.phase.kind === "previewed" && task.preview?.campaign === name)
      endFor(floor, task, "Agent");
}

/** Reserves agents who are ready for those whom campaigns would call next. */
export function reserveForCampaigns(floor: Floor): void {
  for (const campaign of floor.campaigns.values())
    for (const agent of readyFor(floor, campaign)) {
      const lead = takeLead(campaign, floor.now);
      if (!lead) break;
      reservePreview(floor, campaign, lead, agent);
    }
}

/** Whoever has been free the longest comes first. */
function readyFor(floor: Floor, { queueId, agentId }: Campaign): Agent[] {
  const groups = floor.organisation.queues.find(({ id }) => id === queueId)?.groups ?? [];
  const served = groups.flatMap(({ teamIds }) => teamIds);
  return [...floor.agents.values()]
    .filter(
      (agent) =>
        mayTake(floor, agent, "telephony") &&
        (agentId === null
          ? served.includes(agent.session?.teamId ?? "")
          : agent.person.id === agentId),
    )
    .sort((one, other) => one.freeSince - other.freeSince);
}
