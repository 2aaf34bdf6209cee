import type { Page } from "../../journeys/browser.ts";
import type { Scene } from "../../journeys/scene.ts";

/** Called in each state of the screen, while the page shows it; some there are in a side panel only. */
export type Look = (state: string, page: Page, where?: "everywhere" | "narrow") => Promise<void>;

/** A part of an agent's day that comes through some states of the screen, each once, from a new profile on. */
export type Chapter = (scene: Scene, look: Look) => Promise<void>;

export const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
