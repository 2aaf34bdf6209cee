import { expect, it } from "vitest";
import { ana, eventually, isHeld, isIn, offer, press, sees, startShift } from "./agent.ts";
import { inCall, setScene, timesAsked } from "./scene.ts";

const scene = setScene();

it("changes a letter, refuses one that is taken, and turns all off at once", async () => {
  const { page } = scene;
  await inCall(scene);
  await page.keyboard.press("?");
  const letter = page.getByRole("textbox", { name: "Letter for: Hold or resume" });
  await letter.fill("E");
  await sees(page.getByRole("dialog"), "E is taken: End the contact");
  await letter.fill("J");
  await press(page, "Close");
  await page.keyboard.press("Control+Alt+h");
  await page.keyboard.press("Control+Alt+j");
  await isHeld(page);
  expect(await timesAsked(scene, "tasks.hold")).toBe(1);

  await page.keyboard.press("?");
  await page.getByRole("checkbox", { name: "Use keyboard shortcuts" }).uncheck();
  await press(page, "Close");
  await page.reload();
  await isHeld(page);
  await page.keyboard.press("Control+Alt+j");
  await page.keyboard.press("?");
  await page.waitForTimeout(500);
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(await timesAsked(scene, "tasks.unhold")).toBe(0);
});

it("leads from under whatever stands over the page, and leaves nothing of it behind", async () => {
  const { page } = scene;
  await inCall(scene);
  const over = () => page.locator("dialog:modal, .popover").count();
  const leads = async (letter: string, to: string | RegExp, standsOver: number): Promise<void> => {
    await page.keyboard.press(`Control+Alt+${letter}`);
    const there = page.getByRole("dialog", { name: to });
    await there.waitFor();
    const hasFocus = () => there.evaluate((one) => one.contains(document.activeElement));
    await eventually(hasFocus).toBe(true);
    expect(await over()).toBe(standsOver);
  };
  await leads("c", /^Consult/, 1);
  await leads("p", "Settings", 0);
  await leads("x", /^Transfer/, 1);
  await leads("c", /^Consult/, 1);
  await page.keyboard.press("Escape");
  await eventually(over).toBe(0);
  await leads("m", "My day", 0);
  await leads("i", "Choose your state", 1);
  await leads("p", "Settings", 0);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  const isNowhere = () => page.evaluate(() => document.activeElement === document.body);
  await eventually(isNowhere).toBe(false);
});

it("says why a key does nothing now", async () => {
  const { page, stage } = scene;
  const id = await inCall(scene);
  await page.keyboard.press("Control+Alt+g");
  await sees(page, "Merge the calls");
  await sees(page, "Not possible just now.");
  await stage.sim.hangUp(id);
  await isIn(page, "Wrap-up");
  await page.keyboard.press("Control+Alt+d");
  await sees(page, "Call a number");
});

it("chooses by Enter, and does it by Enter on what is chosen: never by a key that is held down", async () => {
  const { page, stage } = scene;
  const id = await inCall(scene);
  await stage.sim.hangUp(id);
  await isIn(page, "Wrap-up");
  await page.getByRole("combobox", { name: "Search reasons" }).waitFor();
  await page.keyboard.type("refund");
  await page.keyboard.down("Enter");
  await page.keyboard.down("Enter");
  await page.keyboard.up("Enter");
  await page.getByRole("option", { name: "Refund issued", selected: true }).waitFor();
  await isIn(page, "Wrap-up");
  expect(await timesAsked(scene, "tasks.wrapup")).toBe(0);
  await page.keyboard.press("Enter");
  await isIn(page, "Available");
  expect(await timesAsked(scene, "tasks.wrapup")).toBe(1);

  await page.keyboard.press("Control+Alt+d");
  await page.getByRole("dialog", { name: "Call a number" }).waitFor();
  await page.keyboard.type("+14085550177");
  await page.keyboard.press("Enter");
  await page.getByRole("option", { name: "+14085550177", selected: true }).waitFor();
  expect(await timesAsked(scene, "tasks.create")).toBe(0);
  await page.keyboard.press("Enter");
  await eventually(() => timesAsked(scene, "tasks.create")).toBe(1);
});

it("says why beside an offer, never over it", async () => {
  const { page, stage } = scene;
  await startShift(page, stage.url, ana);
  await stage.sim.call({ customerName: "Lea Martin" });
  await offer(page).waitFor();
  await page.keyboard.press("Control+Alt+h");
  const said = page.getByRole("listitem").filter({ hasText: "Not possible just now." });
  for (const width of [1_440, 800, 640, 320]) {
    await page.setViewportSize({ width, height: 720 });
    const [over, under] = [await said.boundingBox(), await offer(page).boundingBox()];
    if (!over || !under) throw new Error("one of them is not there");
    const isBeside = over.x + over.width <= under.x || under.x + under.width <= over.x;
    const isAbove = over.y + over.height <= under.y;
    expect([width, isBeside || isAbove]).toEqual([width, true]);
  }
});
