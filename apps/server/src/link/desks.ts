import {
  connectNotifications,
  createWxcc,
  socketsOf,
  type CallReport,
  type NotificationEvent,
  type Fetch,
  type SocketLike,
  type Pass,
  type Tokens,
  type Wxcc,
} from "@ringside/client";
import type { Hosts, SubscribeRequest } from "@ringside/contract";
import type { DestinationEntry, DestinationList, Outage, QueueWait } from "@ringside/desk";
import { agentEntries, type AgentFile, type Directories } from "../directory/index.ts";
import type { PopRules } from "../pop/index.ts";
import type { Budget } from "../budget/index.ts";
import type { DeskFeed } from "../feed/index.ts";
import type { Journal } from "../store/index.ts";
import type { Grant } from "../vault/index.ts";
import { createAgentDesk, type AgentDesk, type DeskEvent } from "./agent-desk.ts";
import { arrive, type Arrival } from "./arrival.ts";
import { authorisedFetch, livingToken } from "./authorised-fetch.ts";
import type { Connect } from "./link.ts";

/** What a desk needs whose agent may be at another node tomorrow. */
export interface SharedDesks {
  readonly feedOf: (agentId: string) => DeskFeed;
  readonly journalOf: (agentId: string) => Journal;
  /** Rejects when the desk is at another node by now. */
  readonly mayConnect: (agentId: string) => Promise<void>;
}

export interface DesksOptions {
  readonly hosts: Hosts;
  /** A living grant of this agent's; throws `GrantEnded` when there is none. */
  readonly grantOf: (agentId: string) => Grant;
  readonly directories: Directories;
  readonly journal: Journal;
  /** Where several nodes share the desks. */
  readonly shared?: SharedDesks | undefined;
  readonly onEvent: (agentId: string, event: DeskEvent) => void;
  readonly onCall: (report: CallReport) => void;
  /** A desk was opened. Gives what is to be done when it is closed. */
  readonly onOpen?: (desk: AgentDesk, orgId: string) => () => void;
  /** An event of a connection's was told, which took so many milliseconds. */
  readonly onLine?: (connection: object, kind: NotificationEvent["kind"], ms: number) => void;
  /** What all agents may ask of WxCC together. */
  readonly budget: Pick<Budget, "pass" | "repeated">;
  readonly popRules?: PopRules | null;
  /** The network; another one for tests only. */
  readonly fetch?: Fetch;
  readonly openSocket?: (url: string) => SocketLike;
}

/** The desks of all agents signed in here: one each, however many sessions an agent has. */
export interface Desks {
  /** Opens a connection with fresh tokens, and so learns whose they are. */
  arrive(tokens: Tokens): Promise<Arrival>;
  /** Takes the arrived connection into use, unless the agent's desk has a good one already. */
  settle(arrival: Arrival, orgId: string): AgentDesk;
  /** The agent's desk, opened where it is not. */
  open(agentId: string, orgId: string): AgentDesk;
  find(agentId: string): AgentDesk | null;
  /** The agent's desk, of which is known what there is to know here; null where none is open. */
  ready(agentId: string, orgId: string): Promise<AgentDesk | null>;
  /** Takes another connection for the agent's desk. */
  reconnect(agentId: string): void;
  file(agentId: string): Promise<AgentFile>;
  /** All that the agent may hand a contact to, of one kind. */
  destinations(agentId: string, list: DestinationList): Promise<readonly DestinationEntry[]>;
  /** How long customers wait in these queues, as far as the agent may know. */
  waits(agentId: string, queueIds: readonly string[]): Promise<readonly QueueWait[]>;
  /** Closes the agent's desk: no session of theirs is left. */
  leave(agentId: string): void;
  /** Tells all tabs what WxCC does not answer just now, and those that come. */
  outages(outages: readonly Outage[]): void;
  close(): void;
}

/**
 * Several connections side by side, so that a second browser's sign-in does not evict the first;
 * over WxCC's limit the oldest gives way instead of locking the agent out.
 */
const subscription: SubscribeRequest = {
  clientType: "Ringside",
  allowMultiLogin: true,
  force: true,
  isKeepAliveEnabled: true,
};

interface Entry {
  readonly desk: AgentDesk;
  readonly connect: Connect;
  /** See `onOpen`. */
  readonly onClose: (() => void) | undefined;
  readonly file: () => Promise<AgentFile>;
  readonly destinations: (list: DestinationList) => Promise<readonly DestinationEntry[]>;
  readonly waits: (queueIds: readonly string[]) => Promise<readonly QueueWait[]>;
}

