import { randomUUID } from "node:crypto";
import { keepAliveFrame, KeepAlive, socketTimes, type SubscribeRequest } from "@ringside/contract";
import { moved } from "../faults/index.ts";
import type { Notification } from "./message.ts";
import { RoughRoad, type Roughness } from "./rough.ts";

/** One end of a notification connection: a WebSocket, or a listener in the same process. */
export interface Transport {
  send(text: string): void;
  /** Says goodbye. */
  close(): void;
  /** Breaks off, as a network does. */
  cut(): void;
}

/** What an agent's desktop lives by, or what the AI assistant and the like are told by. */
export type SocketKind = "notification" | "realtime";

/** Somebody who may connect once, or has. */
interface Subscription {
  readonly id: string;
  readonly agentId: string;
  readonly clientType: string;
  readonly socket: SocketKind;
  readonly dropsWhenSilent: boolean;
  readonly madeAt: number;
}

interface Connection extends Subscription {
  readonly transport: Transport;
  readonly openedAt: number;
  lastHeard: number;
  /** Says something to it, unless its agent is muted or it is gone. */
  readonly say: (text: string) => void;
}

/** An open connection, as an onlooker sees it. */
export interface Line {
  readonly agentId: string;
  readonly clientType: string;
  /** In milliseconds since 1970 on the wall clock. */
  readonly openedAt: number;
}

/** What the connections belong to. */
export interface House {
  readonly orgId: string;
  /** The agent's station session, or `null`. */
  sessionOf(agentId: string): string | null;
  /** By how much the times in a notification are wrong, in milliseconds. */
  skewOf(type: string, agentId: string): number;
  /** One connection more, or one fewer. */
  counted(agentId: string, change: "opened" | "lost"): void;
}

/** How long a connection's address may be used after it was handed out, in milliseconds. */
const addressLives = 60_000;
const mostConnections = 10;
/** Unlike those of the world, these clocks are always the wall's: clients' sockets live by it. */
const now = () => performance.now();

/** The notification connections of all agents. Source: wire contract, section 3. */
export class Hub {
  readonly #house: House;
  readonly #waiting = new Map<string, Subscription>();
  readonly #connections = new Map<string, Connection>();
  /** The same by agent: whom a notification is for is found among thousands. */
  readonly #byAgent = new Map<string, Connection[]>();
  readonly #muted = new Set<string>();
  readonly #road = new RoughRoad();
  readonly #beat: NodeJS.Timeout;
  #unheard = false;
  #flushing = false;
  readonly #outbox: { readonly to: Connection; readonly text: string }[] = [];

  constructor(house: House) {
    this.#house = house;
    this.#beat = setInterval(() => this.#keepAlive(), socketTimes.keepAliveEvery);
    this.#beat.unref();
  }

