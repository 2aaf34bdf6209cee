import { z } from "zod";

const About = z.looseObject({
  client: z.looseObject({ id: z.string(), secret: z.string() }),
  org: z.looseObject({ id: z.string() }),
});
const Placed = z.looseObject({ id: z.string() });
const Requests = z.looseObject({
  requests: z.array(
    z.looseObject({
      agentId: z.string().nullable(),
      operation: z.string().nullable(),
      status: z.number().nullable(),
    }),
  ),
});
/** What the tests read of `GET /_sim/world`. */
const World = z.looseObject({
  agents: z.array(
    z.looseObject({ id: z.string(), name: z.string(), sockets: z.number(), station: z.unknown() }),
  ),
  tasks: z.array(z.looseObject({ id: z.string(), phase: z.looseObject({ kind: z.string() }) })),
});

/** Drives a running simulator by its control API. */
export class SimulatorControl {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  async #ask<T>(schema: z.ZodType<T>, method: string, path: string, body?: unknown): Promise<T> {
    const headers = { "content-type": "application/json" };
    const sent = body === undefined ? {} : { body: JSON.stringify(body), headers };
    const answer = await fetch(`${this.url}/_sim${path}`, { method, ...sent });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} /_sim${path}: ${answer.status} ${text}`);
    return schema.parse(text === "" ? null : JSON.parse(text));
  }

  #do(path: string, body: unknown = {}): Promise<unknown> {
    return this.#ask(z.unknown(), "POST", path, body);
  }

  about = () => this.#ask(About, "GET", "");
  world = () => this.#ask(World, "GET", "/world");
  requests = async () => (await this.#ask(Requests, "GET", "/requests")).requests;
  settings = (over: object) => this.#ask(z.unknown(), "PATCH", "/settings", over);
  reset = () => this.#do("/reset");
  /** A customer calls; gives the call's id. */
  call = async (call: object = {}) => (await this.#ask(Placed, "POST", "/calls", call)).id;
  /** What is said in calls to come of a queue, or of a customer's number. */
  script = (of: string, script: object) =>
    this.#ask(z.unknown(), "PUT", `/scripts/${encodeURIComponent(of)}`, script);
  /** Runs a preview campaign. */
  campaign = (campaign: object) => this.#do("/campaigns", campaign);
  answer = (id: string) => this.#do(`/calls/${id}/answer`);
  decline = (id: string) => this.#do(`/calls/${id}/decline`);
  /** The line of an outdialled customer is busy. */
  busy = (id: string) => this.#do(`/calls/${id}/busy`);
  badNumber = (id: string) => this.#do(`/calls/${id}/badNumber`);
  hangUp = (id: string) => this.#do(`/calls/${id}/hangup`);
  expireTokensOf = (agentId: string) => this.#do("/tokens/expire", { agentId });
  expireTokens = () => this.#do("/tokens/expire");
  revokeTokens = () => this.#do("/tokens/revoke");
  dropSockets = () => this.#do("/sockets/drop");
  /** Puts a text frame on the agent's socket, whatever is in it. */
  send = (agentId: string, text: string) => this.#do("/sockets/send", { agentId, text });
  fault = (fault: { operation: string; count?: number; effect: object }) =>
    this.#do("/faults", fault);
}
