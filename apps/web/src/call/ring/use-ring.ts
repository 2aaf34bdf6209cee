import type { Task } from "@ringside/desk";
import { useEffect, useState } from "react";
import { useKept } from "../../ui/index.ts";
import { ringChannelOf, useLevels, type Levels, type RingChannel } from "./levels.ts";
import { ringTone } from "./tone.ts";
import { somebodyRings, useLeadsRing } from "./use-leads.ts";

/** Why nothing is heard though something rings; null where all is well. */
export type Silence = "refused" | "noDevice" | null;

/** Whether the ring is switched on in this browser. */
export function useRingsAloud(): boolean {
  return useKept("ring") !== "off";
}

/** Rings while something is offered, looked at or not, in one tab of this browser only. */
export function useRing(offers: readonly Task[]): Silence {
  const leads = useLeadsRing();
  const aloud = useRingsAloud();
  const levels = useLevels();
  const device = useKept("ring.device") ?? "";
  const channel = loudest(offers, levels);
  const level = channel === null ? 0 : levels[channel];
  const [silence, setSilence] = useState<Silence>(null);
  const rings = aloud && level > 0;
  useEffect(() => {
    if (!rings || channel === null) return;
    let current = true;
    const tell = (why: Silence): void => {
      if (current) setSilence(why);
    };
    const stop = leads
      ? ringTone({ channel, level, device, onSilent: tell })
      : void somebodyRings().then((one) => tell(one ? null : "refused"));
    return () => {
      current = false;
      setSilence(null);
      stop?.();
    };
  }, [rings, leads, channel, level, device]);
  return silence;
}

/** Of all that ring, the one that should be heard most. */
function loudest(offers: readonly Task[], levels: Levels): RingChannel | null {
  const [first] = offers
    .map((task) => ringChannelOf(task.channel))
    .toSorted((a, b) => levels[b] - levels[a]);
  return first ?? null;
}
