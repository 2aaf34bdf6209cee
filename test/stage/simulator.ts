/** Drives a running simulator by its control API. */
export class SimulatorControl {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  async #ask<T = unknown>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${this.url}/_sim${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} /_sim${path}: ${answer.status} ${text}`);
    return (text === "" ? null : JSON.parse(text)) as T;
  }

  about = () =>
    this.#ask<{ client: { id: string; secret: string }; org: { id: string } }>("GET", "");
  world = () => this.#ask<World>("GET", "/world");
  settings = (over: Record<string, unknown>) => this.#ask("PATCH", "/settings", over);
  reset = () => this.#ask("POST", "/reset", {});
  call = (call: Record<string, unknown> = {}) =>
    this.#ask<{ id: string }>("POST", "/calls", call).then(({ id }) => id);
  answer = (id: string) => this.#ask("POST", `/calls/${id}/answer`, {});
  decline = (id: string) => this.#ask("POST", `/calls/${id}/decline`, {});
  hangUp = (id: string) => this.#ask("POST", `/calls/${id}/hangup`, {});
  expireTokens = () => this.#ask("POST", "/tokens/expire", {});
  revokeTokens = () => this.#ask("POST", "/tokens/revoke", {});
  dropSockets = () => this.#ask("POST", "/sockets/drop", {});
  send = (agentId: string, text: string) => this.#ask("POST", "/sockets/send", { agentId, text });
  fault = (fault: { operation: string; count?: number; effect: Record<string, unknown> }) =>
    this.#ask("POST", "/faults", fault);
  clearFaults = () => this.#ask("DELETE", "/faults");
  requests = () =>
    this.#ask<SeenRequest[] | { requests: SeenRequest[] }>("GET", "/requests").then((seen) =>
      Array.isArray(seen) ? seen : seen.requests,
    );
}

export interface SeenRequest {
  operation: string | null;
  status: number;
  path: string;
  method: string;
}

/** What the tests read of `GET /_sim/world`. */
export interface World {
  agents: {
    id: string;
    name: string;
    station: unknown;
    sockets: number;
    [more: string]: unknown;
  }[];
  tasks: { id: string; state: string; [more: string]: unknown }[];
}
