import { useEffect, useState } from "react";
import { elect } from "./leader.ts";

const ringLock = "ringside.ring";

/**
 * Whether this tab is the one that rings. Only a page that was clicked or typed in may make a sound: it
 * stands for election from then on.
 */
export function useLeadsRing(): boolean {
  const [leads, setLeads] = useState(false);
  useEffect(() => {
    let resign = (): void => {};
    const stand = (): void => {
      removeEventListener("pointerdown", stand, true);
      removeEventListener("keydown", stand, true);
      ({ resign } = elect(ringLock, navigator.locks, setLeads));
    };
    if (mayNow()) stand();
    else {
      addEventListener("pointerdown", stand, true);
      addEventListener("keydown", stand, true);
    }
    return () => {
      removeEventListener("pointerdown", stand, true);
      removeEventListener("keydown", stand, true);
      resign();
    };
  }, []);
  return leads;
}

function mayNow(): boolean {
  return navigator.userActivation?.hasBeenActive ?? false;
}

/** Whether any tab of this browser stands ready to ring. */
export async function somebodyRings(): Promise<boolean> {
  const found = await navigator.locks?.query().catch(() => null);
  return !found || (found.held ?? []).some(({ name }) => name === ringLock);
}

/** Whether this tab is the one that tells: the one looked at last, and when that dies, another. */
export function useLeadsTelling(): boolean {
  const [leads, setLeads] = useState(false);
  useEffect(() => {
    const candidate = elect("ringside.tell", navigator.locks, setLeads);
    const claim = (): void => candidate.claim();
    if (document.hasFocus()) claim();
    addEventListener("focus", claim);
    return () => {
      removeEventListener("focus", claim);
      candidate.resign();
    };
  }, []);
  return leads;
}
