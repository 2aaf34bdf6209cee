/** How far a place's clocks are ahead of UTC at a moment, in milliseconds; throws a `RangeError` for no place. */
function ahead(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(
    of("year"),
    of("month") - 1,
    of("day"),
    of("hour"),
    of("minute"),
    of("second"),
  );
  return local - Math.floor(at / 1_000) * 1_000;
}

/** When it is this date and time in a place, in milliseconds since 1970; `null` for no such place or day. */
export function momentIn(timeZone: string, date: string, time: string): number | null {
  const local = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`);
  if (Number.isNaN(local) || new Date(local).toISOString().slice(0, 10) !== date) return null;
  try {
    // Twice: the clocks may change between the guess and the moment itself.
    const guess = local - ahead(timeZone, local);
    return local - ahead(timeZone, guess);
  } catch {
    return null;
  }
}
