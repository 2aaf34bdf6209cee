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

/**
 * Signs out: the station first, then the session; its tokens are revoked by whoever hears of its end.
 * A WxCC that does not answer holds nobody back; nor do contacts that are no longer heard of, when the
 * line is lost or the agent went on elsewhere.
 *
 * @throws {ProblemError} `openContacts`: a customer is still on the line, or a wrap-up open
 */
export async function signOut({ sessions, desks }: SignOut, session: Session): Promise<void> {
  const desk = desks.find(session.agentId);
  if (desk?.desk().link.kind === "live") await leaveDesk(desk);
  await sessions.end(session, "signedOut");
}

async function leaveDesk(desk: AgentDesk): Promise<void> {
  const { tasks, station } = desk.desk();
  if (Object.keys(tasks).length > 0) throw new ProblemError("openContacts");
  if (station.kind === "in") await leaveStation(desk);
}

async function leaveStation(desk: AgentDesk): Promise<void> {
  const id = `signout-${randomUUID()}`;
  const left = desk
    .ask(id, { kind: "station.logout" })
    .then(() => desk.outcome(id))
    .catch((error: unknown) => {
      if (error instanceof ProblemError && error.code === "openContacts") throw error;
    });
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, stationWithin);
  });
  await Promise.race([left, patience]).finally(() => clearTimeout(timer));
}
