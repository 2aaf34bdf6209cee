/**
 * How a change numbered `id` (`<epoch>.<number>`) stands to the last one taken: the next one, one that
 * was taken before, or one with others missing in between (another epoch, or nothing to count from).
 */
export function follows(last: string | null, id: string): "next" | "taken" | "gap" {
  if (last === null) return "gap";
  const [before, now] = [parse(last), parse(id)];
  if (before.epoch !== now.epoch) return "gap";
  if (now.number <= before.number) return "taken";
  return now.number === before.number + 1 ? "next" : "gap";
}

function parse(id: string): { epoch: string; number: number } {
  const dot = id.lastIndexOf(".");
  return { epoch: id.slice(0, dot), number: Number(id.slice(dot + 1)) };
}
