import type { Desk } from "@ringside/desk";
import type { Desks, SharedDesks } from "../link/index.ts";
import type { Journal, Leases, Relay, SignedInAgent } from "../store/index.ts";
import type { SessionEnd } from "../signin/index.ts";
import type { Vault } from "../vault/index.ts";
import { createCalls, moved, type About } from "./calls.ts";
import { deskJournal, type DeskJournal } from "./journal.ts";
import type { Keeper } from "./keeper.ts";
import { createPost, type Letter } from "./letters.ts";
import { createPlace, leaseOf, type Place } from "./place.ts";

export interface NodesOptions {
  readonly leases: Leases;
  readonly keeper: Keeper;
  readonly relay: Relay;
  readonly journal: Journal;
  readonly vault: Vault;
  /** Who is signed in, at whichever node. */
  readonly agents: () => Promise<readonly SignedInAgent[]>;
  /** Takes up an agent's sessions; false when there is none. */
  readonly prepare: (agentId: string) => Promise<boolean>;
  /** A session ended at another node. */
  readonly onEnded: (hash: string, why: SessionEnd) => void;
  /** Makes the desks of this node, on feeds and journals that all nodes share. */
  readonly desks: (shared: SharedDesks) => Desks;
}

/** The desks of all agents, whichever node has them: each on one at a time. */
export interface Nodes extends Desks {
  begun(session: About & { readonly hash: string }): void;
  ended(session: About & { readonly hash: string }, why: SessionEnd): void;
  /** Whether a contact is open at the agent's desk, wherever it is. */
  isBusy(agentId: string, busy: (desk: Desk) => boolean): Promise<boolean>;
  /** To be called after each look at the store. */
  beat(answered: boolean): void;
  /** Lets the other nodes go on with all desks of this one, if there are any. */
  handOver(): Promise<void>;
}

/** Desks taken over in one look, and handed over at once: WxCC counts requests. */
const atOnce = 20;
/**
 * When nothing could be written to Redis for so long, in milliseconds, those whose desk is elsewhere are
 * told: what happens there may not be either.
 */
const doubtAfter = 2_500;
const unusedFor = 60_000;
/** How often other nodes are looked for, in milliseconds. */
const lookEvery = 100;

