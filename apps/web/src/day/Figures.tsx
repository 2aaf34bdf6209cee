import type { Statistics } from "@ringside/desk";
import { duration, words, type Words } from "../words/index.ts";

interface Props {
  readonly today: Statistics;
  /** Yesterday by this time; null where it could not be read. */
  readonly before: Statistics | null;
}

/** The day in five figures, each beside yesterday's. */
export function Figures({ today, before }: Props) {
  return (
    <section aria-label={words.day.title}>
      <dl className="figures">
        {figures.map(({ name, of }) => (
          <div key={name}>
            <dt>{words.day.figures[name]}</dt>
            <dd>
              <strong className="tabular">{of(today)}</strong>
              {before === null ? null : (
                <span className="tabular">{words.day.yesterday(of(before))}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {before === null ? null : <p className="figures-note">{words.day.yesterdayNote}</p>}
    </section>
  );
}

const none = "–";
const average = (ms: number | null) => (ms === null ? none : duration(ms));
const sum = (values: Readonly<Record<string, number>>) =>
  Object.values(values).reduce((all, value) => all + value, 0);

const figures: readonly {
  name: keyof Words["day"]["figures"];
  of: (statistics: Statistics) => string;
}[] = [
  {
    name: "contacts",
    of: ({ contacts }) => words.day.number(contacts.handled + contacts.handedOn + contacts.helped),
  },
  { name: "missed", of: ({ contacts }) => words.day.number(contacts.missed) },
  { name: "talked", of: ({ averageTalked }) => average(averageTalked) },
  { name: "wrapped", of: ({ averageWrapped }) => average(averageWrapped) },
  { name: "signedIn", of: ({ times }) => duration(sum(times)) },
];
