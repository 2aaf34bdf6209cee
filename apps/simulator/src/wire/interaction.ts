import type { CadVariable, Interaction, Media, Participant } from "@ringside/contract";
import {
  isConference,
  isPostCall,
  type Leg,
  type Organisation,
  type Participant as Person,
  type Preview,
  type Settings,
  type Supervisor,
  type Task,
  type Variable,
} from "../world/index.ts";

/** What the words on the wire are made from, besides the task itself. */
export interface Setting {
  readonly organisation: Organisation;
  readonly settings: Settings;
}

/** A task as WxCC tells it: whole, with every message. Source: wire contract, section 11. */
export function interactionOf(task: Task, setting: Setting): Interaction {
  const { organisation } = setting;
  const ended = task.phase.kind === "ended";
  return {
    interactionId: task.id,
    mainInteractionId: task.id,
    orgId: organisation.id,
    mediaType: task.channel,
    mediaChannel: task.channel === "social" ? "facebook" : task.channel,
    contactDirection: { type: task.direction.toUpperCase() },
    outboundType: task.outbound && outboundTypes[task.outbound],
    state: stateOf(task),
    owner: task.owner ?? "",
    isTerminated: ended,
    isFcManaged: true,
    isWrapUpAssist: false,
    isMediaForked: false,
    createdTimestamp: task.createdAt,
    currentVTeam: task.queueId,
    previousVTeams: [...task.previousQueueIds],
    participants: {
      ...Object.fromEntries(
        task.participants.map((one) => [one.id, participant(one, task, organisation)]),
      ),
      ...(task.supervisor && { [task.supervisor.id]: supervisor(task.supervisor) }),
    },
    media: Object.fromEntries(task.legs.map((leg) => [leg.id, media(leg, task)])),
    callAssociatedDetails: callAssociatedDetails(task, setting),
    callAssociatedData: Object.fromEntries(task.variables.map((one) => [one.name, cad(one)])),
    callFlowParams: {},
    callProcessingDetails: callProcessingDetails(task, setting),
  };
}

const outboundTypes = {
  outdial: "OUTDIAL",
  callback: "CALLBACK",
  preview: "STANDARD_PREVIEW_CAMPAIGN",
} as const;

function stateOf(task: Task): string {
  const { phase, legs, participants, consult } = task;
  if (isPostCall(task)) return "post_call";
  if (consult) return "consulting";
  if (isConference(task)) return "conference";
  if (phase.kind === "connected")
    return legs.some(({ kind, heldSince }) => kind === "main" && heldSince !== null)
      ? "hold"
      : "connected";
  const wrapUp = participants.some(({ wrapUpSince }) => wrapUpSince !== null);
  return phase.kind === "ended" && wrapUp ? "wrapUp" : "new";
}

function participant(one: Person, task: Task, organisation: Organisation): Participant {
  const here = {
    id: one.id,
    hasJoined: one.joinedAt !== null,
    hasLeft: one.leftAt !== null,
    joinTimestamp: one.joinedAt,
    isInPredial: false,
  };
  if (one.role === "customer")
    return {
      ...here,
      pType: "Customer",
      type: "Customer",
      name: one.name,
      callerId: one.number,
      isWrapUp: false,
    };
  if (one.role === "number")
    return { ...here, pType: "DN", type: "DN", name: one.number, dn: one.number, isWrapUp: false };
  if (one.role === "entryPoint")
    return { ...here, pType: "EP-DN", type: "EpDn", epId: one.id, dn: one.number, isWrapUp: false };
  const teamId = one.session?.teamId ?? "";
  return {
    ...here,
    pType: "Agent",
    type: "Agent",
    name: one.name,
    dn: one.number,
    teamId,
    teamName: organisation.teams.find(({ id }) => id === teamId)?.name ?? "",
    siteId: one.siteId,
    queueId: task.queueId,
    channelId: `ch-${task.channel}-1-${one.id}`,
    deviceType: one.session?.device.type ?? null,
    deviceId: one.number,
    isConsulted: isConsulted(one, task),
    consultState: consultState(one.id, task),
    consultTimestamp: consultState(one.id, task) === null ? null : (task.consult?.since ?? null),
    autoAnswerEnabled: false,
    isOffered: one.joinedAt === null && one.leftAt === null && task.phase.kind !== "previewed",
    isWrapUp: one.wrapUpSince !== null && one.wrappedUpAt === null,
    isWrappedUp: one.wrappedUpAt !== null,
    wrapUpTimestamp: one.wrapUpSince,
  };
}

/** One who talks along; clients leave such a one out when they count a conference. */
function supervisor({ id, name, number, since }: Supervisor): Participant {
  return {
    id,
    pType: "Supervisor",
    type: "Supervisor",
    name,
    dn: number,
    hasJoined: true,
    hasLeft: false,
    joinTimestamp: since,
    isInPredial: false,
    isWrapUp: false,
  };
}

