import { Directory, SignedIn, type Problem } from "@ringside/desk";
import { create } from "zustand";
import { setClock, setStatus, type FeedStatus } from "../feed/index.ts";
import { hear, hearLast, hearNobody } from "./hearing.ts";
import { request, speakFor, strangeAnswer } from "./http.ts";
import { hearTabs, tellTabs } from "./tabs.ts";

/** Who works in this browser, as far as this tab knows. */
export type Session =
  | { readonly kind: "loading"; readonly slow: boolean }
  /** `problem` is a word to find the explanation by; null for somebody who just came. */
  | { readonly kind: "out"; readonly problem: string | null }
  | {
      readonly kind: "in";
      readonly me: SignedIn;
      /** What the agent may choose from; null until it is read. */
      readonly directory: Directory | null;
      /** Why it cannot be read; it is tried again. */
      readonly unread: Problem | null;
    };

export const session = create<Session>((): Session => ({ kind: "loading", slow: false }));

/** Between tries while the server does not answer, in milliseconds. */
const retryEvery = 3000;

/** Finds out who is signed in, then keeps hearing of the desk. Called once, when the page loads. */
export async function openSession(problem: string | null): Promise<void> {
  hearLast(heardEnd);
  const answer = await request("GET", "/api/me");
  const me = answer.ok ? SignedIn.safeParse(answer.body) : null;
  if (me?.success) return signedIn(me.data);
  if (!answer.ok && answer.problem.status === 401) return leave(problem);
  session.setState({ kind: "loading", slow: true }, true);
  setTimeout(() => void openSession(problem), retryEvery);
}

/** A sign-in in one tab is one in all: this page comes back as well. */
export function comeBackWithOthers(): void {
  hearTabs(() => {
    if (session.getState().kind === "out") location.replace("/");
  });
}

function signedIn(me: SignedIn): void {
  setClock(me.now);
  speakFor(me.agent.id);
  tellTabs();
  session.setState({ kind: "in", me, directory: null, unread: null }, true);
  void readDirectory();
  hear(me.agent.id, heardEnd);
}

function heardEnd(status: Extract<FeedStatus, { kind: "ended" }>): void {
  // Who works here is not known yet: that answer decides.
  if (session.getState().kind !== "in") return;
  setStatus(status);
  // This browser was signed in as somebody else meanwhile: that desk is not this page's.
  if (status.why === "otherAgent") location.reload();
  else leave(status.why);
}

async function readDirectory(): Promise<void> {
  const answer = await request("GET", "/api/directory");
  const directory = answer.ok ? Directory.safeParse(answer.body) : null;
  const now = session.getState();
  if (now.kind !== "in") return;
  if (directory?.success) {
    session.setState({ ...now, directory: directory.data, unread: null }, true);
    return;
  }
  const unread = answer.ok ? strangeAnswer : answer.problem;
  session.setState({ ...now, unread }, true);
  const pause = Math.max(retryEvery, (unread.retryAfter ?? 0) * 1000);
  setTimeout(() => void readDirectory(), pause);
}

/** Leaves when this browser's session is over. A 401 alone may be about another browser's tokens. */
export async function leaveIfOver(): Promise<boolean> {
  const answer = await request("GET", "/api/me");
  const over = !answer.ok && answer.problem.status === 401;
  if (over) leave("expired");
  return over;
}

/** What the agent may choose from; null until it is read. */
export function useDirectory(): Directory | null {
  return session((state) => (state.kind === "in" ? state.directory : null));
}

/** Shows the sign-in page, and why. */
export function leave(problem: string | null): void {
  hearNobody();
  session.setState({ kind: "out", problem }, true);
}
