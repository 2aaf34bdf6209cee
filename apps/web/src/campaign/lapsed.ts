import type { Desk, Preview } from "@ringside/desk";
import { deskside } from "../feed/index.ts";
import { nameOf } from "../tasks/index.ts";
import { notice } from "../ui/index.ts";
import { words } from "../words/index.ts";

/** Whom a campaign took away by itself: nobody at this desk decided. */
export function lapsedBetween(before: Desk, after: Desk): Preview[] {
  return Object.values(before.previews).filter((preview) => {
    const next = after.previews[preview.id];
    const same = next?.customer.number === preview.customer.number;
    return !same && !isDecided(after, preview);
  });
}

function isDecided({ commands }: Desk, { id, version }: Preview): boolean {
  return Object.values(commands).some(
    ({ command, at }) => "previewId" in command && command.previewId === id && at >= version,
  );
}

/** Says it when the time was up. */
export function watchLapsed(): () => void {
  return deskside.subscribe(({ desk }, { desk: before }) => {
    if (desk.previews === before.previews) return;
    for (const { customer, next } of lapsedBetween(before, desk)) {
      if (next === "call") continue;
      notice({
        tone: "idle",
        title: words.campaign.lapsed(nameOf(customer)),
        text: next === null ? words.campaign.over : words.campaign.done[next],
      });
    }
  });
}
