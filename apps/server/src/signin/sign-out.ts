import { randomUUID } from "node:crypto";
import type { AgentDesk, Desks } from "../link/index.ts";
import { ProblemError } from "../problem/index.ts";
import type { Session, Sessions } from "./sessions.ts";

export interface SignOut {
  readonly sessions: Sessions;
  readonly desks: Desks;
}

/** How long signing out waits for WxCC to sign the station out, in milliseconds. */
const stationWithin = 5_000;

/** Whether WxCC has taken the station's sign-out; `open`: calls may still reach the agent's phone. */
export type LeftStation = "left" | "open";

/**
 * Signs out: the station first, then the session; its tokens are revoked by whoever hears of its end.
 * A WxCC that does not answer holds nobody back, and the agent is told; nor do contacts that are no
 * longer heard of, when the line is lost. Who went on elsewhere has the station there.
 *
 * @throws {ProblemError} `openContacts`: a customer is still on the line, or a wrap-up open
 */
export async function signOut(
  { sessions, desks }: SignOut,
  session: Session,
): Promise<LeftStation> {
  const desk = await desks.ready(session.agentId, session.orgId);
  const station = desk ? await leaveDesk(desk) : "left";
  await sessions.end(session, "signedOut");
  return station;
}

async function leaveDesk(desk: AgentDesk): Promise<LeftStation> {
  const { tasks, station, link } = desk.desk();
  if (station.kind !== "in" || link.kind === "evicted") return "left";
  if (Object.keys(tasks).length > 0) {
    if (link.kind === "live") throw new ProblemError("openContacts");
    return "open";
  }
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<LeftStation>((resolve) => {
    timer = setTimeout(resolve, stationWithin, "open");
  });
  return Promise.race([leaveStation(desk), patience]).finally(() => clearTimeout(timer));
}

async function leaveStation(desk: AgentDesk): Promise<LeftStation> {
  const id = `signout-${randomUUID()}`;
  try {
    await desk.ask(id, { kind: "station.logout" });
  } catch (error) {
    if (error instanceof ProblemError && error.code === "openContacts") throw error;
    return leaveUnheard(desk, error);
  }
  const outcome = await desk.outcome(id);
  return outcome === null || outcome.kind === "done" ? "left" : "open";
}

/** What the desk may not ask now WxCC may take all the same; what it did not answer is not repeated. */
function leaveUnheard(desk: AgentDesk, error: unknown): Promise<LeftStation> | LeftStation {
  const unasked: readonly string[] = ["linkLost", "inProgress"];
  if (!(error instanceof ProblemError) || !unasked.includes(error.code)) return "open";
  return desk.leaveUnheard().then(
    () => "left",
    () => "open",
  );
}
