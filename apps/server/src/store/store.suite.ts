import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { StoredPast } from "./history-port.ts";
import { Fenced } from "./leases-port.ts";
import type { Store, StoredSession } from "./ports.ts";

const session = (hash: string, over: Partial<StoredSession> = {}): StoredSession => ({
  hash,
  agentId: "agent-1",
  orgId: "org-1",
  createdAt: 1_000,
  seenAt: 1_000,
  sealedTokens: Uint8Array.of(1, 2, 3),
  ...over,
});
const pending = (stateHash: string, at: number) => ({
  stateHash,
  browserHash: "browser",
  sealedVerifier: Uint8Array.of(9),
  replaces: null,
  at,
});

const past = (id: string, began: number, over: Partial<StoredPast> = {}): StoredPast => ({
  agentId: "agent-1",
  orgId: "org-1",
  kind: "contact",
  id,
  began,
  ended: began + 5,
  open: false,
  customer: null,
  sealed: Uint8Array.of(4),
  ...over,
});
const idsOf = (entries: readonly StoredPast[]) => entries.map(({ id }) => id);

/** What every build of the store must do. */
export function storeSuite(name: string, open: () => Store | Promise<Store>): void {
  describe(`${name} as a store`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    it("keeps sessions until they are removed", async () => {
      await store.sessions.add(session("a"));
      await store.sessions.add(session("b", { createdAt: 2_000 }));
      expect(await store.sessions.find("a")).toEqual(session("a"));
      expect((await store.sessions.all()).map(({ hash }) => hash)).toEqual(["a", "b"]);
      await store.sessions.remove("a");
      await store.sessions.remove("a");
      expect(await store.sessions.find("a")).toBeNull();
    });

    it("does not let two sessions have one hash", async () => {
      await store.sessions.add(session("a"));
      await expect(store.sessions.add(session("a", { agentId: "other" }))).rejects.toThrow();
      expect(await store.sessions.find("a")).toMatchObject({ agentId: "agent-1" });
    });

    it("notes when a user was seen, never back in time", async () => {
      await store.sessions.add(session("a"));
      await store.sessions.seen("a", 5_000);
      await store.sessions.seen("a", 4_000);
      expect(await store.sessions.find("a")).toMatchObject({ seenAt: 5_000 });
    });

    it("puts new tokens, but not into a session that is gone", async () => {
      await store.sessions.add(session("a"));
      expect(await store.sessions.putTokens("a", Uint8Array.of(7))).toBe(true);
      expect(await store.sessions.find("a")).toMatchObject({ sealedTokens: Uint8Array.of(7) });
      await store.sessions.remove("a");
      expect(await store.sessions.putTokens("a", Uint8Array.of(8))).toBe(false);
      expect(await store.sessions.find("a")).toBeNull();
    });

    it("gives a pending sign-in to one taker", async () => {
      await store.signIns.add(pending("s", 1));
      const takers = Array.from({ length: 5 }, () => store.signIns.take("s"));
      const taken = (await Promise.all(takers)).filter((one) => one !== null);
      expect(taken).toEqual([pending("s", 1)]);
    });

    it("forgets sign-ins that took too long", async () => {
      await store.signIns.add(pending("old", 10));
      await store.signIns.add(pending("young", 20));
      await store.signIns.removeOlderThan(20);
      expect(await store.signIns.take("old")).toBeNull();
      expect(await store.signIns.take("young")).not.toBeNull();
    });

    it.each([-3_600_000, 3_600_000])(
      "R15: knows how old a sign-in is though a clock here jumps by %s ms",
      async (jump) => {
        const before = await store.signIns.now();
        expect(Math.abs(before - Date.now())).toBeLessThan(5_000);
        const set = vi.spyOn(Date, "now").mockReturnValue(Date.now() + jump);
        const after = await store.signIns.now().finally(() => set.mockRestore());
        expect(after - before).toBeGreaterThanOrEqual(0);
        expect(after - before).toBeLessThan(5_000);
      },
    );

    it("lets a command's id be claimed once, by each agent", async () => {
      const { journal } = store;
      const claims = await Promise.all(
        Array.from({ length: 5 }, () => journal.claim("agent-1", "id", "print", 1)),
      );
      expect(claims.filter((one) => one === null)).toHaveLength(1);
      expect(await journal.claim("agent-2", "id", "print", 1)).toBeNull();
      expect(await journal.find("agent-1", "id")).toEqual({
        fingerprint: "print",
        at: 1,
        answer: null,
      });
      await journal.answer("agent-1", "id", "sent");
      expect(await journal.claim("agent-1", "id", "other", 2)).toMatchObject({ answer: "sent" });
      await journal.removeOlderThan(2);
      expect(await journal.find("agent-1", "id")).toBeNull();
    });

    it("knows the sessions of each agent", async () => {
      await store.sessions.add(session("a"));
      await store.sessions.add(session("b", { createdAt: 2_000 }));
      await store.sessions.add(session("c", { agentId: "agent-2", orgId: "org-2" }));
      expect((await store.sessions.of("agent-1")).map(({ hash }) => hash)).toEqual(["a", "b"]);
      await store.sessions.remove("c");
      expect(await store.sessions.of("agent-2")).toEqual([]);
      expect(await store.sessions.agents()).toEqual([{ agentId: "agent-1", orgId: "org-1" }]);
    });

    it("gives a lease to one taker, and to the next with a higher token", async () => {
      const { leases } = store;
      const takers = await Promise.all(Array.from({ length: 5 }, () => leases.take("desk a")));
      const [first, ...more] = takers.filter((one) => one !== null);
      expect([first?.name, more]).toEqual(["desk a", []]);
      if (!first) return;
      expect(await leases.keep([first])).toEqual([]);
      expect(await leases.holder("desk a")).toEqual({ node: leases.node, token: first.token });
      expect(await leases.free(["desk a", "desk b"])).toEqual(["desk b"]);
      await leases.release(first);
      const second = await leases.take("desk a");
      expect(second?.token).toBeGreaterThan(first.token);
      await leases.release(first);
      expect(await leases.holder("desk a")).toMatchObject({ token: second?.token });
      expect(await leases.keep([first])).toEqual([first]);
    });

    it("refuses a late write of who held the lease before", async () => {
      const { leases, sessions, journal } = store;
      await sessions.add(session("a"));
      const old = await leases.take("desk a");
      if (!old) throw new Error("not taken");
      expect(await sessions.putTokens("a", Uint8Array.of(7), old)).toBe(true);
      await leases.release(old);
      const late = sessions.putTokens("a", Uint8Array.of(8), old);
      await expect(late).rejects.toThrow(Fenced);
      await leases.take("desk a");
      await expect(sessions.putTokens("a", Uint8Array.of(8), old)).rejects.toThrow(Fenced);
      await expect(journal.claim("agent-1", "id", "print", 1, old)).rejects.toThrow(Fenced);
      expect(await sessions.find("a")).toMatchObject({ sealedTokens: Uint8Array.of(7) });
      expect(await journal.find("agent-1", "id")).toBeNull();
    });

    it("keeps an audit trail of lines that are added, and removed from the front", async () => {
      const { audit } = store;
      const line = (seq: number) => ({
        seq,
        at: seq * 10,
        record: `{"n":${seq}}`,
        hash: `h${seq}`,
      });
      expect(await audit.last()).toBeNull();
      const writers = await Promise.all([1, 1, 1].map((seq) => audit.append(line(seq))));
      expect(writers.filter(Boolean)).toHaveLength(1);
      for (const seq of [2, 3, 4]) expect(await audit.append(line(seq))).toBe(true);
      expect(await audit.append(line(3))).toBe(false);
      expect(await audit.after(1, 2)).toEqual([line(2), line(3)]);
      expect(await audit.lastBefore(35)).toEqual(line(3));
      expect(await audit.lastBefore(10)).toBeNull();
      await audit.removeThrough(3);
      expect(await audit.after(0, 9)).toEqual([line(4)]);
      expect(await audit.last()).toEqual(line(4));
    });

    it("keeps marks", async () => {
      expect(await store.marks.get("keys")).toBeNull();
      await store.marks.put("keys", Uint8Array.of(1));
      await store.marks.put("keys", Uint8Array.of(2));
      expect(await store.marks.get("keys")).toEqual(Uint8Array.of(2));
    });

    it("tells what has been in a time, the newest first, of one agent and kind", async () => {
      await store.past.put([past("a", 10), past("b", 20), past("c", 30)]);
      await store.past.put([past("s", 20, { kind: "span" }), past("o", 20, { agentId: "two" })]);
      const found = await store.past.between("agent-1", "contact", 10, 30, 9);
      expect(found).toEqual([past("b", 20), past("a", 10)]);
      expect(idsOf(await store.past.between("agent-1", "contact", 0, 99, 2))).toEqual(["c", "b"]);
    });

    it("puts what goes on in its own place, and knows what is open", async () => {
      await store.past.put([past("a", 10, { open: true }), past("b", 20, { open: true })]);
      await store.past.put([past("a", 10, { ended: 40 })]);
      expect(idsOf(await store.past.openOf("agent-1"))).toEqual(["b"]);
      expect(await store.past.between("agent-1", "contact", 0, 15, 9)).toEqual([
        past("a", 10, { ended: 40 }),
      ]);
    });

    it("finds a customer's contacts again in one organisation, by any name of theirs", async () => {
      await store.past.put([
        past("a", 10, { customer: "x" }),
        past("b", 20, { customer: "y", agentId: "two" }),
        past("c", 30, { customer: "z" }),
        past("d", 40, { customer: "x", orgId: "org-2" }),
        past("e", 50, { customer: "x", open: true }),
      ]);
      expect(idsOf(await store.past.ofCustomer("org-1", ["x", "y"], 9))).toEqual(["b", "a"]);
      expect(idsOf(await store.past.ofCustomer("org-1", ["x", "y"], 1))).toEqual(["b"]);
    });

    it("forgets what is old, and what is too much", async () => {
      await store.past.put([past("a", 10), past("b", 20), past("c", 30), past("d", 40)]);
      await store.past.put([past("o", 15, { agentId: "two" })]);
      await store.past.removeOlderThan(20);
      expect(idsOf(await store.past.between("agent-1", "contact", 0, 99, 9))).toEqual([
        "d",
        "c",
        "b",
      ]);
      expect(await store.past.between("two", "contact", 0, 99, 9)).toEqual([]);
      await store.past.keepNewest("agent-1", 2);
      await store.past.keepNewest("agent-1", 2);
      expect(idsOf(await store.past.between("agent-1", "contact", 0, 99, 9))).toEqual(["d", "c"]);
    });

    it("keeps letters in order, each once, and how far every target was told", async () => {
      const { outbox } = store;
      const letter = (n: number) => ({ id: `evt_${n}`, at: n * 10, body: `{"n":${n}}` });
      expect(await outbox.last()).toBe(0);
      for (const n of [1, 2, 2, 3, 4]) await outbox.add(letter(n));
      const [first, ...rest] = await outbox.after(0, 9);
      expect([first, ...rest]).toMatchObject([letter(1), letter(2), letter(3), letter(4)]);
      const seq = first?.seq ?? 0;
      expect((await outbox.after(seq, 2)).map(({ id }) => id)).toEqual(["evt_2", "evt_3"]);
      expect(await outbox.placeOf("evt_1")).toBe(seq);
      expect(await outbox.placeOf("never")).toBeNull();
      expect(await outbox.told("a")).toBeNull();
      expect(await outbox.tell("a", null, seq)).toBe(true);
      expect(await outbox.tell("a", null, 9)).toBe(false);
      expect(await outbox.tell("a", seq, seq + 1)).toBe(true);
      expect([await outbox.told("a"), await outbox.told("b")]).toEqual([seq + 1, null]);
      const last = await outbox.last();
      await outbox.prune(20, 99);
      expect((await outbox.after(0, 9)).map(({ id }) => id)).toEqual(["evt_2", "evt_3", "evt_4"]);
      await outbox.prune(0, 1);
      expect((await outbox.after(0, 9)).map(({ id }) => id)).toEqual(["evt_4"]);
      await outbox.prune(99, 0);
      await outbox.add(letter(5));
      expect(await outbox.last()).toBeGreaterThan(last);
    });

    it("can be checked", async () => {
      await expect(store.check()).resolves.toBeUndefined();
    });
  });
}