export function createNodes(options: NodesOptions): Nodes {
  const { leases, keeper, relay, vault } = options;
  const places = new Map<string, Place & { usedAt: number }>();
  const journals = new Map<string, DeskJournal>();
  const post = createPost(relay, vault);
  let leaving = false;
  let doubting = false;
  let scanning = false;
  let writtenAt = performance.now();

  const journalOf = (agentId: string): DeskJournal => {
    const fence = () => places.get(agentId)?.fence() ?? null;
    const journal = journals.get(agentId) ?? deskJournal(options.journal, fence);
    journals.set(agentId, journal);
    return journal;
  };

  const desks = options.desks({
    journalOf,
    feedOf(agentId) {
      const place = places.get(agentId);
      if (!place) throw new Error("a desk has its place first");
      return place.tape.feed;
    },
    // Who was paused looks first whether the desk is still here: no second line beside another node's.
    async mayConnect(agentId) {
      await keeper.confirm();
      if (!places.get(agentId)?.isHere()) throw new Error("this desk is elsewhere by now");
    },
  });

  const calls = createCalls({
    node: leases.node,
    post,
    answer: async ({ agentId }, question) => places.get(agentId)?.answer(question) ?? moved,
    has: async (node, agentId) => (await leases.holder(leaseOf(agentId)))?.node === node,
  });

  const placeOf = (agentId: string, orgId: string): Place => {
    const known = places.get(agentId);
    if (known) {
      known.usedAt = performance.now();
      return known;
    }
    const about = { agentId, orgId };
    const isLeaving = () => leaving;
    const place = createPlace({ ...options, desks, post, about, calls: () => calls, isLeaving });
    places.set(agentId, { ...place, usedAt: performance.now() });
    return place;
  };

  const forget = (agentId: string): void => {
    places.get(agentId)?.close();
    places.delete(agentId);
    journals.delete(agentId);
  };

  const hear = (letter: Letter, ageMs: number): void => {
    if (!("agentId" in letter) || letter.kind === "question") return calls.heard(letter, ageMs);
    const place = places.get(letter.agentId);
    switch (letter.kind) {
      case "begun":
        if (place?.isHere()) void options.prepare(letter.agentId).catch(() => undefined);
        return;
      case "ended":
        options.onEnded(letter.hash, letter.elsewhere === true ? "ended" : letter.why);
        if (place) void leaveIfAlone(place).catch(() => undefined);
        return;
      case "reconnect":
        if (place?.isHere()) desks.reconnect(letter.agentId);
        return;
      case "goOn":
        void placeOf(letter.agentId, letter.orgId).take();
    }
  };

  const leaveIfAlone = async (place: Place): Promise<void> => {
    if (await options.prepare(place.about.agentId)) return;
    await place.leave();
    forget(place.about.agentId);
  };

  /** Goes on with the desks of nodes that are no more. */
  const scan = async (): Promise<void> => {
    const all = await options.agents();
    const elsewhere = all.filter(({ agentId }) => !places.get(agentId)?.isHere());
    const free = new Set(await leases.free(elsewhere.map(({ agentId }) => leaseOf(agentId))));
    const found = elsewhere.filter(({ agentId }) => free.has(leaseOf(agentId)));
    const mine = found.toSorted(() => Math.random() - 0.5).slice(0, atOnce);
    await Promise.all(mine.map(({ agentId, orgId }) => placeOf(agentId, orgId).take()));
    const now = performance.now();
    for (const [agentId, place] of places) {
      if (place.isHere() || isWatched(place) || now - place.usedAt < unusedFor) continue;
      forget(agentId);
    }
  };

  const doubt = (): void => {
    doubting = true;
    for (const place of places.values()) if (!place.isHere()) place.tape.feed.doubt();
  };

  const resume = (): void => {
    for (const place of places.values()) place.tape.resume();
  };

  const recover = (): void => {
    doubting = false;
    resume();
  };

  /** The nodes that live beside this one. One that was still for a moment says so again soon. */
  const othersSoon = async (): Promise<readonly string[]> => {
    const until = performance.now() + leases.ttlMs;
    for (;;) {
      const others = (await relay.nodes()).filter((node) => node !== leases.node);
      if (others.length > 0 || performance.now() > until) return others;
      await new Promise((resolve) => setTimeout(resolve, lookEvery).unref());
    }
  };

  const open = (agentId: string, orgId: string) => {
    const place = placeOf(agentId, orgId);
    if (!place.isHere() && !leaving) void place.take();
    return place.seat;
  };
  const found = (agentId: string): Place => {
    const place = places.get(agentId);
    if (!place) throw new Error("no desk is open for this agent");
    return place;
  };

  post.listen(hear);
  relay.onReturn(resume);
  return {
    arrive: (tokens) => desks.arrive(tokens),
    settle(arrival, orgId) {
      const { agentId } = arrival;
      const place = placeOf(agentId, orgId);
      if (place.isHere()) return desks.settle(arrival, orgId);
      void place.take(arrival).then((taken) => {
        if (taken) return;
        arrival.close();
        if (place.tape.feed.desk().link.kind === "live") return;
        post.tell({ kind: "reconnect", agentId, orgId }).catch(() => undefined);
      });
      return place.seat;
    },
    open,
    find: (agentId) => places.get(agentId)?.seat ?? null,
    async ready(agentId, orgId) {
      const seat = open(agentId, orgId);
      await knownSoon(found(agentId));
      return seat;
    },
    file: (agentId) => found(agentId).seat.file(),
    destinations: (agentId, list) => found(agentId).destinations(list),
    waits: (agentId, queueIds) => found(agentId).waits(queueIds),
    reconnect: (agentId) => desks.reconnect(agentId),
    outages: (outages) => desks.outages(outages),
    leave(agentId) {
      const place = places.get(agentId);
      if (place) void leaveIfAlone(place).catch(() => undefined);
    },
    begun({ agentId, orgId, hash }) {
      void post.tell({ kind: "begun", agentId, orgId, hash }).catch(() => undefined);
    },
    ended({ agentId, orgId, hash }, why) {
      const said = why === "ended" ? ({ why: "signedOut", elsewhere: true } as const) : { why };
      void post.tell({ kind: "ended", agentId, orgId, hash, ...said }).catch(() => undefined);
    },
    async isBusy(agentId, busy) {
      const place = places.get(agentId);
      if (place?.tape.feed.known()) return busy(place.seat.desk());
      const known = (await options.agents()).find((one) => one.agentId === agentId);
      if (!known) return false;
      const read = placeOf(agentId, known.orgId);
      await knownSoon(read);
      return read.tape.feed.known() && busy(read.seat.desk());
    },
    beat(answered) {
      // One that is full answers, and takes nothing.
      const written = answered ? relay.present(!leaving) : Promise.reject(new Error("no answer"));
      written.then(
        () => {
          writtenAt = performance.now();
          if (doubting) recover();
          // What is still owed is tried again at the next.
          for (const journal of journals.values()) void journal.mend().catch(() => undefined);
        },
        () => {
          if (!doubting && performance.now() - writtenAt > doubtAfter) doubt();
        },
      );
      if (!answered) return;
      for (const place of places.values()) place.tape.mend();
      if (leaving || scanning || keeper.steady() < leases.ttlMs) return;
      scanning = true;
      void scan()
        .catch(() => undefined)
        .finally(() => (scanning = false));
    },
    async handOver() {
      leaving = true;
      await relay.present(false);
      const held = [...places.values()].filter((place) => place.isHere());
      const others = held.length > 0 ? await othersSoon() : [];
      const next = async (n: number): Promise<void> => {
        const place = held.shift();
        const to = others[n % others.length];
        if (!place || to === undefined) return;
        await place.handOver(to).catch(() => undefined);
        return next(n + 1);
      };
      await Promise.all(Array.from({ length: atOnce }, (_slot, n) => next(n)));
    },
    close() {
      leaving = true;
      for (const place of places.values()) void place.release().catch(() => undefined);
      desks.close();
      for (const agentId of places.keys()) forget(agentId);
    },
  };
}

/** Whether a tab is there: the tape itself listens too. */
function isWatched({ tape }: Place): boolean {
  return tape.feed.listeners() > 1;
}

/** How long a desk elsewhere may take to be read, in milliseconds. */
const readWithin = 3_000;

async function knownSoon({ tape, isHere }: Place): Promise<void> {
  const until = performance.now() + readWithin;
  while (!isHere() && !tape.feed.known() && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 25).unref());
  }
}
