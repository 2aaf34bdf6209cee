import { command, type Accepted } from "./agents.ts";
import type { Call, CallOptions } from "./call.ts";

/**
 * What an agent does with whom a preview campaign shows. `campaign` is its name, `taskId` the reservation's.
 * Each resolves on 202 and is settled later: `accept` by `AgentContactAssigned`, whose
 * `reservationInteractionId` is `taskId`, or by `AgentOutboundFailed`; the others by
 * `CampaignContactUpdated` (somebody else is shown) or `ContactEnded`. WxCC may take 80 s to accept.
 * Source: wire contract, section 6.
 *
 * All throw {@link WxccError} and are never repeated here.
 */
export interface CampaignCommands {
  /** Calls whom the campaign shows. */
  accept(campaign: string, taskId: string, options?: CallOptions): Promise<Accepted>;
  /** Leaves whom it shows for later. */
  skip(campaign: string, taskId: string, options?: CallOptions): Promise<Accepted>;
  /** Strikes whom it shows off the campaign. */
  remove(campaign: string, taskId: string, options?: CallOptions): Promise<Accepted>;
}

export function campaignCommands(call: Call): CampaignCommands {
  const on =
    (operation: "campaign.accept" | "campaign.skip" | "campaign.remove") =>
    (campaignId: string, taskId: string, options?: CallOptions) =>
      command(call, operation, {}, options, { campaignId, taskId });
  return {
    accept: on("campaign.accept"),
    skip: on("campaign.skip"),
    remove: on("campaign.remove"),
  };
}
