import { presence, type Desk, type Directory } from "@ringside/desk";
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

export function faceOf(desk: Desk, directory: Directory | null): Face {
  const now = presence(desk);
  const chosen = desk.state;
  const code = chosen ? codeName(chosen.auxCodeId, directory) : words.state.unknown;
  const next = chosen?.availability === "idle" ? code : null;
  switch (now.kind) {
    case "signedOut":
      return { tone: "idle", icon: Clock, name: words.state.unknown, timers: [], next: null };
    case "available":
      return {
        tone: "available",
        icon: CircleCheck,
        name: words.state.available,
        timers: [now.since],
        next: null,
      };
    case "idle": {
      const missed = chosen?.cause.kind === "missed";
      // The same moment told twice says nothing.
      const same = Math.abs(now.codeSince - now.since) < 1000;
      return {
        tone: missed ? "fault" : "idle",
        icon: missed ? CircleMinus : Clock,
        name: code,
        timers: same ? [now.since] : [now.codeSince, now.since],
        next: null,
      };
    }
    case "ringing":
      return { tone: "engaged", icon: PhoneIncoming, name: words.state.ringing, timers: [], next };
    case "engaged":
      return { tone: "engaged", icon: Headset, name: words.state.engaged, timers: [], next };
    case "wrapup":
      return {
        tone: "engaged",
        icon: NotebookPen,
        name: words.state.wrapup,
        timers: [now.since],
        next,
      };
  }
}

export function codeName(auxCodeId: string, directory: Directory | null): string {
  if (auxCodeId === "0") return words.state.available;
  const codes = directory ? [...directory.idleCodes, ...directory.systemCodes] : [];
  return codes.find(({ id }) => id === auxCodeId)?.name ?? words.state.unknown;
}