  /** Hands out an address for one connection; `null` when the agent has as many as may be. */
  subscribe(
    agentId: string,
    request: SubscribeRequest,
    socket: SocketKind = "notification",
  ): { id: string } | null {
    const clientType = request.clientType ?? "DefaultClient";
    const others = this.#of([agentId]).filter(
      (one) => one.clientType === clientType && one.socket === socket,
    );
    const limit = request.allowMultiLogin ? mostConnections : 1;
    if (others.length >= limit && !request.force) return null;
    for (const one of others.slice(0, Math.max(0, others.length - limit + 1))) this.#evict(one);
    // It becomes part of an address: whatever an address cannot hold is left out.
    const id = `${clientType.replaceAll(/\W/g, "")}-${randomUUID()}`;
    const dropsWhenSilent = request.isKeepAliveEnabled ?? false;
    this.#waiting.set(id, { id, agentId, clientType, socket, dropsWhenSilent, madeAt: now() });
    return { id };
  }

  /** Connects, once: `null` for an address that is unknown, used or old. */
  open(
    id: string,
    transport: Transport,
    socket: SocketKind = "notification",
  ): { hear(text: string): void; closed(): void } | null {
    const subscription = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (subscription?.socket !== socket || now() - subscription.madeAt > addressLives) return null;
    const say = (text: string) => {
      if (this.#connections.has(id)) this.#send(connection, text);
    };
    const times = { openedAt: Date.now(), lastHeard: now() };
    const connection: Connection = { ...subscription, ...times, transport, say };
    this.#connections.set(id, connection);
    this.#byAgent.set(connection.agentId, [...this.#of([connection.agentId]), connection]);
    this.#send(connection, this.#frame("Welcome", { agentId: connection.agentId }));
    if (socket === "notification") this.#house.counted(connection.agentId, "opened");
    return {
      hear: (text) => this.#hear(connection, text),
      closed: () => this.#gone(connection),
    };
  }

  /** Puts a notification out for every connection of its agents; `flush` sends it. */
  deliver({ to, type, data, assistant = false }: Notification): void {
    if (this.#unheard) return;
    const { agentId } = data;
    const text = this.#frame(type, data, { agentId });
    for (const connection of this.#listening(to, assistant)) {
      const ms = this.#house.skewOf(data.type ?? type, connection.agentId);
      const told =
        ms === 0 ? text : this.#frame(type, { ...data, ...moved(data, ms) }, { agentId });
      this.#outbox.push({ to: connection, text: told });
    }
    if (this.#outbox.length > 0) setImmediate(() => this.flush());
  }

  /** Does something of which no desktop gets to know. */
  unheard<T>(something: () => T): T {
    this.#unheard = true;
    try {
      return something();
    } finally {
      this.#unheard = false;
    }
  }

  /** Sends what waits: after the answer to the request that led to it, as WxCC mostly does. */
  flush(): void {
    // Whoever hears may have more happen at once: that is sent in its turn, by the flush that runs.
    if (this.#flushing) return;
    this.#flushing = true;
    try {
      for (let next = this.#outbox.shift(); next; next = this.#outbox.shift())
        this.#road.carry(next.to.agentId, next.text, next.to.say);
    } finally {
      this.#flushing = false;
    }
  }

  /** A raw text frame, for what no well-behaved service would send. */
  sendRaw(agentId: string | null, text: string): number {
    const connections = this.#of(agentId === null ? null : [agentId]);
    for (const connection of connections) this.#send(connection, text);
    return connections.length;
  }

  /** Closes connections, as when a network goes away. */
  drop(agentId: string | null): number {
    const connections = this.#of(agentId === null ? null : [agentId]);
    for (const connection of connections) this.#cut(connection);
    return connections.length;
  }

  /** While an agent is muted, connections stay open and nothing comes down them, nor is kept. */
  mute(agentIds: readonly string[], muted: boolean): number {
    for (const agentId of agentIds) {
      if (muted) this.#muted.add(agentId);
      else this.#muted.delete(agentId);
    }
    return this.#of(agentIds).length;
  }

  /** Makes the road to agents' connections rough; answers how many connections that is about. */
  roughen(agentIds: readonly string[], change: Partial<Roughness>): number {
    this.#road.make(agentIds, change);
    return this.#of(agentIds).length;
  }

  /** All is well again: nobody is muted, and what is told comes once, at once and in order. */
  mend(agentIds: readonly string[]): number {
    this.#road.mend(agentIds);
    return this.mute(agentIds, false);
  }

  /** The connections that are open, oldest first. */
  get connections(): readonly Line[] {
    return [...this.#connections.values()].map(({ agentId, clientType, openedAt }) => ({
      agentId,
      clientType,
      openedAt,
    }));
  }

  /** Nobody is connected at all. */
  get isDeserted(): boolean {
    return this.#connections.size === 0;
  }

  /** How the road to an agent's connections is. */
  road(agentId: string): Roughness & { readonly muted: boolean } {
    return { ...this.#road.of(agentId), muted: this.#muted.has(agentId) };
  }

  /** Whether a connection's address is waiting to be used. */
  expects(id: string, socket: SocketKind = "notification"): boolean {
    return this.#waiting.get(id)?.socket === socket;
  }

  reset(): void {
    this.#waiting.clear();
    this.#muted.clear();
    this.#road.reset();
    this.drop(null);
  }

  close(): void {
    clearInterval(this.#beat);
    this.#road.reset();
    this.drop(null);
  }

  #of(agentIds: readonly string[] | null): Connection[] {
    if (agentIds === null) return [...this.#connections.values()];
    return [...new Set(agentIds)].flatMap((agentId) => this.#byAgent.get(agentId) ?? []);
  }

  /** Older clients hear the assistant where they hear all else; who has a real-time connection, there. */
  #listening(to: readonly string[], assistant: boolean): Connection[] {
    const all = this.#of(to);
    if (!assistant) return all.filter(({ socket }) => socket === "notification");
    const elsewhere = new Set(
      all.filter(({ socket }) => socket === "realtime").map(({ agentId }) => agentId),
    );
    return all.filter(
      ({ agentId, socket }) => socket === (elsewhere.has(agentId) ? "realtime" : "notification"),
    );
  }

  #hear(connection: Connection, text: string): void {
    connection.lastHeard = now();
    if (isKeepAlive(text)) this.#send(connection, keepAliveFrame);
  }

  #send(connection: Connection, text: string): void {
    if (!this.#muted.has(connection.agentId)) connection.transport.send(text);
  }

  #evict(connection: Connection): void {
    const { agentId } = connection;
    const agentSessionId = this.#house.sessionOf(agentId) ?? "";
    const why = { type: "AgentMultiLoginCloseSession", reason: "AGENT_MULTI_LOGIN" };
    const data = { ...why, agentId, agentSessionId };
    this.#send(connection, this.#frame("AGENT_MULTI_LOGIN", data));
    connection.transport.close();
    this.#gone(connection);
  }

  #cut(connection: Connection): void {
    connection.transport.cut();
    this.#gone(connection);
  }

  #gone({ id, agentId, socket }: Connection): void {
    if (!this.#connections.delete(id)) return;
    const left = this.#of([agentId]).filter((one) => one.id !== id);
    if (left.length > 0) this.#byAgent.set(agentId, left);
    else this.#byAgent.delete(agentId);
    if (socket === "realtime") return;
    this.#house.counted(agentId, "lost");
  }

  #keepAlive(): void {
    for (const connection of this.#connections.values()) {
      const silent = now() - connection.lastHeard > socketTimes.serverDropsAfter;
      if (connection.dropsWhenSilent && silent) this.#cut(connection);
      else this.#send(connection, keepAliveFrame);
    }
  }

  #frame(type: string, data: Record<string, unknown>, about: { agentId?: string } = {}): string {
    const given = data["trackingId"];
    const trackingId = `notifs_${typeof given === "string" ? given : randomUUID()}`;
    return JSON.stringify({ type, orgId: this.#house.orgId, ...about, trackingId, data });
  }
}

function isKeepAlive(text: string): boolean {
  try {
    return KeepAlive.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}
