import type { InjectOptions, LightMyRequestResponse } from "fastify";
import { organisationOf, type InProcessSocket, type SimulatorOptions } from "./options.ts";
import {
  atPhone,
  changeSettings,
  place,
  serveControl,
  servePanel,
  type Done,
  type PhoneAct,
  type PlacedCall,
  type SettingsChange,
} from "./control/index.ts";
import { Fault, FaultPlan, type FaultAsked } from "./faults/index.ts";
import { Recorder, Replay, replayRoutes } from "./replay/index.ts";
import { exportWorld, importWorld, isSealed, savedRoutes } from "./saved/index.ts";
import { scenarioRoutes, Theatre } from "./scenario/index.ts";
import { serveSearch } from "./search/index.ts";
import { Stage } from "./stage/index.ts";
import { serveWebhooks } from "./webhooks/index.ts";
import { createWire, addressOf, type Context, type RequestSeen } from "./wire/index.ts";
import { type Fact, type Organisation, type Truth } from "./world/index.ts";

/** A Webex Contact Center of one's own. Many may live in one process; each closes clean. */
export class Simulator {
  readonly #context: Context;
  readonly #theatre: Theatre;
  readonly #recorder: Recorder;
  readonly #replay: Replay;
  readonly #webhooks: { reset(): void };
  #url: string | null = null;

