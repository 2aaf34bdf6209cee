import { createHash, randomBytes } from "node:crypto";
import { decode, SubscribeResponse, TokenResponse, type Notification } from "@ringside/contract";
import { WebSocket } from "ws";
import { harbour, type Simulator } from "./index.ts";

/** What a request was answered with. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

const redirectUri = "http://localhost:10060/auth/callback";
const { client, id: orgId } = harbour;

/** A desktop over real HTTP and a real WebSocket, as plain as can be. */
export class Desktop {
  readonly #url: string;
  readonly #heard: Notification[] = [];
  #waiting: { fits: (one: Notification) => boolean; take: (one: Notification) => void }[] = [];
  token = "";
  refreshToken = "";
  webSocketUrl = "";
  socket: WebSocket | null = null;

  constructor(simulator: Simulator) {
    this.#url = simulator.url;
  }

  /** Signs in through the authorize page's form, subscribes and waits for the welcome. */
  static async open(simulator: Simulator, agentId: string): Promise<Desktop> {
    const desktop = new Desktop(simulator);
    await desktop.signIn(agentId);
    await desktop.connect();
    return desktop;
  }

  async signIn(agentId: string, scope = "cjp:user cjp:config_read"): Promise<void> {
    const verifier = randomBytes(32).toString("base64url");
    const asked = {
      response_type: "code",
      client_id: client.id,
      redirect_uri: redirectUri,
      scope,
      state: "a-state",
      code_challenge: createHash("sha256").update(verifier).digest("base64url"),
      code_challenge_method: "S256",
    };
    const consent = { ...asked, account: agentId, decision: "accept" };
    const location = (await this.form("/v1/authorize", consent)).headers.get("location") ?? "";
    const code = new URL(location).searchParams.get("code") ?? "";
    const { body } = await this.form("/v1/access_token", {
      grant_type: "authorization_code",
      client_id: client.id,
      client_secret: client.secret,
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
    });
    const tokens = TokenResponse.parse(body);
    this.token = tokens.access_token;
    this.refreshToken = tokens.refresh_token;
  }

  async connect(request: object = { force: true, isKeepAliveEnabled: true }): Promise<void> {
    const { body } = await this.call("POST", "/v1/notification/subscribe", request);
    this.webSocketUrl = SubscribeResponse.parse(body).webSocketUrl;
    this.socket = new WebSocket(this.webSocketUrl);
    this.socket.on("message", (data) => this.#hear(Buffer.isBuffer(data) ? data.toString() : ""));
    await this.next((one) => one.kind === "welcome");
  }

  async form(path: string, fields: Record<string, string>): Promise<Answer> {
    return this.#send(path, { method: "POST", body: new URLSearchParams(fields) });
  }

  async call(method: string, path: string, body?: unknown): Promise<Answer> {
    const headers = {
      authorization: `Bearer ${this.token}`,
      ...(body !== undefined && { "content-type": "application/json" }),
    };
    return this.#send(path, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  async config(path: string): Promise<Answer> {
    return this.call("GET", `/organization/${orgId}${path}`);
  }

  /** The next notification that fits, of those not taken yet; waits for it if need be. */
  async next<N extends Notification>(fits: (one: Notification) => one is N): Promise<N>;
  async next(fits: (one: Notification) => boolean): Promise<Notification>;
  async next(fits: (one: Notification) => boolean): Promise<Notification> {
    const at = this.#heard.findIndex(fits);
    const [known] = at < 0 ? [] : this.#heard.splice(at, 1);
    return known ?? new Promise((take) => this.#waiting.push({ fits, take }));
  }

  /** The next task notification of this inner type. */
  async task(event: string): Promise<Extract<Notification, { kind: "task" }>> {
    const found = await this.next((one) => one.kind === "task" && one.event === event);
    if (found.kind !== "task") throw new Error("unreachable");
    return found;
  }

  close(): void {
    this.socket?.terminate();
  }

  #hear(text: string): void {
    const one = decode(text);
    if (one.kind === "undecodable" || one.kind === "keepalive") return;
    const waiting = this.#waiting.find(({ fits }) => fits(one));
    if (!waiting) return void this.#heard.push(one);
    this.#waiting = this.#waiting.filter((other) => other !== waiting);
    waiting.take(one);
  }

  async #send(path: string, init: RequestInit): Promise<Answer> {
    const response = await fetch(`${this.#url}${path}`, { redirect: "manual", ...init });
    const text = await response.text();
    const json = response.headers.get("content-type")?.includes("json") ?? false;
    const body: unknown = json ? JSON.parse(text) : text;
    return { status: response.status, headers: response.headers, body };
  }
}
