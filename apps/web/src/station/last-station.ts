import {
  checkNumber,
  Command,
  type DeviceType,
  type Directory,
  type Station,
} from "@ringside/desk";
import { keep, kept } from "../ui/index.ts";

/** A phone of the agent's own; the browser as a phone needs an add-on. */
export type PhoneType = Exclude<DeviceType, "BROWSER">;

export type Login = Extract<Command, { kind: "station.login" }>;

export interface LastStation {
  readonly device: PhoneType;
  readonly number: string;
  readonly teamId: string | null;
}

/** What the form starts with: the station of last time, as far as it is still allowed. */
export function lastStation(directory: Directory): LastStation {
  const last = read(directory.agent.id);
  const phones = directory.devices.map(({ type }) => type);
  const device = last && phones.includes(last.device.type) ? last.device.type : firstPhone(phones);
  const remembered = last?.device.type === device ? last.device.number : null;
  const number = directory.numberLocked ? null : remembered;
  const team = directory.teams.find(({ id }) => id === last?.teamId);
  const [only, ...others] = directory.teams;
  return {
    device,
    number: number ?? numberFor(device, directory),
    teamId: team?.id ?? (others.length === 0 ? (only?.id ?? null) : null),
  };
}

/** The number that WxCC keeps for the agent; as an extension only where it can be one, or must be. */
export function numberFor(type: PhoneType, directory: Directory): string {
  const { defaultNumber, numberLocked } = directory;
  if (defaultNumber === null) return "";
  const fits = checkNumber({ type, number: defaultNumber }, directory) === null;
  return type === "AGENT_DN" || fits || numberLocked ? defaultNumber : "";
}

/** The station where the agent sits now, to be changed. */
export function stationNow(station: Station, directory: Directory): LastStation {
  if (station.kind !== "in" || station.device.type === "BROWSER") return lastStation(directory);
  return { device: station.device.type, number: station.device.number, teamId: station.teamId };
}

/** Keeps a station in this browser for the next sign-in. */
export function rememberStation(agentId: string, login: Login): void {
  keep(`station.${agentId}`, JSON.stringify(login));
}

function firstPhone(phones: readonly DeviceType[]): PhoneType {
  return phones.find((type) => type !== "BROWSER") ?? "EXTENSION";
}

function read(agentId: string): Login | null {
  try {
    const command = Command.parse(JSON.parse(kept(`station.${agentId}`) ?? "null"));
    return command.kind === "station.login" ? command : null;
  } catch {
    return null;
  }
}
