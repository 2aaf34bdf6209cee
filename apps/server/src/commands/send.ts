import { availableCode } from "@ringside/contract";
import type { Accepted, Wxcc } from "@ringside/client";
import type { Command, CommandKind, Desk, Directory } from "@ringside/desk";

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
    const number = device.number.trim();
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
  "task.accept": (wxcc, { taskId }) => wxcc.tasks.accept(taskId),
  "task.decline": (wxcc, { taskId }, { desk }) => wxcc.tasks.reject(taskId, media(desk, taskId)),
  "task.hold": (wxcc, { taskId }, { desk }) => wxcc.tasks.hold(taskId, media(desk, taskId)),
  "task.resume": (wxcc, { taskId }, { desk }) => wxcc.tasks.unhold(taskId, media(desk, taskId)),
  "task.end": (wxcc, { taskId }) => wxcc.tasks.end(taskId),
  "task.wrapup": (wxcc, { taskId, auxCodeId }, { directory }) => {
    const code = directory?.wrapUpCodes.find((one) => one.id === auxCodeId);
    const wrapUpReason = (code?.name ?? auxCodeId).slice(0, 128);
    return wxcc.tasks.wrapup(taskId, { auxCodeId, wrapUpReason });
  },
};

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
