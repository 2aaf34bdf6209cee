import { create } from "zustand";
import { ask } from "../ask/index.ts";
import { deskside } from "../feed/index.ts";
import type { Login } from "./last-station.ts";

/** A change of station on its way. WxCC knows none: it is a sign-out, then a sign-in. */
interface Changing {
  readonly to: Login;
  /** Where the agent sat before, to go back to where the new station is refused. */
  readonly from: Login;
  /** The sign-out's word has come. */
  readonly left: boolean;
}

const changing = create<{ readonly now: Changing | null }>(() => ({ now: null }));

/** Signs the agent out of one station and in to another. */
export function changeStation(from: Login, to: Login): void {
  changing.setState({ now: { from, to, left: false } });
  ask({ kind: "station.logout" });
}

/** The station before a change whose new one was not taken. */
export function useBefore(): Login | null {
  return changing(({ now }) => (now?.left ? now.from : null));
}

deskside.subscribe(({ desk }, before) => {
  const { now } = changing.getState();
  if (now === null) return;
  if (now.left) {
    if (desk.station.kind === "in") changing.setState({ now: null });
    return;
  }
  if (desk.station.kind === "out" && before.desk.station.kind === "in") {
    changing.setState({ now: { ...now, left: true } });
    ask(now.to);
    return;
  }
  const failed = Object.values(desk.commands).some(
    ({ id, command, outcome }) =>
      command.kind === "station.logout" &&
      before.desk.commands[id]?.outcome === null &&
      outcome !== null &&
      outcome.kind !== "done",
  );
  // The agent still sits where they sat; why is told by a notice.
  if (failed) changing.setState({ now: null });
});