export function createDesks(options: DesksOptions): Desks {
  const { hosts, onCall, directories, budget, shared, fetch: send = fetch, openSocket } = options;
  const entries = new Map<string, Entry>();
  let outages: readonly Outage[] = [];

  const connectBy =
    (wxcc: () => Wxcc, agentId: () => string | null): Connect =>
    (on) => {
      const connection = {};
      return connectNotifications({
        async subscribe() {
          const known = agentId();
          if (known !== null) await shared?.mayConnect(known);
          return wxcc().subscribe(subscription);
        },
        allowedSocketHosts: socketsOf(hosts),
        on(event) {
          const began = performance.now();
          on(event);
          options.onLine?.(connection, event.kind, performance.now() - began);
        },
        ...(openSocket && { openSocket }),
      });
    };

  const wxccOf = (agentId: string, orgId: string): Wxcc => {
    const grant = () => options.grantOf(agentId);
    const token = () => livingToken(grant);
    const fetch = authorisedFetch(grant, send, budget.repeated);
    return createWxcc({ hosts, orgId, token, fetch, onCall, pass: budget.pass });
  };

  const create = (agentId: string, orgId: string, opened?: Connect): AgentDesk => {
    const wxcc = wxccOf(agentId, orgId);
    const file = () => directories.read({ agentId, orgId, wxcc });
    const connect = connectBy(
      () => wxcc,
      () => agentId,
    );
    const desk = createAgentDesk({
      agentId,
      wxcc,
      connect,
      opened,
      directory: async () => (await file()).directory,
      variables: () => directories.variables({ agentId, orgId, wxcc }),
      assist: { orgId, feature: () => directories.aiFeature({ agentId, orgId, wxcc }) },
      popRules: options.popRules,
      journal: shared?.journalOf(agentId) ?? options.journal,
      feed: shared?.feedOf(agentId),
      onEvent: (event) => options.onEvent(agentId, event),
    });
    const destinations: Entry["destinations"] = async (list) => {
      if (list !== "agents") return directories.destinations(list, { agentId, orgId, wxcc });
      const { profileId } = await file();
      return agentEntries(await desk.buddies(profileId));
    };
    const waits = (ids: readonly string[]) => directories.waits(ids, { agentId, orgId, wxcc });
    if (outages.length > 0) desk.outages(outages);
    const onClose = options.onOpen?.(desk, orgId);
    entries.set(agentId, { desk, connect, onClose, file, destinations, waits });
    return desk;
  };

  return {
    async arrive({ accessToken, orgId }) {
      let turn: () => void = () => undefined;
      const ourTurn = new Promise<void>((resolve) => (turn = resolve));
      const pass: Pass = (operation, go, signal) =>
        budget.pass(operation, () => (turn(), go()), signal);
      const token = () => accessToken;
      const own = createWxcc({ hosts, orgId, token, fetch: send, onCall, pass });
      let current: () => Wxcc = () => own;
      let known: string | null = null;
      const connect = connectBy(
        () => current(),
        () => known,
      );
      const arrival = await arrive(connect, ourTurn);
      // The tokens of the moment serve the first connection; those after it use what is fresh then.
      const later = wxccOf(arrival.agentId, orgId);
      current = () => later;
      known = arrival.agentId;
      return arrival;
    },
    settle(arrival, orgId) {
      const entry = entries.get(arrival.agentId);
      if (!entry) return create(arrival.agentId, orgId, arrival.connect);
      if (entry.desk.desk().link.kind === "live") arrival.close();
      else entry.desk.adopt(arrival.connect);
      return entry.desk;
    },
    open: (agentId, orgId) => entries.get(agentId)?.desk ?? create(agentId, orgId),
    find: (agentId) => entries.get(agentId)?.desk ?? null,
    ready: async (agentId) => entries.get(agentId)?.desk ?? null,
    reconnect(agentId) {
      const entry = entries.get(agentId);
      if (entry && entry.desk.desk().link.kind !== "live") entry.desk.adopt(entry.connect);
    },
    async file(agentId) {
      const entry = entries.get(agentId);
      if (!entry) throw new Error("no desk is open for this agent");
      return entry.file();
    },
    async destinations(agentId, list) {
      const entry = entries.get(agentId);
      if (!entry) throw new Error("no desk is open for this agent");
      return entry.destinations(list);
    },
    async waits(agentId, queueIds) {
      const entry = entries.get(agentId);
      if (!entry) throw new Error("no desk is open for this agent");
      return entry.waits(queueIds);
    },
    outages(now) {
      outages = now;
      for (const { desk } of entries.values()) desk.outages(now);
    },
    leave(agentId) {
      const entry = entries.get(agentId);
      entry?.onClose?.();
      entry?.desk.close();
      entries.delete(agentId);
    },
    close() {
      for (const { desk, onClose } of entries.values()) {
        onClose?.();
        desk.close();
      }
      entries.clear();
    },
  };
}
