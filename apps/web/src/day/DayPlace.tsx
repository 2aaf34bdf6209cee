import { Apart, later, useAside } from "../ui/index.ts";

const { Part: Day, load } = later(() => import("./Day.tsx").then(({ Day }) => Day));
export const loadDay = load;

/** Where My day opens: beside the contact, which goes on. */
export function DayPlace() {
  return useAside() === "day" ? (
    <Apart what="part" meanwhile={null}>
      <Day />
    </Apart>
  ) : null;
}
