import type {
  Organization as Tenant,
  OrganizationSetting,
  TenantConfiguration,
} from "@ringside/contract";
import {
  fixedId,
  type MultimediaProfile,
  type Organisation,
  type Settings,
} from "../../world/index.ts";

/** What holds for the whole organisation. Source: wire contract, section 7, rows 2 to 6. */

export function organizationRow({ id, name, timezone }: Organisation): Tenant {
  return { id, tenantId: "1", name, timezone, environment: "simulator" };
}

/** Without calls in the browser: phones and extensions only. */
export const organizationSetting: OrganizationSetting = {
  webRtcEnabled: false,
  maskSensitiveData: false,
  campaignManagerEnabled: true,
};

export const tenantConfiguration: TenantConfiguration = {
  timeoutDesktopInactivityEnabled: false,
  timeoutDesktopInactivityMins: 480,
  forceDefaultDn: false,
  dnDefaultRegex: "1[0-9]{3}[2-9][0-9]{6}([,]{1,10}[0-9]+){0,1}",
  dnOtherRegex: "\\+[1-9][0-9]{6,14}",
  privacyShieldVisible: false,
  outdialEnabled: true,
  endCallEnabled: true,
  endConsultEnabled: true,
  callVariablesSuppressed: false,
  lostConnectionRecoveryTimeout: 120_000,
};

/** What the assistant may do now: a setting of the simulator's, off unless somebody turns it on. */
export function aiFeature({ assist }: Settings) {
  const forAll = { agentInclusionType: "ALL", queuesInclusionType: "ALL" };
  return {
    id: fixedId("aiFeature", 1),
    realtimeTranscripts: { enable: assist.transcripts, ...forAll },
    suggestedResponses: { enable: assist.suggestions },
    generatedSummaries: {
      callDropSummariesEnabled: false,
      virtualAgentTransferSummariesEnabled: false,
      consultTransferSummariesEnabled: assist.summaries,
      wrapUpSummariesEnabled: assist.summaries,
      queuesInclusionType: "ALL",
    },
    agentWellbeing: {
      enable: assist.wellbeing,
      agentInclusionType: "ALL",
      wellnessBreakReminders: assist.wellbeing ? "ENABLED" : "DISABLED",
    },
    autoCSAT: { enable: false },
  };
}

export function multimediaProfileRow(profile: MultimediaProfile) {
  const manuallyAssignable = { telephony: 0, chat: 0, email: 0, social: 0 };
  return {
    ...profile,
    manuallyAssignable,
    active: true,
    blendingMode: "BLENDED",
    blendingModeEnabled: true,
  };
}
