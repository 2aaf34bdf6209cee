import type { Floor } from "./floor.ts";

/** Everything there is on a floor, as plain data with maps and sets; but for the organisation. */
export type FloorState = ReturnType<typeof saveFloor>;

export function saveFloor(floor: Floor) {
  const { organisation: _, random, marks, agenda, ...rest } = floor;
  const chance = { random: random.state, marks: marks.state };
  return structuredClone({ ...rest, ...chance, agenda: agenda.state });
}

/** Makes a floor what another one was. The same commands then lead to the same facts. */
export function restoreFloor(floor: Floor, state: FloorState): void {
  const { random, marks, agenda, ...rest } = structuredClone(state);
  Object.assign(floor, rest);
  floor.random.state = random;
  floor.marks.state = marks;
  floor.agenda.state = agenda;
}
