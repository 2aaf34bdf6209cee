import type { Task } from "@ringside/desk";
import { useEffect } from "react";
import { useKept } from "../../ui/index.ts";
import { ringTitleOf } from "../../tasks/index.ts";
import { useLeadsTelling } from "./use-leads.ts";

/** Whether desktop notifications are wished for; whether the browser allows them is another question. */
export function useNotifies(): boolean {
  return useKept("notify") === "on";
}

/**
 * A desktop notification of the contact that rings, from one tab of this browser: the one looked at last,
 * so that a click comes there. The page that is looked at needs none.
 */
export function useTelling(offer: Task | null): void {
  const leads = useLeadsTelling();
  const wished = useNotifies();
  const id = offer?.id ?? null;
  const title = offer === null ? "" : ringTitleOf(offer);
  const body = offer?.queue?.name ?? "";
  useEffect(() => {
    if (id === null || !leads || !wished || document.hasFocus()) return;
    return show(title, body, id);
  }, [id, leads, wished, title, body]);
}

/** Says how to take it away. The same contact told by the next tab takes its place. */
function show(title: string, body: string, id: string): (() => void) | undefined {
  if (typeof Notification === "undefined" || Notification.permission !== "granted") return;
  try {
    const shown = new Notification(title, { body, tag: `ringside ${id}`, icon: "/ringside.svg" });
    shown.addEventListener("click", () => {
      focus();
      shown.close();
    });
    return () => shown.close();
  } catch {
    // Some browsers of phones let only a service worker notify.
    return undefined;
  }
}
