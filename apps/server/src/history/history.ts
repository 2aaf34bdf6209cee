import type {
  EarlierContacts,
  PastContacts,
  StateSpan,
  StateSpans,
  Statistics,
  Task,
} from "@ringside/desk";
import type { Past } from "../store/index.ts";
import type { Vault } from "../vault/index.ts";
import { marksOf, openContact, openSpan, type Keeper } from "./sealed.ts";
import { day } from "./spans.ts";
import { cut, statisticsOf } from "./statistics.ts";
import { watchDesk, type Watch, type Watched } from "./watch.ts";

/** From and until when, in epoch milliseconds. */
export interface Times {
  readonly from: number;
  readonly to: number;
}

/** What has been at the agents' desks, as far as this server saw it. */
export interface History {
  /** Writes down what happens at a desk from now on. Returns how to stop. */
  watch(keeper: Keeper, desk: Watched): () => void;
  contacts(agentId: string, times: Times, missedOnly: boolean): Promise<PastContacts>;
  states(agentId: string, times: Times): Promise<StateSpans>;
  statistics(agentId: string, times: Times): Promise<Statistics>;
  /** Contacts of the customer's whose contact is at hand, before it. */
  earlier(keeper: Keeper, task: Pick<Task, "id" | "customer">): Promise<EarlierContacts>;
  /** Removes what is older than it may be kept. */
  prune(now: number): Promise<void>;
  /** Resolves when all that happened so far is written. */
  settled(): Promise<void>;
}

export interface HistoryOptions {
  readonly past: Past;
  readonly vault: Vault;
  /** For how long it is kept; 0 keeps nothing. */
  readonly days: number;
  readonly onTrouble: (error: unknown) => void;
}

const mostContacts = 1_000;
const mostSpans = 5_000;
const mostEarlier = 20;

export function createHistory({ past, vault, days, onTrouble }: HistoryOptions): History {
  const watches = new Map<string, Watch>();
  const stopping = new Set<Promise<void>>();

  const readContacts = async (agentId: string, { from, to }: Times) => {
    const stored = await past.between(agentId, "contact", from, to, mostContacts + 1);
    const contacts = stored
      .filter(({ open }) => !open)
      .map((one) => openContact(vault, one)?.record ?? null)
      .filter((one) => one !== null);
    return { contacts: contacts.slice(0, mostContacts), more: stored.length > mostContacts };
  };

  const readSpans = async (agentId: string, { from, to }: Times): Promise<StateSpan[]> => {
    const now = Date.now();
    const sees = watches.get(agentId)?.seesNow() === true;
    const stored = await past.between(agentId, "span", from - day, to, mostSpans);
    const spans = stored
      .map((one) => openSpan(vault, one))
      .filter((one) => one !== null)
      .map((span) => ({ ...span, open: span.open && sees, to: span.open && sees ? now : span.to }));
    return cut(spans.toReversed(), from, to);
  };

  return {
    watch(keeper, desk) {
      if (days === 0) return () => undefined;
      const watch = watchDesk({ keeper, desk, past, vault, onTrouble });
      watches.set(keeper.agentId, watch);
      return () => {
        watches.delete(keeper.agentId);
        const stopped = watch.stop().finally(() => stopping.delete(stopped));
        stopping.add(stopped);
      };
    },
    async contacts(agentId, times, missedOnly) {
      const read = await readContacts(agentId, times);
      if (!missedOnly) return read;
      return { ...read, contacts: read.contacts.filter(({ outcome }) => outcome === "missed") };
    },
    async states(agentId, times) {
      return { spans: await readSpans(agentId, times) };
    },
    async statistics(agentId, times) {
      const { contacts } = await readContacts(agentId, times);
      return statisticsOf(contacts, await readSpans(agentId, times));
    },
    async earlier({ agentId, orgId }, { id, customer }) {
      const marks = marksOf(vault, { orgId }, customer);
      if (marks.length === 0) return { contacts: [] };
      const stored = await past.ofCustomer(orgId, marks, mostEarlier);
      const contacts = stored.flatMap((one) => {
        const kept = openContact(vault, one);
        if (kept === null || kept.record.contactId === id) return [];
        return [{ ...kept.record, agent: kept.agent, own: one.agentId === agentId }];
      });
      return { contacts };
    },
    prune: (now) => past.removeOlderThan(now - days * day),
    async settled() {
      await Promise.all([...stopping, ...[...watches.values()].map((one) => one.settled())]);
    },
  };
}
