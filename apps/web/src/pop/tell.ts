import { request } from "../session/index.ts";

const pathOf = (id: string): string => `/api/pops/${encodeURIComponent(id)}`;

/** Asks whether this tab is to open a page: of all that ask, one is. */
export const askForPop = (id: string) => request("PUT", pathOf(id), { state: "taken" });

/** Tells the agent's other tabs how opening it went. */
export function tellPop(id: string, state: "opened" | "blocked"): void {
  void request("PUT", pathOf(id), { state });
}
