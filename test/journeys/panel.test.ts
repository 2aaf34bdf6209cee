import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { createSimulator, fixedId, type Simulator } from "@ringside/simulator";
import { eventually } from "./agent.ts";
import {
  newProfile,
  openBrowser,
  type Browser,
  type BrowserContext,
  type Page,
} from "./browser.ts";

/** The simulator's control page, in a real browser and on a simulator of its own. */

let browser: Browser;
let simulator: Simulator;
let profile: BrowserContext;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  simulator = await createSimulator({ settings: { answerAfterMs: null } });
  profile = await newProfile(browser);
  profile.on("weberror", (error) => errors.push(error.error().message));
  page = await profile.newPage();
  await page.goto(`${simulator.url}/`);
});
afterEach(async () => {
  await profile.close();
  await simulator.close();
  expect(errors.splice(0)).toEqual([]);
});

const press = (name: string | RegExp) => page.getByRole("button", { name }).click();
const desk = (name: string) => page.locator(".desk", { hasText: name });
const agent = (number: number) =>
  simulator.world().agents.find(({ id }) => id === fixedId("agent", number));

/** Ana's access token, once she has signed in. */
let token = "";

async function signAnaIn(): Promise<void> {
  const { client } = simulator.organisation;
  const redirect_uri = "http://localhost:1/back";
  const post = async (path: string, form: Record<string, string>) =>
    fetch(`${simulator.url}${path}`, {
      method: "POST",
      body: new URLSearchParams({ client_id: client.id, redirect_uri, ...form }),
      redirect: "manual",
    });
  const asked = { response_type: "code", scope: "cjp:user", account: fixedId("agent", 1) };
  const said = await post("/v1/authorize", { ...asked, decision: "accept" });
  const code = new URL(said.headers.get("location") ?? "").searchParams.get("code") ?? "";
  const secret = { client_secret: client.secret, grant_type: "authorization_code" };
  const tokens = await post("/v1/access_token", { ...secret, code });
  token = z.object({ access_token: z.string() }).parse(await tokens.json()).access_token;
}

const askToConnect = () =>
  simulator.inject({
    method: "POST",
    url: "/v1/notification/subscribe",
    headers: { authorization: `Bearer ${token}` },
    payload: { force: true },
  });
const subscribe = async () => (await askToConnect()).statusCode;

/** A desktop of Ana's is connected. */
async function connect(): Promise<void> {
  await signAnaIn();
  const { webSocketUrl } = z
    .object({ webSocketUrl: z.string() })
    .parse((await askToConnect()).json());
  simulator.connect(webSocketUrl);
  await desk("Ana Ibarra").getByText("connected", { exact: true }).waitFor({ state: "attached" });
}

/** Ana at work, by the panel alone. */
async function anaIsAvailable(): Promise<void> {
  await press("Sign in Ana Ibarra");
  await desk("Ana Ibarra").getByText("More").click();
  const state = desk("Ana Ibarra").getByLabel("State");
  await state.selectOption("Available");
  await eventually(() => agent(1)?.doing).toBe("Available");
}

async function callArrives(name: string): Promise<void> {
  await page.getByLabel("Name", { exact: true }).fill(name);
  await press("Call now");
  await desk("Ana Ibarra").getByRole("button", { name: "Answer" }).waitFor();
}

it("takes a call from its customer to its wrap-up", async () => {
  await anaIsAvailable();
  await callArrives("Rui Costa");
  await desk("Ana Ibarra").getByRole("button", { name: "Answer" }).click();
  await desk("Ana Ibarra").getByText("In a call").waitFor();
  await press("Hang up as Rui Costa");
  await desk("Ana Ibarra").getByText("Wrapping up").waitFor();
  const log = page.locator(".log");
  await log.getByText("Rui Costa was answered by Ana Ibarra").waitFor();
  await log.getByText("Rui Costa rings at Ana Ibarra").click();
  await log.getByText('"type": "AgentOfferContact"').waitFor();
});

it("lets a phone be declined, and the agent be asked why not", async () => {
  await anaIsAvailable();
  await callArrives("Lea Martin");
  await desk("Ana Ibarra").getByRole("button", { name: "Decline" }).click();
  await page.locator(".log").getByText("Lea Martin was declined by Ana Ibarra").waitFor();
  await eventually(() => agent(1)?.phone.kind).toBe("quiet");
});

