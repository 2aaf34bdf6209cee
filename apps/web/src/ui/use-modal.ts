import { useEffect, type RefObject } from "react";
import { useGivesWay } from "./way.ts";

/** Shows a dialog over the page, which waits; where the agent wants to be elsewhere it closes as by Escape. */
export function useModal(dialog: RefObject<HTMLDialogElement | null>, onClose: () => void): void {
  useEffect(() => dialog.current?.showModal(), [dialog]);
  useGivesWay(() => {
    dialog.current?.close();
    onClose();
  });
}
