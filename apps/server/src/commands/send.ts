import { availableCode, type DestinationType } from "@ringside/contract";
import type { Accepted, Wxcc } from "@ringside/client";
import {
  written,
  type Command,
  type CommandKind,
  type Desk,
  type DestinationKind,
  type Directory,
} from "@ringside/desk";
import { ProblemError } from "../problem/index.ts";

/** What a command needs besides itself to be said in WxCC's words. */
export interface Facts {
  readonly desk: Desk;
  /** Null for a command that names nothing of it. */
  readonly directory: Directory | null;
}

type Send<K extends CommandKind> = (
  wxcc: Wxcc,
  command: Extract<Command, { kind: K }>,
  facts: Facts,
) => Promise<Accepted>;

/** What WxCC is told of a sign-out. Source: the browser SDK. */
export const logoutReason = "User requested logout";

/** Each command as WxCC's call. A new call control is a row here. Source: wire contract, 5 and 6. */
const table: { readonly [K in CommandKind]: Send<K> } = {
  "station.login": (wxcc, { teamId, device }) => {
    const number = written(device.number);
    return wxcc.agents.login({
      teamId,
      dialNumber: number,
      deviceId: number,
      deviceType: device.type,
      isExtension: device.type === "EXTENSION",
      roles: ["agent"],
    });
  },
  "station.logout": (wxcc) => wxcc.agents.logout({ logoutReason }),
  "state.set": (wxcc, { auxCodeId }) =>
    wxcc.agents.setState({
      state: auxCodeId === availableCode ? "Available" : "Idle",
      auxCodeId,
      lastStateChangeReason: "User requested state change",
    }),
  "state.setChannel": (wxcc, { channel, auxCodeId }) =>
    wxcc.agents.setChannelState({
      channelType: [channel],
      state: auxCodeId === availableCode ? "Available" : "Idle",
      auxCodeId,
      reason: "User requested state change",
    }),
  "task.accept": (wxcc, { taskId }) => wxcc.tasks.accept(taskId),
  "task.decline": (wxcc, { taskId }, { desk }) => wxcc.tasks.reject(taskId, media(desk, taskId)),
  "task.hold": (wxcc, { taskId }, { desk }) => wxcc.tasks.hold(taskId, media(desk, taskId)),
  "task.resume": (wxcc, { taskId }, { desk }) => wxcc.tasks.unhold(taskId, media(desk, taskId)),
  "task.end": (wxcc, { taskId }) => wxcc.tasks.end(taskId),
  "task.pauseRecording": (wxcc, { taskId }) => wxcc.tasks.recordPause(taskId),
  "task.resumeRecording": (wxcc, { taskId }) =>
    wxcc.tasks.recordResume(taskId, { autoResumed: false }),
  "task.transfer": (wxcc, { taskId, to }) =>
    wxcc.tasks.transfer(taskId, { to: to.id, destinationType: transferTypes[to.kind] }),
  "task.consult": (wxcc, { taskId, to }) =>
    wxcc.tasks.consult(taskId, {
      to: to.id,
      destinationType: consultTypes[to.kind],
      holdParticipants: true,
    }),
  "task.endConsult": (wxcc, { taskId }, { desk }) => {
    const peer = desk.tasks[taskId]?.consult?.peer;
    const searched = peer?.kind === "queue" ? peer.id : null;
    return wxcc.tasks.consultEnd(taskId, searched === null ? {} : { queueId: searched });
  },
  // To hold the one is to take up the other.
  "task.switch": (wxcc, { taskId, toward }, { desk }) =>
    toward === "customer"
      ? wxcc.tasks.unhold(taskId, media(desk, taskId))
      : wxcc.tasks.hold(taskId, media(desk, taskId)),
  "task.merge": (wxcc, { taskId }, { desk }) => wxcc.tasks.conference(taskId, peer(desk, taskId)),
  "task.completeTransfer": (wxcc, { taskId }, { desk }) =>
    wxcc.tasks.consultTransfer(taskId, peer(desk, taskId)),
  "task.leave": (wxcc, { taskId }) => wxcc.tasks.conferenceExit(taskId),
  "task.drop": (wxcc, { taskId, participantId }) =>
    wxcc.tasks.conferenceDrop(taskId, participantId),
  "call.dial": (wxcc, { number, callerId }, { directory }) => {
    const entryPointId = directory?.outdial?.entryPointId;
    if (entryPointId === undefined) throw new ProblemError("noOutdial");
    return wxcc.tasks.create({
      destination: number,
      entryPointId,
      mediaType: "telephony",
      outboundType: "OUTDIAL",
      origin: callerId,
      direction: "OUTBOUND",
      attributes: {},
    });
  },
  "preview.call": (wxcc, { previewId }, { desk }) =>
    wxcc.campaigns.accept(campaignOf(desk, previewId), previewId),
  "preview.skip": (wxcc, { previewId }, { desk }) =>
    wxcc.campaigns.skip(campaignOf(desk, previewId), previewId),
  "preview.remove": (wxcc, { previewId }, { desk }) =>
    wxcc.campaigns.remove(campaignOf(desk, previewId), previewId),
  "task.setVariable": (wxcc, { taskId, name, value }) =>
    wxcc.tasks.update(taskId, { attributes: { [name]: value } }),
  "task.wrapup": (wxcc, { taskId, auxCodeId }, { directory }) => {
    const code = directory?.wrapUpCodes.find((one) => one.id === auxCodeId);
    const wrapUpReason = (code?.name ?? auxCodeId).slice(0, 128);
    return wxcc.tasks.wrapup(taskId, { auxCodeId, wrapUpReason });
  },
};

/** An entry point goes by two names. Source: wire contract, section 6. */
const transferTypes: Readonly<Record<DestinationKind, DestinationType>> = {
  agent: "agent",
  queue: "queue",
  number: "dialNumber",
  entryPoint: "entrypointDialNumber",
};
const consultTypes: Readonly<Record<DestinationKind, DestinationType>> = {
  ...transferTypes,
  entryPoint: "entryPoint",
};

function campaignOf(desk: Desk, previewId: string): string {
  const preview = desk.previews[previewId];
  if (!preview) throw new ProblemError("notPreviewed");
  return preview.campaign;
}

/** Who is at the other end of the consult. */
function peer(desk: Desk, taskId: string) {
  const consult = desk.tasks[taskId]?.consult;
  if (!consult || consult.peer.id === null) throw new ProblemError("notConsulting");
  return { to: consult.peer.id, destinationType: consultTypes[consult.peer.kind] };
}

function media(desk: Desk, taskId: string) {
  return { mediaResourceId: desk.tasks[taskId]?.mediaId ?? taskId };
}

/** Sends a command to WxCC, once. */
export function send<K extends CommandKind>(
  wxcc: Wxcc,
  command: Extract<Command, { kind: K }>,
  facts: Facts,
): Promise<Accepted> {
  const row: Send<K> = table[command.kind];
  return row(wxcc, command, facts);
}
