/** How long ago by the simulator's clock, as of its last reading: `4:12`. */
export function Elapsed({ since, now }: { since: number; now: number }) {
  const seconds = Math.max(0, Math.floor((now - since) / 1000));
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return (
    <time className="tabular" dateTime={`PT${seconds}S`}>
      {minutes}:{String(rest).padStart(2, "0")}
    </time>
  );
}
