import { expect, it } from "vitest";
import type { Locator, Page } from "../journeys/browser.ts";
import { ana, startShift } from "../journeys/agent.ts";
import { setScene } from "../journeys/scene.ts";

/**
 * Whatever is pressed, in whatever order, while contacts come and go: nothing is thrown, the focus is never lost,
 * nothing is wider than the screen. `ORDER_FIRST` and `ORDER_SEEDS` say which orders, `ORDER_STEPS` how long they are.
 */
const first = Number(process.env["ORDER_FIRST"] ?? 1);
const seeds = Array.from({ length: Number(process.env["ORDER_SEEDS"] ?? 6) }, (_, n) => first + n);
const steps = Number(process.env["ORDER_STEPS"] ?? 300);
const languages = ["en", "de", "ar", "fr", "ja", "es"];

const scene = setScene();

/** The same numbers from 0 to 1 for the same seed. */
function chances(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
}

const channels = ["telephony", "telephony", "chat", "email", "social"];
const widths = [320, 640, 800, 1_000, 1_280, 1_600];
const letters = "abcdefghijklmnopqrstuvwxyz".split("");
const keys = ["Tab", "Shift+Tab", "Enter", "Escape", "ArrowDown", "ArrowUp", "Space", "?"];
const more = ["Control+k", "Control+Enter"];
const texts = ["re", "bo", "+1415", "x", "1"];
/** What leads away from the desk, in each language. */
const away =
  /^(?:Sign out|Change team or phone|Abmelden|Team oder Telefon wechseln|Cerrar sesión|Cambiar de equipo o teléfono|Se déconnecter|Changer d’équipe ou de téléphone|サインアウト|チームまたは電話を変更|تسجيل الخروج|تغيير الفريق أو الهاتف)/;
const pressed =
  'button:visible, [role="option"]:visible, [role="menuitemradio"]:visible, [role="menuitem"]:visible, summary:visible';

/** One agent at random. */
class Restless {
  readonly did: string[] = [];
  readonly wrong: string[] = [];
  readonly #page: Page;
  readonly #chance: () => number;
  readonly #calls: string[] = [];
  #had = false;
  #fitted = true;

  constructor(page: Page, chance: () => number) {
    this.#page = page;
    this.#chance = chance;
  }

  #one<T>(of: readonly T[]): T {
    const found = of[Math.floor(this.#chance() * of.length)];
    if (found === undefined) throw new Error("nothing to choose from");
    return found;
  }

  async step(): Promise<void> {
    const what = await this.#act();
    this.did.push(what);
    await this.#page.waitForTimeout(60);
    await this.#look(what);
  }

  async #act(): Promise<string> {
    const { sim } = scene.stage;
    const chance = this.#chance();
    if (chance < 0.08) {
      const channel = this.#one(channels);
      this.#calls.push(await sim.call({ channel, customerName: `C${this.did.length}` }));
      return `a contact: ${channel}`;
    }
    if (chance < 0.19 && this.#calls.length > 0) {
      const id = this.#one(this.#calls);
      const does = chance < 0.16 ? sim.answer(id) : sim.hangUp(id);
      // Most of them are past that.
      await does.catch(() => undefined);
      return chance < 0.16 ? "the phone is answered" : "the customer hangs up";
    }
    if (chance < 0.4) return this.#press(`Control+Alt+${this.#one(letters)}`);
    if (chance < 0.62) return this.#press(this.#one([...keys, ...more]));
    if (chance < 0.66) {
      const text = this.#one(texts);
      await this.#page.keyboard.type(text);
      return `types ${text}`;
    }
    if (chance < 0.7) {
      const width = this.#one(widths);
      await this.#page.setViewportSize({ width, height: 720 });
      return `width ${width}`;
    }
    return this.#click();
  }

  async #press(key: string): Promise<string> {
    await this.#page.keyboard.press(key);
    return key;
  }

  async #click(): Promise<string> {
    const all = await this.#page.locator(pressed).all();
    if (all.length === 0) return "nothing";
    const chosen: Locator = this.#one(all);
    const name = await chosen
      .evaluate((one) => (one.getAttribute("aria-label") ?? one.textContent).slice(0, 40))
      .catch(() => "");
    if (away.test(name)) return "nothing";
    await chosen.click({ timeout: 400 }).catch(() => undefined);
    return `click ${name}`;
  }

  async #look(what: string): Promise<void> {
    const seen = await this.#seen();
    const lately = `step ${this.did.length}, after ${this.did.slice(-6).join(" | ")}`;
    if (seen.broken !== null) this.wrong.push(`${seen.broken}: ${lately}`);
    if (seen.wider > 0 && this.#fitted) this.wrong.push(`${seen.wider} px too wide: ${lately}`);
    if (seen.modals > 1) this.wrong.push(`${seen.modals} dialogs: ${lately}`);
    if (seen.twice.length > 0) this.wrong.push(`${seen.twice.join()} twice: ${lately}`);
    let lost = seen.nowhere && this.#had;
    // Who clicks on nothing, or tabs out of the page, wants it so.
    if (lost && !/^(?:click|width|Tab|Shift)/.test(what)) {
      await this.#page.waitForTimeout(400);
      lost = (await this.#seen()).nowhere;
      if (lost) this.wrong.push(`focus lost: ${lately}`);
    }
    this.#had = !seen.nowhere;
    this.#fitted = seen.wider <= 0;
  }

  #seen() {
    return this.#page.evaluate(() => {
      const root = document.documentElement;
      const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
      return {
        broken: document.querySelector(".broken")?.textContent ?? null,
        nowhere: document.activeElement === null || document.activeElement === document.body,
        wider: root.scrollWidth - root.clientWidth,
        modals: document.querySelectorAll("dialog:modal").length,
        twice: ids.filter((id, at) => ids.indexOf(id) !== at),
      };
    });
  }
}

it.each(seeds)("order %i leaves a page that works", async (seed) => {
  const { page, stage } = scene;
  const language = languages[seed % languages.length] ?? "en";
  await startShift(page, stage.url, ana);
  await page.evaluate((value) => localStorage.setItem("ringside.language", value), language);
  await page.reload();
  await page.locator(".pill").waitFor();
  const agent = new Restless(page, chances(seed));
  while (agent.did.length < steps) await agent.step();
  for (const wrong of agent.wrong) console.log(`${seed} (${language}): ${wrong}`);
  expect([...agent.wrong, ...scene.errors]).toEqual([]);
});
