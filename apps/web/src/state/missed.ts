import { deskside } from "../feed/index.ts";
import { notice } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { whyOf } from "./why.ts";

/** An offer that was missed beside another contact is told by a toast: the middle is taken. */
export function watchMissed(): () => void {
  return deskside.subscribe(({ desk }, before) => {
    const cause = desk.state?.cause;
    if (cause?.kind !== "missed" || desk.state?.since === before.desk.state?.since) return;
    if (Object.keys(desk.tasks).length === 0) return;
    const text = whyOf(desk)?.text ?? "";
    notice({ tone: "fault", title: words.state.missedTitle[cause.why], text });
  });
}
