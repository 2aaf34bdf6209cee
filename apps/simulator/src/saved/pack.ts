/** Maps and sets have no place in JSON: each is written as an object of this one member. */
const [map, set] = ["$map", "$set"] as const;

/** Plain data with maps and sets in it, as JSON can hold it. */
export function pack(value: unknown): unknown {
  if (value instanceof Map) return { [map]: [...value].map((entry) => entry.map(pack)) };
  if (value instanceof Set) return { [set]: [...value].map(pack) };
  if (Array.isArray(value)) return value.map(pack);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, pack(one)]));
}

/** The other way round. */
export function unpack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpack);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, one]): [string, unknown] => [
    name,
    unpack(one),
  ]);
  const [first] = entries;
  if (first?.[0] === map && Array.isArray(first[1]))
    return new Map(
      first[1].flatMap((one): [unknown, unknown][] =>
        Array.isArray(one) ? [[one[0], one[1]]] : [],
      ),
    );
  if (first?.[0] === set && Array.isArray(first[1])) return new Set(first[1]);
  return Object.fromEntries(entries);
}
