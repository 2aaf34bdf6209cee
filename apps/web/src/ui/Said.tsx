import { unturnedAround } from "../words/index.ts";

/** Text that came from outside, set apart from the words around it. */
export function Said({ children }: { children: string }) {
  return <bdi>{unturnedAround(children)}</bdi>;
}
