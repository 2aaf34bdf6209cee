import { expect, it } from "vitest";
import { isHeld, isIn, press, sees } from "./agent.ts";
import { inCall, setScene, timesAsked } from "./scene.ts";

const scene = setScene();

it("stacks what is offered in writing, accepts it at once, and tells which contact a key acts on", async () => {
  const { page, stage } = scene;
  await inCall(scene);
  for (const channel of ["chat", "chat", "email", "email", "social"]) {
    await stage.sim.call({ channel, customerName: `Mina ${channel}` });
  }
  await page.getByRole("button", { name: "Accept 5 requests" }).click();
  const contacts = page.getByRole("navigation", { name: "Contacts" });
  await expect.poll(() => contacts.getByRole("button").count(), { timeout: 15_000 }).toBe(6);
  await sees(contacts, "Chat: 2 of 2 taken");
  await sees(contacts, "Call: 1 of 1 taken");
  // Round and round through the list, and the keys act on the one in the middle.
  await contacts.getByRole("button", { name: /Lea Martin/ }).click();
  await page.keyboard.press("Control+Alt+h");
  await sees(page.getByRole("log"), "Lea Martin");
  await page.getByRole("button", { name: "Resume", exact: true }).waitFor();
  expect(await page.getByRole("group", { name: "Controls for Lea Martin" }).count()).toBe(1);
  await page.keyboard.press("Control+Alt+f");
  await page.getByRole("group", { name: "Controls for Lea Martin" }).waitFor({ state: "detached" });
  expect(await timesAsked(scene, "tasks.hold")).toBe(1);
  expect(await timesAsked(scene, "tasks.accept")).toBe(5);
});

it("leaves the contact in the middle that was chosen while another was being accepted", async () => {
  const { page, stage } = scene;
  await inCall(scene);
  const contacts = page.getByRole("navigation", { name: "Contacts" });
  const chat = (name: string) => contacts.getByRole("button", { name: new RegExp(name) });
  await stage.sim.call({ channel: "chat", customerName: "Mina" });
  await press(page, "Accept");
  await page.getByRole("group", { name: "Controls for Mina" }).waitFor();
  await stage.sim.call({ channel: "chat", customerName: "Noor" });
  const effect = { kind: "delay", ms: 1_500 };
  await stage.sim.fault({ operation: "tasks.accept", count: 1, effect });
  await press(page, "Accept");
  await chat("Lea Martin").click();
  await chat("Noor.*Open").waitFor();
  expect(await page.getByRole("group", { name: "Controls for Lea Martin" }).count()).toBe(1);
});

it("brings a contact to the middle that is accepted anew after that came to nothing", async () => {
  const { page, stage } = scene;
  await inCall(scene);
  const controls = (name: string) =>
    page.getByRole("group", { name: `Controls for ${name}` }).waitFor({ timeout: 15_000 });
  await stage.sim.call({ channel: "chat", customerName: "Mina" });
  await press(page, "Accept");
  await controls("Mina");
  await stage.sim.call({ channel: "chat", customerName: "Noor" });
  // Slowly, and for nothing.
  await stage.sim.fault({
    operation: "tasks.accept",
    count: 1,
    effect: { kind: "hang", performed: false },
  });
  await press(page, "Accept");
  const contacts = page.getByRole("navigation", { name: "Contacts" });
  await contacts.getByRole("button", { name: /Lea Martin/ }).click();
  await controls("Lea Martin");
  await page.getByRole("button", { name: "Accept", disabled: false }).click({ timeout: 30_000 });
  await controls("Noor");
});

it("says where tones are pressed", async () => {
  const { page } = scene;
  await inCall(scene);
  await page.getByRole("button", { name: "Keypad" }).focus();
  await page.keyboard.press("Enter");
  await sees(page.getByRole("log"), "Use the keys of your phone");
});

it("hears of the desk through one worker for all tabs", async () => {
  const { page, profile, stage } = scene;
  const asked: string[] = [];
  profile.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await inCall(scene);
  const other = await profile.newPage();
  await other.goto(stage.url);
  await isIn(other, "Engaged");
  await press(page, "Hold");
  await isHeld(other);
  // What a worker asks for is not among the requests of its pages.
  expect(asked).toContain("/api/me");
  expect(asked).not.toContain("/api/feed");
});