  constructor(options: SimulatorOptions) {
    const { clock = "real", seed = "ringside", settings = {} } = options;
    const time = typeof clock === "string" ? { kind: clock } : clock;
    const stage = new Stage(time, seed, settings, organisationOf(options));
    this.#context = createWire(stage, new FaultPlan(stage));
    const { faults } = this.#context;
    this.#theatre = new Theatre(stage, {
      fault: (fault) => void faults.add(Fault.parse(fault)),
      mend: () => void faults.remove(null),
      settings: (change) => changeSettings(this.#context, change),
      dropSockets: (agentId) => this.dropSockets(agentId),
      expireTokens: (agentId) => this.expireTokens(agentId),
    });
    this.#recorder = new Recorder(stage);
    this.#replay = new Replay(stage);
    stage.join(this.#replay);
    const reset = (newSeed?: string) => this.reset(newSeed);
    serveControl(this.#context, reset, [
      ...scenarioRoutes(this.#context, this.#theatre, reset),
      ...savedRoutes(this.#context, this.#theatre),
      ...replayRoutes(this.#recorder, (text) => this.replay(text), this.#replay),
    ]);
    this.#webhooks = serveWebhooks(this.#context, options.webhookRetries);
    serveSearch(this.#context);
    servePanel(this.#context.app);
    this.#context.app.addHook("onClose", async () => stage.close());
    const { scenario, world, load } = options;
    if (scenario !== undefined) this.play(scenario);
    if (world !== undefined && isSealed(world)) this.import(world);
    if (load !== undefined) this.replay(load);
  }

  /** Where it listens, without a slash at the end. Throws when it does not. */
  get url(): string {
    if (this.#url === null)
      throw new Error("this simulator does not listen: use inject and connect");
    return this.#url;
  }

  get now(): number {
    return this.#context.stage.now;
  }

  get seed(): string {
    return this.#context.stage.seed;
  }

  get organisation(): Organisation {
    return this.#context.stage.organisation;
  }

  /** Every request of the simulated API, oldest first. */
  get requests(): readonly RequestSeen[] {
    return this.#context.requests.entries;
  }

  /** Everything that happened, oldest first. */
  get facts(): readonly Fact[] {
    return this.#context.stage.log.entries;
  }

  /** Sends a request without a network; its notifications are out when it resolves. */
  async inject(request: InjectOptions): Promise<LightMyRequestResponse> {
    const response = await this.#context.app.inject(request);
    this.#context.hub.flush();
    return response;
  }

  /** Opens a notification connection without a network. Throws for an address that is not good. */
  connect(webSocketUrl: string): InProcessSocket {
    const early: string[] = [];
    let hear = (text: string): void => void early.push(text);
    let onClosed = (): void => undefined;
    const closed = () => onClosed();
    const transport = { send: (text: string) => hear(text), close: closed, cut: closed };
    const { id = "", socket } = addressOf(webSocketUrl) ?? {};
    const connection = this.#context.hub.open(id, transport, socket);
    if (!connection) throw new Error("no connection waits at this address, or no longer");
    return {
      onMessage(listener) {
        hear = listener;
        for (const text of early.splice(0)) listener(text);
      },
      onClose(listener) {
        onClosed = listener;
      },
      send: (text) => connection.hear(text),
      close: () => {
        connection.closed();
        onClosed();
      },
    };
  }

  /** Lets time pass; for a virtual clock only. */
  advance(ms: number): void {
    this.#context.stage.advance(ms);
    this.#context.hub.flush();
  }

  /** The whole truth at this moment. */
  world(): Truth {
    return this.#context.stage.truth();
  }

  /** What ought to hold in the world and does not. */
  violations(): string[] {
    return this.#context.stage.violations();
  }

  /** A customer calls; answers the call's id. Throws when there is no such queue. */
  place(call: PlacedCall = {}): string {
    return this.#done(place(this.#context.stage, call));
  }

  /** The agent's phone answers. Throws when it does not ring. */
  answer(taskId: string): void {
    this.#atPhone("answer", taskId);
  }

  /** The agent's phone declines. Throws when it does not ring. */
  decline(taskId: string): void {
    this.#atPhone("decline", taskId);
  }

  /** The customer hangs up. Throws when the call is over. */
  hangup(taskId: string): void {
    this.#atPhone("hangup", taskId);
  }

  /**
   * Begins again with a scenario: a shipped one's name, or the YAML of one. `null`: nothing is played.
   *
   * @throws {ScenarioError} it says where in the text what is wrong
   */
  play(scenario: string | null): void {
    this.#theatre.set(scenario);
    this.reset();
  }

  /** The whole world as the text of one file, for `import` and for the option `world`. */
  export(): string {
    return exportWorld(this.#context, this.#theatre);
  }

  /**
   * Goes on where a saved world was.
   *
   * @throws {FileError} it is no such file, or of another organisation
   */
  import(world: string): void {
    importWorld(this.#context, this.#theatre, world);
  }

  /** Writes down what is asked from now on; the recording is the text of a file once it is stopped. */
  record(): () => string {
    this.#recorder.start();
    return () => {
      const file = this.#recorder.file() ?? "";
      this.#recorder.stop();
      return file;
    };
  }

  /**
   * Plays a recording. Desktops may look on, and change nothing.
   *
   * @throws {FileError} it is no such file, or of another organisation
   */
  replay(recording: string): void {
    const { hub, faults, history } = this.#context;
    this.#theatre.set(null);
    hub.reset();
    faults.reset();
    this.#replay.play(recording);
    history.rebuild();
    hub.flush();
  }

  /** An agent signs in and takes contacts by itself, as a persona does. Throws for an unknown one. */
  automate(agentId: string, persona = "steady"): void {
    const found = this.#theatre.persona(persona);
    if (!found) throw new Error(`there is no persona "${persona}"`);
    this.#theatre.take(agentId, found);
    this.#context.hub.flush();
  }

  settings(change: SettingsChange): void {
    changeSettings(this.#context, change);
    this.#context.hub.flush();
  }

  /** Has something go wrong; answers how to stop that. Throws for what is no fault. */
  fault(fault: FaultAsked): () => void {
    const { id } = this.#context.faults.add(Fault.parse(fault));
    return () => void this.#context.faults.remove(id);
  }

  /** Access tokens are good no longer, of one agent or of all. */
  expireTokens(agentId: string | null = null): void {
    this.#context.grants.expire(agentId);
  }

  /** Breaks off connections, of one agent or of all. */
  dropSockets(agentId: string | null = null): void {
    this.#context.hub.drop(agentId);
  }

  /** Starts again: nobody signed in, no token good, nothing wrong. */
  reset(seed?: string): void {
    const { hub, stage, grants, faults, limiter, requests } = this.#context;
    hub.reset();
    grants.reset();
    limiter.reset();
    requests.clear();
    this.#webhooks.reset();
    stage.reset(seed);
    faults.reset();
    stage.wake();
    hub.flush();
  }

  async listen(port = 0, host = "127.0.0.1"): Promise<void> {
    this.#url = await this.#context.app.listen({ port, host });
  }

  async close(): Promise<void> {
    await this.#context.app.close();
  }

  #atPhone(act: PhoneAct, taskId: string): void {
    this.#done(atPhone(this.#context.stage, act, taskId));
  }

  #done(done: Done): string {
    this.#context.hub.flush();
    if (!done.ok) throw new Error(`the simulator refused: ${done.why}`);
    return done.id;
  }
}
