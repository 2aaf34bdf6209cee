import { readFrame, type Frame } from "@ringside/desk";
import { fetchVia } from "./via.sample.ts";

interface Sent {
  readonly method?: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly signal?: AbortSignal;
}

/** A browser as far as the server can tell: cookies, its page's requests, its stream. For tests only. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #origin: string;
  /** Every byte of every answer, to look for what must not be there. */
  seen = "";

  /** What it says of itself. */
  userAgent = "";
  readonly #via: string;

  /**
   * @param origin what the browser takes the desktop's address for
   * @param via where it is led to: one of several nodes behind that address
   */
  constructor(origin: string, via: string = origin) {
    this.#origin = origin;
    this.#via = via;
  }

  /** The same browser, led to another node. */
  at(via: string): Browser {
    const same = new Browser(this.#origin, via);
    for (const [name, value] of this.cookies) same.cookies.set(name, value);
    return same;
  }

  /** Goes to an address as a link does; follows nothing. */
  async go(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#send(path, { headers });
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#send(path, { headers: { "sec-fetch-site": "same-origin", ...headers } });
  }

  /** What the page's own code sends; `headers` replace its own, an empty one leaves it out. */
  async change(
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const all = {
      origin: this.#origin,
      "sec-fetch-site": "same-origin",
      "x-ringside": "1",
      "content-type": "application/json",
      ...headers,
    };
    const kept = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return this.#send(path, { method, headers: kept, body: text });
  }

  ask(command: unknown, id: string = crypto.randomUUID()): Promise<Response> {
    return this.change("PUT", `/api/commands/${id}`, command);
  }

  /** Opens the stream; `after` is the last frame's id that is known. */
  async feed(after: string | null = null): Promise<Feed> {
    const leave = new AbortController();
    const response = await this.#fetch("/api/feed", {
      headers: this.#headers(after === null ? {} : { "last-event-id": after }),
      signal: leave.signal,
    });
    return new Feed(response, leave);
  }

  #fetch(path: string, init: Sent): Promise<Response> {
    const [origin, via] = [this.#origin, this.#via];
    if (via !== origin) return fetchVia({ origin, via }, path, init);
    return fetch(new URL(path, origin), { ...init, redirect: "manual" });
  }

  #headers(headers: Record<string, string>): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const agent = this.userAgent === "" ? {} : { "user-agent": this.userAgent };
    return cookie === "" ? { ...agent, ...headers } : { ...agent, ...headers, cookie };
  }

  async #send(path: string, init: Sent) {
    const response = await this.#fetch(path, {
      ...init,
      headers: this.#headers(init.headers),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === "") this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    this.seen += JSON.stringify([...response.headers]);
    this.seen += await response.clone().text();
    return response;
  }
}

/** A tab's stream of frames. */
export class Feed {
  readonly status: number;
  readonly frames: Frame[] = [];
  readonly #leave: AbortController;
  readonly #over: Promise<void>;
  #waiting: { fits: (frame: Frame) => boolean; take: (frame: Frame) => void }[] = [];
  #from = 0;

  constructor(response: Response, leave: AbortController) {
    this.status = response.status;
    this.#leave = leave;
    this.#over = this.#read(response).catch(() => undefined);
  }

  /** The next frame that fits, of those not looked at yet. */
  async next(fits: (frame: Frame) => boolean): Promise<Frame> {
    const at = this.frames.findIndex((frame, n) => n >= this.#from && fits(frame));
    const frame = this.frames[at];
    if (frame) {
      this.#from = at + 1;
      return frame;
    }
    return new Promise((take) => this.#waiting.push({ fits, take }));
  }

  /** Resolves when the server has ended the stream. */
  ended(): Promise<void> {
    return this.#over;
  }

  close(): void {
    this.#leave.abort();
  }

  async #read(response: Response): Promise<void> {
    let text = "";
    const decoder = new TextDecoder();
    for await (const bytes of response.body ?? []) {
      text += decoder.decode(bytes, { stream: true });
      const events = text.split("\n\n");
      text = events.pop() ?? "";
      for (const event of events) this.#hear(event);
    }
  }

  #hear(event: string): void {
    const data = /^data: (.*)$/m.exec(event)?.[1];
    if (data === undefined) return;
    const frame = readFrame(JSON.parse(data));
    if (frame === null) throw new Error(`no page makes sense of ${data}`);
    this.frames.push(frame);
    const fit = this.#waiting.find(({ fits }) => fits(frame));
    if (!fit) return;
    this.#from = this.frames.length;
    this.#waiting = this.#waiting.filter((one) => one !== fit);
    fit.take(frame);
  }
}
