import { offersOf, type Directory } from "@ringside/desk";
import { useDesk } from "../feed/index.ts";
import { useFace } from "../state/index.ts";
import { nameOf } from "../tasks/index.ts";
import { words } from "../words/index.ts";
import { usePageTitle } from "./title.ts";

/** The tab says who is calling, else the state. */
export function useDeskTitle(directory: Directory | null): void {
  const { name } = useFace(directory);
  const caller = useDesk((desk) => {
    const [offer] = offersOf(desk);
    return offer ? nameOf(offer.customer) : null;
  });
  usePageTitle(words.title(caller === null ? name : words.call.ringTitle(caller)));
}
