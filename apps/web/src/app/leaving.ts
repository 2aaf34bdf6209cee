import { tasksOf, type Desk, type Task } from "@ringside/desk";
import { create } from "zustand";
import { deskside } from "../feed/index.ts";
import { forgetDialled } from "../handover/index.ts";
import { forgetNotes } from "../notes/index.ts";
import { signOut } from "../session/index.ts";
import { nameOf } from "../tasks/index.ts";
import { notice } from "../ui/index.ts";
import { reasonOf, words } from "../words/index.ts";

/** Whether another team or phone is being chosen. */
export const changing = create<{ readonly open: boolean }>(() => ({ open: false }));

/** Asks for another team or phone. */
export function changeStation(): void {
  if (!isBusy(words.header.changeStation)) changing.setState({ open: true });
}

/** Signs out of everything. */
export async function goHome(): Promise<void> {
  if (isBusy(words.header.signOut)) return;
  const { signingOut, signingOutNext } = words.header;
  notice({ tone: "idle", title: signingOut, text: signingOutNext });
  const problem = await signOut();
  if (problem === null) {
    forgetNotes("all");
    return forgetDialled();
  }
  const { text, code, trackingId } = reasonOf(
    "station.logout",
    problem.code,
    problem.trackingId ?? null,
  );
  notice({ tone: "fault", title: words.header.signOutFailed, text, code, trackingId });
}

/**
 * The contact that must be finished before anybody leaves. What a desk shows that hears nothing any more
 * may be long over: it holds nobody back.
 */
export function heldBackBy(desk: Desk): Task | null {
  const deaf = desk.link.kind === "evicted" || desk.link.kind === "lost";
  return deaf ? null : (tasksOf(desk)[0] ?? null);
}

/** With a contact open nobody leaves: it says which. */
function isBusy(title: string): boolean {
  const open = heldBackBy(deskside.getState().desk);
  if (open === null) return false;
  notice({ tone: "engaged", title, text: words.header.finishFirst(nameOf(open.customer)) });
  return true;
}
