export { CallCard } from "./CallCard.tsx";
export { Offers } from "./Offers.tsx";
export {
  canChooseDevice,
  ringChannels,
  ringTone,
  setLevel,
  useLevels,
  useNotifies,
  useRingsAloud,
  type RingChannel,
  type Silence,
} from "./ring/index.ts";
