import { expect, it } from "vitest";
import {
  ana,
  chooseState,
  eventually,
  isIn,
  press,
  signIn,
  startShift,
  stateButton,
  takeStation,
} from "./agent.ts";
import { inCall, setScene } from "./scene.ts";

const scene = setScene();

/** What has the focus, as a screen reader would name it; its tag where it has no name. */
const focused = () =>
  scene.page.evaluate(() => {
    const at = document.activeElement;
    return at?.getAttribute("aria-label") ?? at?.id ?? at?.tagName ?? "";
  });

/** Parts of the screen by these names come only when it is said so. */
async function holdBack(...parts: readonly string[]): Promise<() => void> {
  let letGo = (): void => undefined;
  const until = new Promise<void>((resolve) => (letGo = resolve));
  for (const part of parts) {
    await scene.profile.route(new RegExp(`/assets/${part}-`), async (route) => {
      await until;
      await route.continue();
    });
  }
  return letGo;
}

it("gives the focus back when a notice goes that had it", async () => {
  const { page, stage } = scene;
  await startShift(page, stage.url, ana);
  await stateButton(page).focus();
  await page.keyboard.press("Control+Alt+h");
  const dismiss = page.getByRole("button", { name: "Dismiss" });
  await dismiss.focus();
  await page.keyboard.press("Enter");
  await dismiss.waitFor({ state: "detached" });
  await eventually(focused).toMatch(/^State:/);
});

it("gives it to the middle when My day goes that was opened from nowhere", async () => {
  const { page, stage } = scene;
  await startShift(page, stage.url, ana);
  await page.locator("html").click({ position: { x: 640, y: 700 } });
  await page.evaluate(
    () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
  );
  await page.keyboard.press("Control+Alt+m");
  const day = page.getByRole("dialog", { name: "My day" });
  await day.getByRole("button", { name: "Close" }).focus();
  await page.keyboard.press("Enter");
  await day.waitFor({ state: "detached" });
  await eventually(focused).toBe("contact");
});

it("shows one of two dialogs that were asked for while they were fetched, and that has the focus", async () => {
  const { page, stage } = scene;
  const letGo = await holdBack("Dial", "ReportForm", "Settings");
  await startShift(page, stage.url, ana);
  for (const key of ["p", "d", "z"]) await page.keyboard.press(`Control+Alt+${key}`);
  letGo();
  const report = page.getByRole("dialog", { name: "Report a problem" });
  await report.waitFor();
  await page.getByRole("dialog", { name: "Settings", includeHidden: true }).waitFor();
  await eventually(() => page.locator("dialog:modal").count()).toBe(1);
  await page.waitForTimeout(300);
  const writes = await report
    .getByLabel("What went wrong?")
    .evaluate((one) => one.matches(":focus"));
  expect(writes).toBe(true);
  // It comes in place of what stood there; two never stand one over the other.
  await page.keyboard.press("Control+k");
  await report.waitFor({ state: "detached" });
  await page.getByRole("dialog", { name: "Find and do anything" }).waitFor();
  expect(await page.locator("dialog:modal").count()).toBe(1);
});

it("opens one of two menus that were asked for while they were fetched", async () => {
  const { page, stage } = scene;
  const letGo = await holdBack("StateMenu", "ProfileMenu");
  await signIn(page, stage.url, ana);
  await takeStation(page, ana);
  await stateButton(page).click();
  await page.getByRole("button", { name: /^Profile of/ }).click();
  letGo();
  await page.getByRole("menu", { name: /^Profile of/ }).waitFor();
  await page.waitForTimeout(300);
  expect(await page.locator(".popover").count()).toBe(1);
  await page.keyboard.press("Escape");
  await eventually(() => page.locator(".popover").count()).toBe(0);
});

it("has the focus in a menu that is opened by key, however busy the page is", async () => {
  const { page, stage } = scene;
  await startShift(page, stage.url, ana);
  await page.mouse.move(400, 600);
  for (let again = 0; again < 5; again += 1) {
    await page.getByRole("button", { name: /^Profile of/ }).focus();
    // A page at work: the frame after the key comes late.
    await page.evaluate(() => {
      const until = performance.now() + 150;
      addEventListener(
        "keydown",
        () => {
          requestAnimationFrame(() => {
            while (performance.now() < until + 150);
          });
        },
        { once: true, capture: true },
      );
    });
    await page.keyboard.press("Enter");
    await page.getByRole("menu", { name: /^Profile of/ }).waitFor();
    await eventually(() =>
      page
        .getByRole("menu", { name: /^Profile of/ })
        .evaluate((menu) => menu.contains(document.activeElement)),
    ).toBe(true);
    // The key that opened it does nothing in it.
    expect(await page.getByRole("menu").count()).toBe(1);
    await page.keyboard.press("Escape");
    await page.getByRole("menu", { name: /^Profile of/ }).waitFor({ state: "detached" });
  }
});

it("fits its header into every width, with all that a header may hold", async () => {
  const { page } = scene;
  await inCall(scene);
  await chooseState(page, "Lunch");
  await page.getByText("Then Lunch").waitFor();
  await press(page, "End");
  await isIn(page, "Wrap-up");
  for (let width = 320; width <= 1_300; width += 20) {
    await page.setViewportSize({ width, height: 720 });
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect([width, wider]).toEqual([width, 0]);
  }
});
