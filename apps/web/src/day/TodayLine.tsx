import { serverNow } from "../feed/index.ts";
import { Icon } from "../ui/index.ts";
import { ChevronRight } from "lucide-react";
import { duration, words } from "../words/index.ts";
import { openDay } from "./opening.ts";
import { readStatistics } from "./read.ts";
import { today } from "./times.ts";
import { useFresh } from "./use-fresh.ts";
import "./today-line.css";

const readToday = () => readStatistics(today(serverNow()));

/** The day's figures in one line, and the way to all of it. */
export function TodayLine() {
  const { data } = useFresh(readToday);
  if (data === null) return null;
  const { handled, handedOn, missed } = data.contacts;
  const parts = [
    words.day.contactsToday(handled + handedOn),
    missed > 0 ? words.day.missedToday(missed) : null,
    data.averageTalked === null ? null : words.day.averageToday(duration(data.averageTalked)),
  ];
  return (
    <button type="button" className="today-line" onClick={openDay}>
      <span className="tabular">{parts.filter((part) => part !== null).join(" · ")}</span>
      <Icon of={ChevronRight} size={16} />
    </button>
  );
}
