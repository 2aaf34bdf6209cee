import { createSimulator } from "@ringside/simulator";
import { signIn } from "../sign-in.mjs";
import { Agent } from "./agent.mjs";

const scope = "cjp:user cjp:config_read cjp:config spark:people_read";

/** A simulator that gives tokens of this form, a browser profile, and a note of whatever would have left them. */
export async function setScene(browser, pageUrl, accessTokenForm) {
  const simulator = await createSimulator({
    settings: { answerAfterMs: null, oauth: { accessTokenForm } },
  });
  const own = new Set([simulator.url, pageUrl].map((url) => new URL(url).host));
  const profile = await browser.newContext();
  const outside = [];
  const errors = [];
  await profile.route(
    (url) => !own.has(url.host) && url.protocol !== "data:" && url.protocol !== "blob:",
    (route) => {
      outside.push(route.request().url());
      return route.abort();
    },
  );
  const scene = {
    simulator,
    pageUrl,
    outside,
    errors,
    tokenOf: (agentId) => signIn(simulator, agentId, scope),
    /** A page for the person of this number in the seeded organisation. */
    agent: async (number) => {
      const page = await profile.newPage();
      page.on("pageerror", (error) => errors.push(String(error)));
      page.on("websocket", (socket) => {
        if (!own.has(new URL(socket.url()).host)) outside.push(socket.url());
      });
      return new Agent(page, scene, simulator.organisation.people[number - 1]);
    },
    /** Waits until something is so. */
    until: async (so) => {
      for (let tries = 0; !so(); tries += 1) {
        if (tries === 300) throw new Error(`never came to be: ${so}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    close: async () => {
      await profile.close();
      await simulator.close();
    },
  };
  return scene;
}
