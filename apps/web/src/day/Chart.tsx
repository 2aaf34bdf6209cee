import { duration, machineDuration, words } from "../words/index.ts";
import { Said } from "../ui/index.ts";
import { hoursBetween, type Lane } from "./lanes.ts";

/** What nobody could see would still be there: the least width of a bar, of 1000. */
const least = 3;
const mostHours = 6;

/**
 * When the agent was in which state: a table whose middle column is drawn. Read aloud it is each state
 * with its time; without colours the lanes tell them apart.
 */
export function Chart({ lanes }: { lanes: readonly Lane[] }) {
  if (lanes.length === 0) return <p className="day-none">{words.day.noTimes}</p>;
  const from = Math.min(...lanes.flatMap(({ spans }) => spans.map((span) => span.from)));
  const to = Math.max(...lanes.flatMap(({ spans }) => spans.map((span) => span.to)), from + 60_000);
  const all = lanes.reduce((sum, { total }) => sum + total, 0);
  const place = (at: number) => ((at - from) / (to - from)) * 1000;
  const hours = hoursBetween(from, to, mostHours);
  return (
    <table className="chart">
      <caption>{words.day.times}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{words.day.stateColumn}</span>
          </th>
          <td aria-hidden="true">
            <Hours hours={hours.length > 0 ? hours : [from]} place={place} />
          </td>
          <th scope="col">{words.day.total}</th>
          <th scope="col">
            <span className="unseen">{words.day.share}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lanes.map(({ id, name, tone, spans, total }) => (
          <tr key={id}>
            <th scope="row">
              <Said>{name}</Said>
            </th>
            <td aria-hidden="true">
              <svg className={`lane lane-${tone}`} viewBox="0 0 1000 20" preserveAspectRatio="none">
                <line className="lane-ground" x1="0" x2="1000" y1="10" y2="10" />
                {spans.map((span) => (
                  <rect
                    key={span.from}
                    x={place(span.from)}
                    y="1"
                    width={Math.max(least, place(span.to) - place(span.from))}
                    height="18"
                  />
                ))}
              </svg>
            </td>
            <td className="tabular chart-total">
              <time dateTime={machineDuration(total)}>{duration(total)}</time>
            </td>
            <td className="tabular chart-share">{words.day.percent(total / Math.max(1, all))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Hours({ hours, place }: { hours: readonly number[]; place: (at: number) => number }) {
  return (
    <svg className="chart-hours">
      {hours.map((at) => (
        <text key={at} x={`${place(at) / 10}%`} y="12">
          {words.time(at)}
        </text>
      ))}
    </svg>
  );
}
