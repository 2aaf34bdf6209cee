import { createSimulator } from "@ringside/simulator";
import { signIn } from "../sign-in.mjs";

const scope = [
  "cjp:user cjp:config cjp:config_read cjp:config_write spark:people_read",
  "cloud-contact-center:pod_conv",
].join(" ");

/** A simulator on a clock of our own, one agent's token, and a note of every answer. */
export async function setScene() {
  const simulator = await createSimulator({ clock: "virtual", settings: { answerAfterMs: null } });
  const answers = [];
  const tokens = new Map();
  const { organisation } = simulator;

  /** Asks, in the name of the agent of this number; `token` goes before. */
  async function ask(method, url, body, { agent = 1, token } = {}) {
    const bearer = token ?? (await tokenOf(agent));
    const answer = await simulator.inject({
      method,
      url,
      headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" },
      ...(body !== undefined && { payload: JSON.stringify(body) }),
    });
    const { statusCode: status, payload } = answer;
    const json = (answer.headers["content-type"] ?? "").includes("json");
    const said = json ? JSON.parse(payload) : payload;
    answers.push({ method, url, status, body: said });
    return { status, body: said };
  }

  async function tokenOf(agent) {
    const known = tokens.get(agent);
    if (known) return known;
    const made = await signIn(simulator, organisation.people[agent - 1].id, scope);
    tokens.set(agent, made);
    return made;
  }

  return { simulator, organisation, answers, ask };
}
