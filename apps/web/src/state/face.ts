import {
  presence,
  type AgentState,
  type Desk,
  type Directory,
  type Presence,
} from "@ringside/desk";
import { CircleCheck, CircleMinus, Clock, Headset, NotebookPen, PhoneIncoming } from "lucide-react";
import type { LucideIcon, Tone } from "../ui/index.ts";
import { words } from "../words/index.ts";

/** How a state shows: hue, icon and word together, so that none is needed alone. */
export interface Face {
  readonly tone: Tone;
  readonly icon: LucideIcon;
  readonly name: string;
  /** The time in the code, then the time in the state; none while the agent is in a contact. */
  readonly timers: readonly number[];
  /** What comes after the contacts, when that is not Available. */
  readonly next: string | null;
}

/** What the agent is now: in a contact, or in the state they chose. */
export function faceOf(desk: Desk, directory: Directory | null): Face {
  return faceWhile(presence(desk), desk.state, directory);
}

export function faceWhile(
  now: Presence,
  state: AgentState | null,
  directory: Directory | null,
): Face {
  const next = state?.availability === "idle" ? codeName(state.auxCodeId, directory) : null;
  switch (now.kind) {
    case "ringing":
      return { tone: "engaged", icon: PhoneIncoming, name: words.state.ringing, timers: [], next };
    case "engaged":
      return { tone: "engaged", icon: Headset, name: words.state.engaged, timers: [], next };
    case "wrapup": {
      const timers = [now.since];
      return { tone: "engaged", icon: NotebookPen, name: words.state.wrapup, timers, next };
    }
    case "signedOut":
    case "available":
    case "idle":
      return chosenFace(state, directory);
  }
}

/** The state the agent chose or was put to, contacts or not. */
export function chosenFace(state: AgentState | null, directory: Directory | null): Face {
  if (state === null) {
    return { tone: "idle", icon: Clock, name: words.state.unknown, timers: [], next: null };
  }
  const { availability, auxCodeId, since, codeSince, cause } = state;
  const name = codeName(auxCodeId, directory);
  if (availability === "available") {
    return { tone: "available", icon: CircleCheck, name, timers: [since], next: null };
  }
  // The same moment told twice says nothing.
  const timers = Math.abs(codeSince - since) < 1000 ? [since] : [codeSince, since];
  return cause.kind === "missed"
    ? { tone: "fault", icon: CircleMinus, name, timers, next: null }
    : { tone: "idle", icon: Clock, name, timers, next: null };
}

export function codeName(auxCodeId: string, directory: Directory | null): string {
  if (auxCodeId === "0") return words.state.available;
  const codes = directory ? [...directory.idleCodes, ...directory.systemCodes] : [];
  return codes.find(({ id }) => id === auxCodeId)?.name ?? words.state.unknown;
}
