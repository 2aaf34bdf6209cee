import { useLayoutEffect, type RefObject } from "react";
import { putUnder } from "./above.ts";
import { leaveAll, useGivesWay } from "./way.ts";

/** Shows a dialog over the page, which waits; where the agent wants to be elsewhere it closes as by Escape. */
export function useModal(dialog: RefObject<HTMLDialogElement | null>, onClose: () => void): void {
  // What is in it must have left before it goes.
  useLayoutEffect(() => {
    const own = dialog.current;
    if (own === null) return;
    // One of two that were asked for while they were fetched stands.
    leaveAll();
    own.showModal();
    return putUnder(own);
  }, [dialog]);
  useGivesWay(() => {
    dialog.current?.close();
    onClose();
  });
}
