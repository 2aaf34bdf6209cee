import { expect } from "vitest";
import type { Locator, Page } from "./browser.ts";

/** An agent at the screen, doing and seeing what a person does and sees. */

export type DeviceWord = "Extension" | "Dial Number";

export interface Seat {
  readonly name: string;
  readonly device: DeviceWord;
  readonly number: string;
}

const patience = { timeout: 15_000 };

export const ana: Seat = { name: "Ana Ibarra", device: "Extension", number: "1001" };
export const bo: Seat = { name: "Bo Lindqvist", device: "Dial Number", number: "+14085550102" };

export async function signIn(page: Page, url: string, { name }: Pick<Seat, "name">): Promise<void> {
  await page.goto(url);
  await page.getByRole("link", { name: "Connect to Webex Contact Center" }).click();
  await consent(page, name);
}

/** The simulator's own sign-in page. */
export async function consent(page: Page, name: string): Promise<void> {
  await page.getByText(name, { exact: true }).click();
  await page.getByRole("button", { name: "Accept" }).click();
}

export async function fillStation(page: Page, { device, number }: Omit<Seat, "name">) {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: device }).locator("..").click();
  await numberField(page, device).fill(number);
  await dialog.getByRole("button", { name: /Your team/ }).click();
  await page.getByRole("option", { name: "Customer Care" }).click();
}

export const numberField = (page: Page, device: DeviceWord) =>
  page.getByRole("textbox", { name: device === "Extension" ? "Extension" : "Dial number" });

export async function takeStation(page: Page, seat: Omit<Seat, "name">): Promise<void> {
  await fillStation(page, seat);
  await press(page, "Save & Continue");
  await isIn(page, "Idle");
}

/** From nothing to Available. */
export async function startShift(page: Page, url: string, seat: Seat): Promise<void> {
  await signIn(page, url, seat);
  await takeStation(page, seat);
  await goAvailable(page);
}

export const stateButton = (page: Page) => page.getByRole("button", { name: /^State:/ });

export async function isIn(page: Page, state: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^State: ${state}`) }).waitFor(patience);
}

export async function goAvailable(page: Page): Promise<void> {
  await chooseState(page, "Available");
  await isIn(page, "Available");
}

export async function chooseState(page: Page, name: string): Promise<void> {
  await stateButton(page).click();
  await page.getByRole("menuitemradio", { name, exact: true }).click(patience);
}

export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole("button", { name, exact: typeof name === "string" }).click(patience);
}

export const offer = (page: Page) => page.getByRole("region", { name: "Incoming call" });

export async function sees(where: Page | Locator, text: string | RegExp): Promise<void> {
  await where.getByText(text).first().waitFor(patience);
}

/** Held, by what the control offers: words like "on hold" stand in notices too. */
export async function isHeld(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Resume", exact: true }).waitFor(patience);
}

export async function wrapUp(page: Page, reason: string): Promise<void> {
  await page.getByRole("option", { name: reason }).click(patience);
  await press(page, "Submit & Wrap up");
}

/** A running timer's seconds, as they stand on the screen. */
export async function seconds(timer: Locator): Promise<number> {
  const text = (await timer.first().textContent(patience)) ?? "";
  const found = /(?:(\d+):)?(\d\d):(\d\d)/.exec(text);
  if (!found) throw new Error(`no timer in ${JSON.stringify(text)}`);
  return Number(found[1] ?? 0) * 3_600 + Number(found[2]) * 60 + Number(found[3]);
}

/** Waits until something holds; says what it was when it never does. */
export function eventually<T>(read: () => Promise<T> | T) {
  return expect.poll(read, { ...patience, interval: 50 });
}
