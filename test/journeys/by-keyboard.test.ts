import { expect, it } from "vitest";
import { ana, eventually, isHeld, isIn } from "./agent.ts";
import type { Page } from "./browser.ts";
import { setScene, timesAsked } from "./scene.ts";

const scene = setScene();

/** Goes on by Tab until something of this name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let steps = 0; steps < 40; steps += 1) {
    await page.keyboard.press("Tab");
    const focused = await nameOfFocus(page);
    passed.push(focused);
    if (typeof name === "string" ? focused === name : name.test(focused)) return;
  }
  throw new Error(`no Tab led to ${name}: ${passed.join(" | ")}`);
}

function nameOfFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const one = document.activeElement;
    if (!(one instanceof HTMLElement)) return "";
    const label = one instanceof HTMLInputElement ? one.labels?.[0]?.textContent : null;
    const named = one.getAttribute("aria-labelledby")?.split(" ") ?? [];
    const others = named.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
    return (one.ariaLabel ?? label ?? (others.trim() || one.textContent)).trim();
  });
}

/** Something has the focus, not the page as a whole. */
async function keepsFocus(page: Page): Promise<void> {
  const lost = (): Promise<boolean> =>
    page.evaluate(() => document.activeElement === document.body);
  await eventually(lost).toBe(false);
}

/** Everything that live regions came to say while the page was open. */
function spoken(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.dataset["spoken"] ?? "");
}

/** Notes on the page what live regions say, and any use of a pointer. */
function listen(): void {
  const noted = (name: string, text: string): void => {
    const notes = document.documentElement.dataset;
    if (!notes[name]?.endsWith(text)) notes[name] = `${notes[name] ?? ""} | ${text}`;
  };
  for (const kind of ["mousedown", "pointerdown", "touchstart"]) {
    addEventListener(kind, () => noted("pointed", kind), true);
  }
  const live = "[aria-live], [role=alert], [role=status], [role=log]";
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      const text = element?.closest(live)?.textContent?.trim();
      if (text) noted("spoken", text);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

async function arrive(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole("link", { name: "Connect to Webex Contact Center" }).waitFor();
  await tabTo(page, "Connect to Webex Contact Center");
  await page.keyboard.press("Enter");
  await page.getByText(ana.name, { exact: true }).waitFor();
  await tabTo(page, /Ana Ibarra/);
  await page.keyboard.press("Space");
  await tabTo(page, "Accept");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Save & Continue" }).waitFor();
}

async function takeStation(page: Page): Promise<void> {
  await tabTo(page, /^(Dial Number|Extension)$/);
  if ((await nameOfFocus(page)) !== "Extension") await page.keyboard.press("ArrowDown");
  await tabTo(page, "Extension");
  await page.keyboard.press("Control+a");
  await page.keyboard.type(ana.number);
  await tabTo(page, /Your team/);
  await page.keyboard.press("Enter");
  await page.getByRole("option", { name: "Customer Care" }).waitFor();
  await page.keyboard.type("Customer");
  await page.keyboard.press("Enter");
  await tabTo(page, "Save & Continue");
  await page.keyboard.press("Enter");
  await isIn(page, "Idle");
}

it("takes an agent through a whole call by keyboard alone, and says what happens", async () => {
  const { page, profile, stage } = scene;
  await profile.addInitScript(listen);
  await arrive(page, stage.url);
  await takeStation(page);
  await page.keyboard.press("Control+Alt+a");
  await isIn(page, "Available");

  const id = await stage.sim.call({ customerName: "Lea Martin" });
  await isIn(page, "Ringing");
  await eventually(() => spoken(page)).toContain("Incoming call from Lea Martin, ");
  await stage.sim.answer(id);
  await isIn(page, "Engaged");
  await page.keyboard.press("Control+Alt+h");
  await isHeld(page);
  await page.keyboard.press("Control+Alt+h");
  await page.getByRole("button", { name: "Hold", exact: true }).waitFor();
  await page.keyboard.press("Control+Alt+e");
  await page.getByRole("option", { name: "Resolved" }).waitFor();
  await keepsFocus(page);
  await page.keyboard.type("resol");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("option", { name: "Resolved", selected: true }).waitFor();
  await page.keyboard.press("Control+Enter");
  await isIn(page, "Available");
  await keepsFocus(page);

  expect(await timesAsked(scene, "tasks.hold")).toBe(1);
  expect(await timesAsked(scene, "tasks.wrapup")).toBe(1);
  expect(await page.evaluate(() => document.documentElement.dataset["pointed"])).toBe(undefined);
});

it("gives the focus back when a menu or a dialog closes", async () => {
  const { page, stage } = scene;
  await arrive(page, stage.url);
  await takeStation(page);
  for (const opener of [/^State:/, `Profile of ${ana.name}`, "Call a number"]) {
    await page.getByRole("button", { name: opener }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menu").or(page.getByRole("dialog")).first().waitFor();
    await page.keyboard.press("Escape");
    await eventually(() => nameOfFocus(page)).toMatch(opener);
  }
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await keepsFocus(page);
});
