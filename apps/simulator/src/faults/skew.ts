/** Numbers between these are times here: milliseconds of the years 2001 to 2286, thirteen digits. */
const [firstTime, lastTime] = [1e12, 1e13 - 1];

/** What is told, with every time in it moved by `ms`. */
export function moved(told: object, ms: number): Record<string, unknown> {
  return Object.fromEntries(Object.entries(told).map(([name, one]) => [name, movedOne(one, ms)]));
}

export function movedOne(told: unknown, ms: number): unknown {
  if (typeof told === "number") return told >= firstTime && told <= lastTime ? told + ms : told;
  if (Array.isArray(told)) return told.map((one: unknown) => movedOne(one, ms));
  return typeof told === "object" && told !== null ? moved(told, ms) : told;
}
