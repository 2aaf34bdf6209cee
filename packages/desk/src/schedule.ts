const mark = "Ringside schedule: ";

/** The longest `lastStateChangeReason` that WxCC takes. */
const longest = 128;

/** What WxCC is told of a state that a schedule sets: who reads it back knows the schedule's name. */
export function scheduleReason(name: string): string {
  return `${mark}${name}`.slice(0, longest);
}

/** The schedule's name in WxCC's reason for a state; null when no schedule set it. */
export function scheduleIn(reason: string): string | null {
  return reason.startsWith(mark) ? reason.slice(mark.length) : null;
}
