import type { RingChannel } from "./levels.ts";

export interface Tone {
  readonly channel: RingChannel;
  /** From 1 to 100. */
  readonly level: number;
  /** An output device's id; empty for the system's own. */
  readonly device: string;
  /** The browser keeps this page silent, or the device is gone. */
  readonly onSilent: (why: "refused" | "noDevice") => void;
}

/** Two notes each, so that an ear tells a call from a letter; how long until the next, in milliseconds. */
const melodies: Record<RingChannel, { readonly hertz: readonly number[]; readonly every: number }> =
  {
    telephony: { hertz: [659.25, 783.99], every: 2_400 },
    chat: { hertz: [523.25, 659.25], every: 4_000 },
    email: { hertz: [440, 523.25], every: 8_000 },
    social: { hertz: [587.33, 698.46], every: 4_000 },
  };

/** A page that may sound does so by then, in milliseconds. */
const startsWithin = 400;
/** The gain at full loudness. */
const loudest = 0.3;

/** A soft ring, made rather than loaded. It says how to stop, which may be said twice. */
export function ringTone({ channel, level, device, onSilent }: Tone): () => void {
  const audio = new AudioContext();
  const volume = audio.createGain();
  // Loudness is felt by its square.
  volume.gain.value = loudest * (level / 100) ** 2;
  volume.connect(audio.destination);
  if (device !== "") toDevice(audio, device).catch(() => onSilent("noDevice"));
  const { hertz, every } = melodies[channel];
  const ring = (): void => hertz.forEach((one, n) => note(audio, volume, one, n * 0.22));
  ring();
  const timer = setInterval(ring, every);
  const asked = setTimeout(() => {
    if (audio.state !== "running") onSilent("refused");
  }, startsWithin);
  return () => {
    clearInterval(timer);
    clearTimeout(asked);
    if (audio.state !== "closed") void audio.close();
  };
}

/** Whether this browser lets a page choose where it sounds. */
export const canChooseDevice = (): boolean =>
  typeof AudioContext !== "undefined" && "setSinkId" in AudioContext.prototype;

interface Choosing {
  setSinkId(id: string): Promise<void>;
}

const mayChoose = (audio: AudioContext): audio is AudioContext & Choosing => "setSinkId" in audio;

async function toDevice(audio: AudioContext, device: string): Promise<void> {
  if (!mayChoose(audio)) throw new Error("no choice of device here");
  await audio.setSinkId(device);
}

/** One bell-like note: quick to come, slow to go. */
function note(audio: AudioContext, to: AudioNode, hertz: number, after: number): void {
  const start = audio.currentTime + after;
  const tone = audio.createOscillator();
  const bell = audio.createGain();
  tone.type = "triangle";
  tone.frequency.value = hertz;
  bell.gain.setValueAtTime(0.0001, start);
  bell.gain.exponentialRampToValueAtTime(1, start + 0.02);
  bell.gain.exponentialRampToValueAtTime(0.0001, start + 0.9);
  tone.connect(bell).connect(to);
  tone.start(start);
  tone.stop(start + 1);
}
