import { PopAnswer, type Pop } from "@ringside/desk";
import { useEffect } from "react";
import { deskside, serverNow, useDesk } from "../feed/index.ts";
import { notice } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { openApart } from "./open-apart.ts";
import { askForPop, tellPop } from "./tell.ts";

/** A page that should have popped this long ago is not thrown at anybody any more, in milliseconds. */
const fresh = 30_000;
/** The tab that is looked at goes first; the others wait, in milliseconds. */
const behind = 600;
const hidden = 1_200;

/** Opens the pages that pop, each in one tab of all that this agent has: whichever the server lets. */
export function usePops(): void {
  const waiting = useDesk((desk) => desk.pops.find((pop) => isDue(pop))?.id ?? null);
  useEffect(() => {
    if (waiting === null) return;
    const patience = document.hidden ? hidden : document.hasFocus() ? 0 : behind;
    const timer = setTimeout(() => void take(waiting), patience);
    return () => clearTimeout(timer);
  }, [waiting]);
}

function isDue({ state, at }: Pop): boolean {
  return state === "waiting" && serverNow() - at < fresh;
}

async function take(id: string): Promise<void> {
  const answer = await askForPop(id);
  const taken = answer.ok ? PopAnswer.safeParse(answer.body) : null;
  if (taken?.success && taken.data.yours) openPop(id);
}

/** Opens the one page of this pop, and tells the other tabs how that went. */
function openPop(id: string): void {
  const link = deskside.getState().desk.pops.find((pop) => pop.id === id)?.links[0];
  if (!link) return;
  const opened = openApart(link.url);
  tellPop(id, opened ? "opened" : "blocked");
  if (opened) return;
  notice({ tone: "engaged", title: words.pop.blocked(link.name), text: words.pop.blockedNext });
}
