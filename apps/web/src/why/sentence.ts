import type { Desk, Directory, Happening, Turn } from "@ringside/desk";
import { codeName, missedText } from "../state/index.ts";
import { channelOf, nameOf } from "../tasks/index.ts";
import { words, type Sentence } from "../words/index.ts";
import { byOf } from "./by.ts";

/** What happened, and why, in one sentence. */
export function sentenceOf(
  { what, cause }: Happening,
  desk: Pick<Desk, "missed">,
  directory: Directory | null,
): string {
  const by = byOf(cause);
  switch (what.kind) {
    case "contact": {
      const who = nameOf(what.customer);
      if (what.step !== "missed") {
        return toldOf(what.step, what.channel !== undefined)(by, who, what.other);
      }
      const why = cause.kind === "missed" ? cause.why : "rona";
      const isWritten = what.channel !== undefined && (why === "rona" || why === "declined");
      return isWritten
        ? words.happened.missedWritten[why](words.state.writtenOf(what.channel ?? ""), who)
        : words.happened.missed[why](who);
    }
    case "state": {
      const name = stateName(what, directory);
      if (cause.kind !== "missed") return words.happened.state(by, name);
      return missedText(cause.why, desk.missed, null);
    }
    case "stationIn":
    case "stationOut":
      return words.happened[what.kind](by);
  }
}

/** Some steps have other words where the contact came in writing. */
function toldOf(step: Exclude<Turn, "missed">, isWritten: boolean): Sentence {
  const written: Partial<Record<Turn, Sentence>> = isWritten ? words.happened.written : {};
  return written[step] ?? words.happened.contact[step];
}

function stateName(
  { auxCodeId, channel }: Extract<Happening["what"], { kind: "state" }>,
  directory: Directory | null,
): string {
  const name = codeName(auxCodeId, directory);
  return channel === undefined ? name : words.availability.ofChannel(channelOf(channel), name);
}

/** The word for a cause behind the words, for support. */
export function codeOf({ cause }: Happening): string {
  if (cause.kind === "missed") return `missed:${cause.why}`;
  return cause.kind === "failure" ? `failure:${cause.reason}` : cause.kind;
}
