import { CalendarClock } from "lucide-react";
import { useKeysOf, useShortcut } from "../keys/index.ts";
import { closeAside, Hint, Icon, useAside } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { openDay } from "./opening.ts";

/** The way to My day, and away from it. */
export function DayButton() {
  const open = useAside() === "day";
  const toggle = open ? closeAside : openDay;
  useShortcut("day", toggle);
  return (
    <Hint text={words.day.title}>
      <button
        type="button"
        className="icon-button header-wide"
        aria-label={words.day.title}
        aria-expanded={open}
        aria-keyshortcuts={useKeysOf("day")}
        onClick={toggle}
      >
        <Icon of={CalendarClock} />
      </button>
    </Hint>
  );
}
