import type { TaskData, TaskEvent } from "@ringside/contract";
import type { Change } from "../change.ts";
import type { Me } from "../me.ts";
import type { Preview } from "../preview.ts";
import { customerOf, selfIn } from "./project.ts";
import { variablesOf } from "./variables.ts";
import { isTrue, word } from "./word.ts";

/**
 * What a task notification says of a preview campaign, or null when it is about a contact. A call that
 * came of a reservation ends that, and is a contact itself. Source: wire contract, sections 6 and 11.5.
 */
export function previewChanges(
  event: TaskEvent,
  data: TaskData,
  me: Me,
  version: number,
): Change[] | null {
  const { reservationInteractionId } = data;
  if (reservationInteractionId) return null;
  if (!isReservation(event, data, me)) return null;
  const gone: Change = { kind: "previewGone", id: data.interactionId, version };
  const over = event === "ContactEnded" || data.interaction.isTerminated;
  return over ? [gone] : [{ kind: "preview", preview: previewOf(data, me, version) }];
}

const named: ReadonlySet<TaskEvent> = new Set([
  "AgentOfferCampaignReservation",
  "AgentAddCampaignReservation",
  "CampaignContactUpdated",
]);

/** Nobody has been called yet: what follows a call that failed is a contact to wrap up. */
function isReservation(event: TaskEvent, data: TaskData, me: Me): boolean {
  if (named.has(event)) return true;
  const { interaction } = data;
  const preview = interaction.outboundType?.toUpperCase().includes("PREVIEW") ?? false;
  const self = selfIn(interaction, me);
  if (!preview || self?.hasJoined || self?.isWrapUp) return false;
  if (event === "AgentOutboundFailed" || event === "AgentWrapup") return false;
  return !(data.agentsPendingWrapUp ?? []).includes(me.agentId);
}

const actions: Readonly<Record<string, Preview["next"]>> = {
  ACCEPT: "call",
  SKIP: "skip",
  REMOVE: "remove",
};

function previewOf(data: TaskData, me: Me, version: number): Preview {
  const { interaction } = data;
  const details = interaction.callProcessingDetails ?? {};
  const until = Number(details["campaignPreviewOfferTimeout"]);
  return {
    id: data.interactionId,
    version,
    campaign: word(data.campaignId) ?? word(details["campaignId"]) ?? "",
    customer: customerOf(interaction),
    variables: variablesOf(interaction, me),
    until: until > 0 ? until : null,
    next: actions[String(details["campaignPreviewAutoAction"]).toUpperCase()] ?? null,
    skippable: !isTrue(details["campaignPreviewSkipDisabled"]),
    removable: !isTrue(details["campaignPreviewRemoveDisabled"]),
  };
}