/** Whoever came by a consult is called so, until the contact is theirs. */
function isConsulted({ id }: Person, task: Task): boolean {
  return (
    task.consult?.asked === id || (isConference(task) && inCall(id, task) && id !== task.owner)
  );
}

function inCall(id: string, { legs }: Task): boolean {
  return legs.some(({ kind, participants }) => kind === "main" && participants.includes(id));
}

/** Source: the examples of the wire contract, section 13. */
function consultState(id: string, task: Task): string | null {
  const { consult } = task;
  if (consult?.by !== id && consult?.asked !== id)
    return isConference(task) && inCall(id, task) ? "conferencing" : null;
  if (consult.stage === "talking") return "consulting";
  return consult.by === id ? "consultInitiated" : "consultReserved";
}

/**
 * Who left a conference stays in its main call, with `hasLeft`, until the wrap-up: the vendor's SDK (3.12.0)
 * forgets the task of one who is not there, and then fails on `AgentWrapup`. After a transfer nobody stays
 * (wire contract, section 13, examples 21 and 22).
 */
function leaversOf({ participants }: Task): string[] {
  return participants
    .filter(({ leftConference, wrapUpSince, wrappedUpAt }) => {
      return leftConference && wrapUpSince !== null && wrappedUpAt === null;
    })
    .map(({ id }) => id);
}

function media(leg: Leg, task: Task): Media {
  return {
    mediaResourceId: leg.id,
    mediaType: task.channel,
    mediaMgr: task.channel === "telephony" ? "callmm" : "digitalmm",
    mType: leg.kind === "main" ? "mainCall" : "consult",
    participants:
      leg.kind === "main"
        ? [
            ...leg.participants,
            ...leaversOf(task),
            ...(task.supervisor ? [task.supervisor.id] : []),
          ]
        : leg.participants,
    isHold: leg.heldSince !== null,
    holdTimestamp: leg.heldSince,
  };
}

function cad({ name, displayName, value, editable, secure }: Variable): CadVariable {
  return {
    name,
    displayName,
    value,
    type: "STRING",
    agentEditable: editable,
    agentViewable: true,
    isSecure: secure,
    secureKeyId: "",
    secureKeyVersion: 0,
    global: false,
  };
}

/** The flat words that agents' screens really read. */
function callAssociatedDetails(task: Task, { organisation, settings }: Setting) {
  const queue = organisation.queues.find(({ id }) => id === task.queueId);
  return {
    ani: task.customer.number,
    dn: queue?.number ?? "",
    customerName: task.customer.name,
    virtualTeamName: queue?.name ?? "",
    ronaTimeout: String(settings.ronaTimeoutSeconds),
    mediaResourceId: task.id,
  };
}

function consultDetails({ consult, participants }: Task) {
  const ctqInProgress = String(consult?.to.kind === "queue" && consult.stage !== "talking");
  if (!consult) return { ctqInProgress };
  return {
    ctqInProgress,
    consultDestinationAgentJoined: String(consult.stage === "talking"),
    consultDestinationAgentName: participants.find(({ id }) => id === consult.asked)?.name ?? "",
  };
}

/** All words, booleans as well. */
function callProcessingDetails(task: Task, setting: Setting) {
  const { ani, dn, customerName, virtualTeamName, ronaTimeout } = callAssociatedDetails(
    task,
    setting,
  );
  return {
    QMgrName: "aqm",
    ani,
    displayAni: ani,
    dnis: dn,
    tenantId: "1",
    QueueId: task.queueId,
    vteamId: task.queueId,
    virtualTeamName,
    ronaTimeout,
    participantInviteTimeout: ronaTimeout,
    EP_ID: task.entryPointId,
    customerName,
    customerNumber: ani,
    taskToBeSelfServiced: "false",
    recordInProgress: String(task.recording),
    recordingStarted: String(task.recording),
    pauseResumeEnabled: "true",
    pauseDuration: String(setting.settings.pauseDurationSeconds),
    isPaused: String(task.recordingPausedSince !== null),
    ...consultDetails(task),
    ...(task.parentId !== null && {
      relationshipType: "consult",
      parentInteractionId: task.parentId,
    }),
    ...(task.consult?.childId && { childInteractionId: task.consult.childId }),
    isConferencing: String(isConference(task)),
    isParked: "false",
    outdialTransferToQueueEnabled: "false",
    priority: "10",
    ...(task.outbound === "outdial" && { outdialAgentId: task.owner ?? "" }),
    ...(task.preview && previewDetails(task.preview)),
  };
}

/** When the countdown ends is a moment, not a length. Source: the vendor's widgets; wire contract, 11.5. */
function previewDetails({ campaign, skippable, removable, autoAction, until }: Preview) {
  return {
    campaignId: campaign,
    campaignType: "preview_standard",
    campaignPreviewOfferTimeout: String(until),
    campaignPreviewSkipDisabled: String(!skippable),
    campaignPreviewRemoveDisabled: String(!removable),
    campaignPreviewAutoAction: autoAction.toUpperCase(),
  };
}
