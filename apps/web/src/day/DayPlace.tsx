import { Apart, later } from "../ui/index.ts";
import { closeDay, dayOpen } from "./opening.ts";

const { Part: Day, load } = later(() => import("./Day.tsx").then(({ Day }) => Day));
export const loadDay = load;

/** Where My day opens: beside the contact, which goes on. */
export function DayPlace() {
  return dayOpen().open ? (
    <Apart what="part" meanwhile={null}>
      <Day onClose={closeDay} />
    </Apart>
  ) : null;
}
