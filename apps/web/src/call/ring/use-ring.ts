import { useEffect, useState } from "react";
import { useKept } from "../../ui/index.ts";
import { elect } from "./leader.ts";
import { ringTone } from "./tone.ts";

/** Whether the ring is switched on in this browser. */
export function useRingsAloud(): boolean {
  return useKept("ring") !== "off";
}

/** Rings while something is offered, in one tab of this browser only. */
export function useRing(ringing: boolean): void {
  const leads = useLeads();
  const aloud = useRingsAloud();
  useEffect(() => (ringing && leads && aloud ? ringTone() : undefined), [ringing, leads, aloud]);
}

/** Only a tab that was clicked or typed in may make a sound: it stands for election from then on. */
function useLeads(): boolean {
  const [leads, setLeads] = useState(false);
  useEffect(() => {
    let resign = (): void => {};
    const stand = (): void => {
      removeEventListener("pointerdown", stand);
      removeEventListener("keydown", stand);
      resign = elect("ringside.ring", navigator.locks, () => setLeads(true));
    };
    addEventListener("pointerdown", stand);
    addEventListener("keydown", stand);
    return () => {
      removeEventListener("pointerdown", stand);
      removeEventListener("keydown", stand);
      resign();
    };
  }, []);
  return leads;
}
