import { availableCode } from "@ringside/contract";
import {
  checkNumber,
  isDialable,
  type Command,
  type Directory,
  type NumberProblem,
} from "@ringside/desk";
import { ProblemError } from "../problem/index.ts";

/** Which commands name something of the directory's, and are checked against it. */
export function needsDirectory(command: Command): boolean {
  if (command.kind === "state.set" || command.kind === "state.setChannel")
    return command.auxCodeId !== availableCode;
  return ["station.login", "task.wrapup", "call.dial"].includes(command.kind);
}

const numberAdvice: Readonly<Record<NumberProblem, string>> = {
  empty: "Enter a number.",
  tooLong: "Enter 43 characters at most.",
  notAnExtension: "Enter an extension: two or more digits, nothing else.",
  notADialNumber: "Enter a number as your organisation's dial plan asks.",
  notYours: "Use the number your administrator set for you.",
};

/**
 * Checks what a command says against what this agent may choose, before anything is sent.
 *
 * @throws {ProblemError} 422, by what is wrong
 */
export function checkContent(command: Command, directory: Directory): void {
  const known = (list: readonly { id: string }[], id: string) => list.some((one) => one.id === id);
  switch (command.kind) {
    case "station.login":
      if (!known(directory.teams, command.teamId)) throw new ProblemError("unknownTeam");
      return checkDevice(command.device, directory);
    case "state.set":
    case "state.setChannel":
      if (command.auxCodeId === availableCode || known(directory.idleCodes, command.auxCodeId)) {
        return;
      }
      throw new ProblemError("unknownCode");
    case "task.wrapup":
      if (known(directory.wrapUpCodes, command.auxCodeId)) return;
      throw new ProblemError("unknownReason");
    case "call.dial":
      return checkCall(command, directory);
    default:
  }
}

function checkCall(
  { callerId, number }: Extract<Command, { kind: "call.dial" }>,
  { outdial }: Directory,
): void {
  if (outdial === null) throw new ProblemError("noOutdial");
  if (!isDialable(number)) throw new ProblemError("invalidNumber", { detail: numberAdvice.empty });
  if (outdial.callerIds.some((one) => one.number === callerId)) return;
  throw new ProblemError("unknownCallerId");
}

type Device = Extract<Command, { kind: "station.login" }>["device"];

function checkDevice(device: Device, directory: Directory): void {
  const offered = directory.devices.find((one) => one.type === device.type);
  if (!offered || offered.unavailable !== null) throw new ProblemError("deviceNotOffered");
  const problem = checkNumber(device, directory);
  if (problem !== null) throw new ProblemError("invalidNumber", { detail: numberAdvice[problem] });
}
