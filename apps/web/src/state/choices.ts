import type { Desk, Directory } from "@ringside/desk";
import { ask } from "../ask/index.ts";
import { keep } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { codeName } from "./face.ts";

/** WxCC's aux code for Available. */
export const availableCode = "0";

export interface Choice {
  readonly id: string;
  readonly name: string;
  /** A state that only WxCC sets: it shows while it holds, and cannot be chosen. */
  readonly system: boolean;
}

/** Available first, the other codes by name, and the system's own only while it is current. */
export function choicesOf(directory: Directory, current: string | null): Choice[] {
  const byName = new Intl.Collator(words.locale).compare;
  const idle = directory.idleCodes
    .map(({ id, name }) => ({ id, name, system: false }))
    .sort((a, b) => byName(a.name, b.name));
  const choices = [
    { id: availableCode, name: words.state.available, system: false },
    ...idle.filter(({ id }) => id !== availableCode),
  ];
  if (current === null || choices.some(({ id }) => id === current)) return choices;
  return [...choices, { id: current, name: codeName(current, directory), system: true }];
}

/** The code that a state change on its way goes to. */
export function pendingCode(desk: Desk): string | null {
  for (const { command, outcome } of Object.values(desk.commands)) {
    if (outcome === null && command.kind === "state.set") return command.auxCodeId;
  }
  return null;
}

/** The same for one channel. */
export function pendingCodeOf(desk: Desk, channel: string): string | null {
  for (const { command, outcome } of Object.values(desk.commands)) {
    const isOn = outcome === null && command.kind === "state.setChannel";
    if (isOn && command.channel === channel) return command.auxCodeId;
  }
  return null;
}

/** Asks for another state; the one that holds is not asked for again. */
export function chooseState(auxCodeId: string, current: string | null): void {
  if (auxCodeId === current) return;
  keepIdleCode(auxCodeId);
  ask({ kind: "state.set", auxCodeId });
}

/** The idle code chosen last is the one offered first after a missed call. */
export function keepIdleCode(auxCodeId: string): void {
  if (auxCodeId !== availableCode) keep("idleCode", auxCodeId);
}
