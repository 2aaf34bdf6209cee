/** A soft two-note ring, made rather than loaded. It says how to stop. */
export function ringTone(): () => void {
  const audio = new AudioContext();
  const volume = audio.createGain();
  volume.gain.value = 0.12;
  volume.connect(audio.destination);
  const ring = (): void => {
    note(audio, volume, 659.25, 0);
    note(audio, volume, 783.99, 0.22);
  };
  ring();
  const timer = setInterval(ring, 2400);
  return () => {
    clearInterval(timer);
    void audio.close();
  };
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