it("places a chat in a queue of chats", async () => {
  await page.getByText("Chat", { exact: true }).click();
  await page.getByLabel("Name", { exact: true }).fill("Zeynep Kaya");
  await press("Start the chat");
  await page.getByRole("button", { name: "Leave as Zeynep Kaya" }).waitFor();
  expect(simulator.world().tasks).toMatchObject([{ channel: "chat" }]);
});

it("runs a campaign, and does with its customers what the agent may", async () => {
  await anaIsAvailable();
  await page.getByText("Run a campaign").click();
  const form = page.locator(".campaign");
  await form.getByLabel("Campaign").fill("Spring offers");
  await form.getByLabel("Whom to call").fill("+14085550171, Rui Costa\n+14085550172, Lea Martin");
  await form.getByRole("switch", { name: "The agent may strike off" }).click();
  await press("Run it");
  await page.getByText(/^Spring offers: left for later in \d+ s$/).waitFor();
  const strikeOff = page.getByRole("button", { name: "Strike off Rui Costa" });
  expect(await strikeOff.isDisabled()).toBe(true);
  await press("Skip Rui Costa");
  await press("Call Lea Martin");
  await page.getByRole("button", { name: "Answer as Lea Martin", exact: true }).click();
  await desk("Ana Ibarra").getByText("In a call").waitFor();
  await page.getByText("1 still to be called").waitFor();
  await press("Stop Spring offers");
  await page.getByText("No campaign runs.").waitFor();
});

it("has a supervisor listen and talk along, and somebody say what is written down", async () => {
  await anaIsAvailable();
  await callArrives("Rui Costa");
  await desk("Ana Ibarra").getByRole("button", { name: "Answer" }).click();
  const supervisor = simulator.world().agents.find((one) => one.supervisor)?.name ?? "";
  await press(`Sign in ${supervisor}`);
  await page.getByText("Listen and speak").click();
  await page.getByLabel("A supervisor listens").selectOption(supervisor);
  await page.getByText(`${supervisor} listens`).waitFor();
  await press("Talk along");
  await page.getByText(`${supervisor} talks along`).waitFor();
  await eventually(() => simulator.world().tasks[0]?.supervisor?.name).toBe(supervisor);
  await press("Leave");
  await eventually(() => simulator.world().tasks[0]?.supervisor).toBeNull();
  await press("Have written down what is said");
  await page.getByLabel("Says", { exact: true }).fill("My lamp is broken");
  await page.keyboard.press("Enter");
  await page.locator(".said").getByText("Customer My lamp is broken").waitFor();
});

it("shows the channels for which an agent has chosen something else", async () => {
  await anaIsAvailable();
  const channels = { state: "Idle", channels: ["chat"] };
  const url = `/_sim/agents/${fixedId("agent", 1)}/state`;
  await simulator.inject({ method: "PUT", url, payload: channels });
  await desk("Ana Ibarra")
    .locator(".desk-apart")
    .getByText(/^Chats: /)
    .waitFor();
});

it("says why what cannot be is not done", async () => {
  await page.getByLabel("Calls from").fill("not a number");
  await press("Call now");
  await page
    .getByRole("alert")
    .getByText(/must be a telephone number/)
    .waitFor();
  expect(simulator.world().tasks).toEqual([]);
});

