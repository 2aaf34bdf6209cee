import { expect, it } from "vitest";
import { ana, eventually, isIn, offer, press, sees, startShift, stateButton } from "./agent.ts";
import type { Page } from "./browser.ts";
import { isAccessible } from "./looks.ts";
import { inCall, setScene, timesAsked } from "./scene.ts";

const scene = setScene();

it("finds a state by typing, holds one back until the contact is over, and takes it back", async () => {
  const { page } = scene;
  await inCall(scene);
  await stateButton(page).click();
  await page.getByPlaceholder("Search states").fill("lun");
  expect(await page.getByRole("menuitemradio").allTextContents()).toEqual(["Lunch"]);
  await page.keyboard.press("Enter");
  const after = page.getByRole("button", { name: "Then Lunch: be Available" });
  await after.waitFor();
  await isIn(page, "Engaged");
  await after.click();
  await after.waitFor({ state: "detached" });
  // The same with the header's room gone, in the list itself.
  await page.keyboard.press("Control+Alt+i");
  await page.keyboard.type("lunch");
  await page.keyboard.press("Enter");
  await after.waitFor();
  await page.setViewportSize({ width: 400, height: 800 });
  await stateButton(page).click();
  await press(page, "Available instead");
  await after.waitFor({ state: "detached" });
});

it("asks what now after a missed call, and waits as Idle for the agent's own reason", async () => {
  const { page, stage } = scene;
  await stage.sim.settings({ ronaTimeoutSeconds: 2 });
  await startShift(page, stage.url, ana);
  await stage.sim.call({ customerName: "Lea Martin" });
  const missed = page.getByRole("dialog", { name: "Missed call" });
  await sees(missed, "the call from Lea Martin rang out");
  await isIn(page, "Idle, RONA");
  await missed.getByRole("combobox", { name: "Idle as" }).selectOption({ label: "Paperwork" });
  await missed.getByRole("button", { name: "Stay Idle" }).click();
  await isIn(page, "Idle, Paperwork");
  await missed.waitFor({ state: "detached" });
});

it("tells a chat that was missed as a chat", async () => {
  const { page, stage } = scene;
  await stage.sim.settings({ ronaTimeoutSeconds: 2 });
  await startShift(page, stage.url, ana);
  await stage.sim.call({ channel: "chat", customerName: "Mina" });
  const missed = page.getByRole("dialog", { name: "Missed chat" });
  await sees(missed, "the chat from Mina was not accepted in time");
  await sees(missed, "Contacts stay away until you are Available again.");
  expect(await missed.getByRole("button", { name: "Call back" }).count()).toBe(0);
  await press(page, "Profile of Ana Ibarra");
  await page.getByRole("menuitem", { name: "What happened" }).click();
  await sees(page, "The chat from Mina was not accepted in time.");
});

it("lets the question be put away, and still says why", async () => {
  const { page, stage } = scene;
  await stage.sim.settings({ ronaTimeoutSeconds: 2 });
  await startShift(page, stage.url, ana);
  await stage.sim.call({ customerName: "Lea Martin" });
  const missed = page.getByRole("dialog", { name: "Missed call" });
  await missed.getByRole("button", { name: "Close" }).click();
  await missed.waitFor({ state: "detached" });
  await sees(page, "the call from Lea Martin rang out");
  // Who was missed still waits, and rings again.
  await stage.sim.settings({ ronaTimeoutSeconds: 60 });
  await press(page, "Go Available");
  await isIn(page, "Ringing");
});

const channelState = (page: Page, channel: string) =>
  page.getByRole("combobox", { name: `State for ${channel}` });

it("has a state for each channel: free for calls and at lunch for chats, by keyboard, and kept by a reload", async () => {
  const { page, stage } = scene;
  await startShift(page, stage.url, ana);
  await stateButton(page).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitemradio", { name: "Available", exact: true }).waitFor();
  const isOnChat = () =>
    channelState(page, "Chat").evaluate((one) => one === document.activeElement);
  for (let tabs = 0; tabs < 4 && !(await isOnChat()); tabs += 1) await page.keyboard.press("Tab");
  expect(await isOnChat()).toBe(true);
  await page.keyboard.type("Lun");
  await isIn(page, "Available. Chat: Lunch");
  await isAccessible(page, "state-by-channel");
  await page.keyboard.press("Escape");
  expect(await stateButton(page).evaluate((one) => one === document.activeElement)).toBe(true);
  await sees(page.getByRole("main"), "Chat: Lunch");
  await page.reload();
  await isIn(page, "Available. Chat: Lunch");
  expect(await timesAsked(scene, "agents.channelState")).toBe(1);

  await stage.sim.call({ channel: "chat", customerName: "Mina" });
  await stage.sim.call({ customerName: "Lea Martin" });
  await sees(offer(page), "Lea Martin");
  expect(await page.getByText("Mina").count()).toBe(0);

  // What is chosen for all is for chats, too.
  await stateButton(page).click();
  await page.getByRole("menuitemradio", { name: "Lunch", exact: true }).click();
  await eventually(() => page.getByText("Chat: Lunch").count()).toBe(0);
});

it("says why a channel's state was refused, and offers none where there is one for all", async () => {
  const { page, stage } = scene;
  await startShift(page, stage.url, ana);
  await stage.sim.settings({ channelStates: false });
  await stateButton(page).click();
  await channelState(page, "Email").selectOption({ label: "Meeting" });
  await sees(page.getByRole("log"), "Your organisation has one state for all channels.");
  expect(await channelState(page, "Email").inputValue()).toBe("0");
  await page.keyboard.press("Escape");
  // Told with the next sign-in, or whenever all is read again.
  await stage.sim.dropSockets();
  await eventually(async () => {
    await stateButton(page).click();
    const shown = await page.getByText("By channel").count();
    await page.keyboard.press("Escape");
    return shown;
  }).toBe(0);
});
