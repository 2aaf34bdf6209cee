import type { Context } from "./context.ts";
import { onTask } from "./on-task.ts";

const actions = {
  "campaign.accept": "previewAccept",
  "campaign.skip": "previewSkip",
  "campaign.remove": "previewRemove",
} as const;

/** What an agent does with whom a preview campaign shows; a campaign goes by its name. Source: section 6. */
export function serveCampaigns(context: Context): void {
  const on = onTask(context);
  for (const operation of ["campaign.accept", "campaign.skip", "campaign.remove"] as const)
    on(operation, (_, { agentId, taskId, campaignId = "" }) => ({
      kind: actions[operation],
      agentId,
      taskId,
      campaign: campaignId,
    }));
}
