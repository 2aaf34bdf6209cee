import { decode, SubscribeResponse, type Notification } from "@ringside/contract";
import { Desktop } from "../desktop.sample.ts";
import { fixedId, harbour, type Simulator } from "../index.ts";

type TaskNotification = Extract<Notification, { kind: "task" | "taskRefused" }>;

/** An agent at work, whose desktop is told everything within the process and in order. */
export class Seat {
  readonly agentId: string;
  readonly #simulator: Simulator;
  readonly #token: string;
  #heard: TaskNotification[] = [];

  private constructor(simulator: Simulator, agentId: string, token: string) {
    this.#simulator = simulator;
    this.agentId = agentId;
    this.#token = token;
  }

  /** Signs an agent of the seeded organisation in by number, and makes the agent Available. */
  static async take(simulator: Simulator, number: number): Promise<Seat> {
    const agentId = fixedId("agent", number);
    const desktop = new Desktop(simulator);
    await desktop.signIn(agentId);
    const seat = new Seat(simulator, agentId, desktop.token);
    const { body } = await desktop.call("POST", "/v1/notification/subscribe", { force: true });
    const socket = simulator.connect(SubscribeResponse.parse(body).webSocketUrl);
    socket.onMessage((text) => seat.#hear(text));
    const person = harbour.people[number - 1];
    await seat.ask("POST", "/v1/agents/login", {
      dialNumber: person?.extension,
      teamId: person?.teamIds[0],
      roles: ["agent"],
      deviceType: "EXTENSION",
    });
    await seat.ask("PUT", "/v1/agents/session/state", { state: "Available", auxCodeId: "0" });
    return seat;
  }

  /** Sends a request; answers its status. */
  async ask(
    method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
    url: string,
    payload: object = {},
  ): Promise<number> {
    const headers = { authorization: `Bearer ${this.#token}` };
    const body = method === "GET" || method === "DELETE" ? {} : { payload };
    return (await this.#simulator.inject({ method, url, headers, ...body })).statusCode;
  }

  /** What this desktop was told of tasks since it was last asked, by inner type. */
  heard(): string[] {
    return this.take().map(({ event }) => event);
  }

  /** The same in full. */
  take(): TaskNotification[] {
    const heard = this.#heard;
    this.#heard = [];
    return heard;
  }

  #hear(text: string): void {
    const one = decode(text);
    if (one.kind === "undecodable" || one.kind === "unknown")
      throw new Error(`cannot be read: ${text}`);
    if (one.kind === "task" || one.kind === "taskRefused") this.#heard.push(one);
  }
}
