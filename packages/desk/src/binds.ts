import type { TaskEvent, TaskRefusal } from "@ringside/contract";
import type { PreviewCommand, TaskCommand } from "./command.ts";

interface Binds {
  readonly done: readonly TaskEvent[];
  readonly refused: readonly TaskRefusal[];
}

/**
 * The events by which WxCC says that a command about a contact was carried out, and that it was not.
 * Source: wire contract, sections 6 and 12.
 */
export const taskBinds: Record<TaskCommand["kind"], Binds> = {
  "task.accept": { done: ["AgentContactAssigned"], refused: ["AgentContactAssignFailed"] },
  "task.decline": { done: ["AgentContactAssignFailed", "AgentOfferContactRona"], refused: [] },
  "task.hold": { done: ["AgentContactHeld"], refused: ["AgentContactHoldFailed"] },
  "task.resume": { done: ["AgentContactUnheld"], refused: ["AgentContactUnHoldFailed"] },
  "task.end": { done: ["AgentWrapup", "ContactEnded"], refused: ["AgentContactEndFailed"] },
  "task.pauseRecording": {
    done: ["ContactRecordingPaused"],
    refused: ["ContactRecordingPauseFailed"],
  },
  "task.resumeRecording": {
    done: ["ContactRecordingResumed"],
    refused: ["ContactRecordingResumeFailed"],
  },
  "task.transfer": {
    done: ["AgentBlindTransferred", "AgentVteamTransferred"],
    refused: ["AgentBlindTransferFailed", "AgentVteamTransferFailed"],
  },
  "task.consult": {
    done: ["AgentConsultCreated", "AgentConsulting"],
    refused: ["AgentConsultFailed", "AgentCtqFailed"],
  },
  "task.endConsult": {
    done: ["AgentConsultEnded", "AgentCtqCancelled", "AgentConsultFailed", "ContactEnded"],
    refused: ["AgentConsultEndFailed", "AgentCtqCancelFailed"],
  },
  // The one is held, and the other resumed: whichever is told first.
  "task.switch": {
    done: ["AgentContactHeld", "AgentContactUnheld"],
    refused: ["AgentContactHoldFailed", "AgentContactUnHoldFailed"],
  },
  "task.merge": {
    done: ["AgentConsultConferenced", "AgentConsultConferencing"],
    refused: ["AgentConsultConferenceFailed"],
  },
  "task.completeTransfer": {
    done: ["AgentConsultTransferred", "AgentConsultTransferring"],
    refused: ["AgentConsultTransferFailed"],
  },
  "task.leave": {
    done: ["ParticipantLeftConference", "AgentConsultConferenceEnded", "AgentWrapup"],
    refused: ["ParticipantLeftConferenceFailed"],
  },
  "task.drop": {
    done: ["ParticipantLeftConference"],
    refused: ["ParticipantDropConferenceFailed"],
  },
  "task.wrapup": { done: ["AgentWrappedUp"], refused: ["AgentWrapupFailed"] },
  "task.setVariable": { done: ["ContactUpdated"], refused: ["ContactUpdateFailed"] },
};

/** Likewise of whom a preview campaign shows. */
export const previewBinds: Record<PreviewCommand["kind"], Binds> = {
  "preview.call": {
    done: ["AgentContactAssigned", "ContactEnded"],
    refused: ["CampaignPreviewAcceptFailed", "AgentOutboundFailed"],
  },
  "preview.skip": {
    done: ["CampaignContactUpdated", "ContactEnded"],
    refused: ["CampaignPreviewSkipFailed"],
  },
  "preview.remove": {
    done: ["CampaignContactUpdated", "ContactEnded"],
    refused: ["CampaignPreviewRemoveFailed"],
  },
};
