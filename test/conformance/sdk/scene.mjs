import { createHash, randomBytes } from "node:crypto";
import { createSimulator } from "@ringside/simulator";
import { Agent } from "./agent.mjs";

const redirectUri = "http://localhost:10060/auth/callback";
const scope = "cjp:user cjp:config_read cjp:config spark:people_read";

/** A simulator, a browser profile, and a note of whatever would have left them. */
export async function setScene(browser, pageUrl) {
  const simulator = await createSimulator({ settings: { answerAfterMs: null } });
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
    tokenOf: (agentId) => signIn(simulator, agentId),
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

/** An access token, by the way of the authorize page's form. */
async function signIn({ url, organisation }, account) {
  const post = (path, fields) =>
    fetch(`${url}${path}`, {
      method: "POST",
      body: new URLSearchParams(fields),
      redirect: "manual",
    });
  const verifier = randomBytes(32).toString("base64url");
  const asked = {
    response_type: "code",
    client_id: organisation.client.id,
    redirect_uri: redirectUri,
    scope,
    state: "any",
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  };
  const consent = await post("/v1/authorize", { ...asked, account, decision: "accept" });
  const code = new URL(consent.headers.get("location")).searchParams.get("code");
  const answer = await post("/v1/access_token", {
    grant_type: "authorization_code",
    client_id: organisation.client.id,
    client_secret: organisation.client.secret,
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
  });
  return (await answer.json()).access_token;
}