describe("what goes wrong", () => {
  const hold = () =>
    simulator.inject({ method: "GET", url: `/organization/${simulator.organisation.id}/v2/team` });

  it("is a switch that counts what it has met", async () => {
    const down = page.getByRole("switch", { name: /^Webex is down/ });
    await down.click();
    await eventually(() => simulator.requests.length).toBe(0);
    await eventually(async () => (await fetch(`${simulator.url}/v1/authorize`)).status).toBe(503);
    await page.getByText(/met [1-9]/).waitFor();
    await page
      .locator(".log")
      .getByText(/the service failed/)
      .first()
      .waitFor();
    await down.click();
    await eventually(async () => (await fetch(`${simulator.url}/v1/authorize`)).status).toBe(400);
    expect((await hold()).statusCode).toBe(400);
  });

  it("can be once only: the switch goes off by itself", async () => {
    await page.getByLabel("How often").selectOption("The next time only");
    const down = page.getByRole("switch", { name: /^Webex is down/ });
    await down.click();
    await eventually(async () => (await fetch(`${simulator.url}/v1/authorize`)).status).toBe(503);
    await eventually(() => down.isChecked()).toBe(false);
  });

  it("is found in the log, which is filtered, and copied as curl", async () => {
    await profile.grantPermissions(["clipboard-read", "clipboard-write"]);
    await simulator.inject({ method: "POST", url: "/v1/agents/login", payload: {} });
    await anaIsAvailable();
    await page.getByLabel("Show").selectOption("Trouble only");
    const log = page.locator(".log > li");
    await eventually(() => log.count()).toBe(1);
    await log.getByText("asked to sign in to a station: a bad request").click();
    await press("Copy as curl");
    await page.getByText("Copied").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`curl -i -X POST '${simulator.url}/v1/agents/login'`);
    await page.getByLabel("With the text").fill("nothing of the kind");
    await page.getByText("Nothing like that has happened.").waitFor();
  });
});

it("breaks and mends the way to an agent's desktop, and ends tokens", async () => {
  await anaIsAvailable();
  const sockets = page.getByRole("group", { name: "Sockets of Ana Ibarra" });
  await connect();
  await sockets.getByRole("button", { name: "Mute" }).click();
  await sockets.getByRole("button", { name: "Delay 2 s" }).click();
  await desk("Ana Ibarra").getByText("Socket: muted, 2 s late").waitFor();
  await sockets.getByRole("button", { name: "Mend" }).click();
  await desk("Ana Ibarra").getByText("Socket: muted").waitFor({ state: "detached" });
  await sockets.getByRole("button", { name: "Drop" }).click();
  await desk("Ana Ibarra").getByText("not connected").waitFor();
  expect(await subscribe()).toBe(200);
  await page
    .getByRole("group", { name: "Tokens of Ana Ibarra" })
    .getByRole("button", { name: "Revoke" })
    .click();
  await eventually(subscribe).toBe(401);
});

it("stops the clock, moves it by hand, and lets it run again", async () => {
  await press("Pause");
  await page.getByRole("button", { name: "Advance by 10 min" }).waitFor();
  const before = simulator.now;
  await press("Advance by 10 min");
  await eventually(() => simulator.now).toBe(before + 600_000);
  await press("Run");
  await page.getByLabel("Speed").selectOption("10 × as fast");
  await eventually(() => simulator.now - before > 601_000).toBe(true);
});

it("works by keyboard alone", async () => {
  await anaIsAvailable();
  await page.getByLabel("Name", { exact: true }).fill("Rui Costa");
  await page.keyboard.press("Enter");
  const answer = desk("Ana Ibarra").getByRole("button", { name: "Answer" });
  await answer.focus();
  await page.keyboard.press("Enter");
  await desk("Ana Ibarra").getByText("In a call").waitFor();
  await page.getByRole("switch", { name: /^Webex is down/ }).focus();
  await page.keyboard.press("Space");
  await page.getByText("1 on").waitFor();
});

describe.each([
  [1440, "light", "none"],
  [1440, "dark", "none"],
  [1440, "light", "active"],
  [320, "light", "none"],
  [320, "dark", "none"],
] as const)("at %i px, %s, forced colours %s", (width, colorScheme, forcedColors) => {
  it("has no fault that axe finds, and nothing runs over the edge", async () => {
    await page.emulateMedia({ colorScheme, forcedColors });
    await page.setViewportSize({ width, height: 900 });
    await anaIsAvailable();
    await callArrives("Rui Costa");
    await desk("Ana Ibarra").getByRole("button", { name: "Answer" }).click();
    await page.getByText("Listen and speak").click();
    await press("Have written down what is said");
    await page.getByLabel("Says", { exact: true }).waitFor();
    await page.getByText("Run a campaign").click();
    await page.getByRole("switch", { name: /^Webex is down/ }).click();
    await page.locator(".log summary").first().click();
    await page.getByText("1 on").waitFor();
    for (const address of ["/", "/_sim/docs"]) {
      if (address !== "/") await page.goto(`${simulator.url}${address}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over).toBe(0);
    }
  });
});
