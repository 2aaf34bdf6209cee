import type { Report } from "@ringside/desk";
import { told } from "./told.ts";
import type { Player } from "./player.ts";

const speeds = [1, 4, 20];

/** The controls as a page without script or style, so that the strictest policy lets it be. */
export function controls(report: Report, player: Player): string {
  const { moments, browser, words, build } = report;
  const place = player.place();
  const plays = player.speed() > 0;
  const rows = moments.map((moment, n) => {
    const time = new Date(moment.at).toISOString().slice(11, 23);
    const text = escaped(`${time} ${told(moment)}`);
    return n === place ? `<li><strong>${text}</strong></li>` : `<li>${text}</li>`;
  });
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Ringside: replay</title>${
    plays ? '<meta http-equiv="refresh" content="1">' : ""
  }</head>
<body>
<main>
<h1>Replay</h1>
<p><a href="/" target="ringside">What the agent saw</a>, in a window of ${browser.width} × ${browser.height},
${escaped(browser.userAgent)}; version ${escaped(build.version)}.</p>
<blockquote>${escaped(words)}</blockquote>
<p>Moment ${place + 1} of ${moments.length}, ${new Date(player.now()).toISOString()}${plays ? `, at ${player.speed()}×` : ""}</p>
${button(`go?to=${place + 1}`, "Next")}
${button(`go?to=${place - 1}`, "Back")}
${button("go?to=0", "From the beginning")}
${speeds.map((speed) => button(`play?speed=${speed}`, `Play at ${speed}×`)).join("\n")}
<ol>${rows.join("\n")}</ol>
</main>
</body>
</html>
`;
}

function button(action: string, word: string): string {
  return `<form method="post" action="/_replay/${action}"><button>${word}</button></form>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
