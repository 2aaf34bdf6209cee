import { expect } from "vitest";
import type { Page } from "./browser.ts";

/** An agent at the screen, doing and seeing what a person does and sees. */

export type DeviceWord = "Extension" | "Dial Number";

export interface Seat {
  readonly name: string;
  readonly device: DeviceWord;
  readonly number: string;
}

const patience = { timeout: 15_000 };

export async function signIn(page: Page, url: string, name: string): Promise<void> {
  await page.goto(url);
  await page
    .getByRole("link", { name: "Connect to Webex Contact Center" })
    .or(page.getByRole("button", { name: "Connect to Webex Contact Center" }))
    .click();
  await pickAccount(page, name);
  await page.waitForURL((at) => at.href.startsWith(url), patience);
}

/** The simulator's own sign-in page: an account, then consent. */
export async function pickAccount(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name }).click();
  await page.getByRole("button", { name: /^(Allow|Accept|Consent)/ }).click();
}

export async function takeStation(
  page: Page,
  { device, number }: Omit<Seat, "name">,
): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: device }).check({ force: true });
  await dialog.getByRole("textbox", { name: new RegExp(device, "i") }).fill(number);
  await dialog.getByRole("button", { name: "Save & Continue" }).click();
  await sees(page, "Idle");
}

export const stateButton = (page: Page) => page.getByRole("button", { name: /^State:/ });

export async function choose(page: Page, state: string): Promise<void> {
  await stateButton(page).click();
  await page
    .getByRole("option", { name: state })
    .or(page.getByRole("menuitemradio", { name: state }))
    .click();
  await sees(page, state);
}

/** Waits until the state button says so. */
export async function sees(page: Page, state: string): Promise<void> {
  await expect
    .poll(
      () =>
        stateButton(page)
          .getAttribute("aria-label")
          .then((label) => label ?? stateButton(page).innerText()),
      patience,
    )
    .toContain(state);
}

export const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: typeof name === "string" }).click();

export async function reads(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor(patience);
}
