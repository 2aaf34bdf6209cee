/** How long an event may take that nothing slows down, in milliseconds. */
const soon = 15_000;

/** One agent's page with the SDK in it. */
export class Agent {
  #page;
  #scene;
  #mark = 0;

  constructor(page, scene, person) {
    this.#page = page;
    this.#scene = scene;
    this.person = person;
  }

  get id() {
    return this.person.id;
  }

  /** Loads the page and starts the SDK; once more after a reload. */
  async open(cc = {}) {
    const { pageUrl, simulator, tokenOf } = this.#scene;
    this.token ??= await tokenOf(this.id);
    await this.#page.goto(pageUrl);
    this.#mark = 0;
    await this.#page.evaluate(
      ([url, token, cc]) => window.agent.open(url, token, cc),
      [simulator.url, this.token, cc],
    );
    return this;
  }

  /** Registers, signs in at the agent's extension, and goes where an agent is called. */
  async ready(cc) {
    await this.open(cc);
    this.profile = await this.call("register");
    await this.login();
    await this.available();
    return this;
  }

  login(change = {}) {
    return this.call("stationLogin", {
      teamId: this.person.teamIds[0],
      loginOption: "EXTENSION",
      dialNumber: this.person.extension,
      ...change,
    });
  }

  available() {
    return this.setState("Available", "0");
  }

  setState(state, auxCodeId) {
    const change = { state, auxCodeId, agentId: this.id, lastStateChangeReason: state };
    return this.call("setAgentState", change);
  }

  /** A call comes in for this agent and rings; answers with its id. */
  async rings(call = {}) {
    const id = this.#scene.simulator.place({ agentId: this.id, ...call });
    await this.next("task:incoming");
    return id;
  }

  /** A call comes in for this agent, who picks up the phone. */
  async talks(call = {}) {
    const id = await this.rings(call);
    this.#scene.simulator.answer(id);
    await this.next("task:assigned");
    return id;
  }

  /** Asks the SDK. Throws what it throws. */
  async call(path, ...args) {
    return this.#settled(`cc.${path}`, await this.tries(path, ...args));
  }

  /** Asks the SDK, and tells how it went. */
  tries(path, ...args) {
    return this.#page.evaluate(([path, args]) => window.agent.call(path, ...args), [path, args]);
  }

  /** Asks the latest task. */
  async task(name, ...args) {
    const made = await this.#page.evaluate(
      ([name, args]) => window.agent.task(name, ...args),
      [name, args],
    );
    return this.#settled(`task.${name}`, made);
  }

  data() {
    return this.#page.evaluate(() => window.agent.data());
  }

  events() {
    return this.#page.evaluate(() => window.agent.events());
  }

  /** Has the page ask an address, in vain. */
  strays(url) {
    return this.#page.evaluate(
      (url) =>
        fetch(url)
          .catch(() => undefined)
          .then(() => null),
      url,
    );
  }

  /** The next event of this name, of those that came since the last one waited for. */
  async next(event, ms = soon) {
    const found = await this.#page.evaluate(
      ([event, from, ms]) => window.agent.next(event, from, ms),
      [event, this.#mark, ms],
    );
    this.#mark = found.mark;
    return found.detail;
  }

  #settled(what, made) {
    if (made.ok) return made.value;
    throw new Error(`${what}: ${made.message} ${JSON.stringify(made.details)}`);
  }
}
