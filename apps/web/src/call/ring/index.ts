export { ringChannels, setLevel, useLevels, type RingChannel } from "./levels.ts";
export { canChooseDevice, ringTone } from "./tone.ts";
export { useBadge } from "./use-badge.ts";
export { useRing, useRingsAloud, type Silence } from "./use-ring.ts";
export { useNotifies, useTelling } from "./use-telling.ts";
