import { offersOf, type Directory } from "@ringside/desk";
import { useDesk } from "../feed/index.ts";
import { useFace } from "../state/index.ts";
import { ringTitleOf } from "../tasks/index.ts";
import { words } from "../words/index.ts";
import { usePageTitle } from "./title.ts";

/** The tab says who is calling, else the state. */
export function useDeskTitle(directory: Directory | null): void {
  const { name } = useFace(directory);
  const ringing = useDesk((desk) => {
    const [offer] = offersOf(desk);
    return offer ? ringTitleOf(offer) : null;
  });
  usePageTitle(words.title(ringing ?? name));
}
