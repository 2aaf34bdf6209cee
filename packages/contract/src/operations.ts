/**
 * Every call of WxCC's that Ringside makes or answers, by name. The name is what faults, logs and
 * metrics speak of; a new call is a row here. `{x}` marks a part of the path that varies.
 */
export const operations = {
  "notification.subscribe": { method: "POST", path: "/v1/notification/subscribe" },
  "agents.login": { method: "POST", path: "/v1/agents/login" },
  "agents.logout": { method: "PUT", path: "/v1/agents/logout" },
  "agents.state": { method: "PUT", path: "/v1/agents/session/state" },
  "agents.channelState": { method: "PUT", path: "/v2/agents/session/state" },
  "agents.reload": { method: "POST", path: "/v1/agents/reload" },
  "agents.buddyList": { method: "POST", path: "/v1/agents/buddyList" },
  "tasks.create": { method: "POST", path: "/v1/tasks" },
  "tasks.update": { method: "PATCH", path: "/v1/tasks/{taskId}" },
  "tasks.assign": { method: "POST", path: "/v1/tasks/{taskId}/assign" },
  "tasks.accept": { method: "POST", path: "/v1/tasks/{taskId}/accept" },
  "tasks.reject": { method: "POST", path: "/v1/tasks/{taskId}/reject" },
  "tasks.hold": { method: "POST", path: "/v1/tasks/{taskId}/hold" },
  "tasks.unhold": { method: "POST", path: "/v1/tasks/{taskId}/unhold" },
  "tasks.recordPause": { method: "POST", path: "/v1/tasks/{taskId}/record/pause" },
  "tasks.recordResume": { method: "POST", path: "/v1/tasks/{taskId}/record/resume" },
  "tasks.transfer": { method: "POST", path: "/v1/tasks/{taskId}/transfer" },
  "tasks.consult": { method: "POST", path: "/v1/tasks/{taskId}/consult" },
  "tasks.consultAccept": { method: "POST", path: "/v1/tasks/{taskId}/consult/accept" },
  "tasks.consultEnd": { method: "POST", path: "/v1/tasks/{taskId}/consult/end" },
  "tasks.cancelCtq": { method: "POST", path: "/v1/tasks/{taskId}/cancelCtq" },
  "tasks.consultTransfer": { method: "POST", path: "/v1/tasks/{taskId}/consult/transfer" },
  "tasks.conference": { method: "POST", path: "/v1/tasks/{taskId}/consult/conference" },
  "tasks.conferenceExit": { method: "POST", path: "/v1/tasks/{taskId}/conference/exit" },
  "tasks.conferenceTransfer": { method: "POST", path: "/v1/tasks/{taskId}/conference/transfer" },
  "tasks.conferenceDrop": {
    method: "POST",
    path: "/v1/tasks/{taskId}/conference/participants/{participantId}/drop",
  },
  "tasks.end": { method: "POST", path: "/v1/tasks/{taskId}/end" },
  "tasks.wrapup": { method: "POST", path: "/v1/tasks/{taskId}/wrapup" },
  "campaign.accept": {
    method: "POST",
    path: "/v1/dialer/campaign/{campaignId}/preview-task/{taskId}/accept",
  },
  "campaign.skip": {
    method: "POST",
    path: "/v1/dialer/campaign/{campaignId}/preview-task/{taskId}/skip",
  },
  "campaign.remove": {
    method: "POST",
    path: "/v1/dialer/campaign/{campaignId}/preview-task/{taskId}/remove",
  },
  "realtime.subscribe": { method: "POST", path: "/v1/realtime/subscribe" },
  "assist.event": { method: "POST", path: "/event" },
  "assist.transcripts": { method: "POST", path: "/transcripts/list" },
  "summaries.search": { method: "POST", path: "/generated-summaries/search" },
  "monitor.create": { method: "POST", path: "/v1/monitor" },
  "monitor.sessions": { method: "GET", path: "/v1/monitor/sessions" },
  "monitor.remove": { method: "DELETE", path: "/v1/monitor/{requestId}" },
  "monitor.bargeIn": { method: "POST", path: "/v1/monitor/{taskId}/bargeIn" },
  "monitor.hold": { method: "POST", path: "/v1/monitor/{taskId}/hold" },
  "monitor.unhold": { method: "POST", path: "/v1/monitor/{taskId}/unhold" },
  "monitor.end": { method: "POST", path: "/v1/monitor/{taskId}/end" },
  "callbacks.schedule": {
    method: "POST",
    path: "/v1/callbacks/organization/{orgId}/scheduled-callback",
  },
  "callbacks.list": {
    method: "GET",
    path: "/v1/callbacks/organization/{orgId}/scheduled-callback",
  },
  "callbacks.read": {
    method: "GET",
    path: "/v1/callbacks/organization/{orgId}/scheduled-callback/{id}",
  },
  "callbacks.change": {
    method: "PUT",
    path: "/v1/callbacks/organization/{orgId}/scheduled-callback/{id}",
  },
  "callbacks.cancel": {
    method: "DELETE",
    path: "/v1/callbacks/organization/{orgId}/scheduled-callback/{id}",
  },
  "config.user": { method: "GET", path: "/organization/{orgId}/user/by-ci-user-id/{agentId}" },
  "config.organization": { method: "GET", path: "/organization/{orgId}" },
  "config.organizationSetting": {
    method: "GET",
    path: "/organization/{orgId}/v2/organization-setting",
  },
  "config.tenantConfiguration": {
    method: "GET",
    path: "/organization/{orgId}/v2/tenant-configuration",
  },
  "config.aiFeature": { method: "GET", path: "/organization/{orgId}/v2/ai-feature" },
  "config.auxiliaryCodes": { method: "GET", path: "/organization/{orgId}/v2/auxiliary-code" },
  "config.desktopProfile": { method: "GET", path: "/organization/{orgId}/agent-profile/{id}" },
  "reads.estimatedWait": { method: "GET", path: "/v1/ewt" },
  "config.site": { method: "GET", path: "/organization/{orgId}/site/{id}" },
  "config.teams": { method: "GET", path: "/organization/{orgId}/v2/team" },
  "config.dialPlans": { method: "GET", path: "/organization/{orgId}/dial-plan" },
  "config.entryPoints": { method: "GET", path: "/organization/{orgId}/v2/entry-point" },
  "config.addressBook": { method: "GET", path: "/organization/{orgId}/v2/address-book/{id}/entry" },
  "config.outdialAni": { method: "GET", path: "/organization/{orgId}/v2/outdial-ani/{id}/entry" },
  "config.globalVariables": { method: "GET", path: "/organization/{orgId}/v2/cad-variable" },
  "config.queues": { method: "GET", path: "/organization/{orgId}/v2/contact-service-queue" },
} as const satisfies Record<
  string,
  { method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"; path: string }
>;

export type Operation = keyof typeof operations;
