export { DayButton } from "./DayButton.tsx";
export { DayPlace, loadDay } from "./DayPlace.tsx";
export { openDay } from "./opening.ts";
export { TodayLine } from "./TodayLine.tsx";
