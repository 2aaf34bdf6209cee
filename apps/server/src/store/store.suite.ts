import { afterEach, beforeEach, describe, expect, it } from "vitest";
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

    it("keeps marks", async () => {
      expect(await store.marks.get("keys")).toBeNull();
      await store.marks.put("keys", Uint8Array.of(1));
      await store.marks.put("keys", Uint8Array.of(2));
      expect(await store.marks.get("keys")).toEqual(Uint8Array.of(2));
    });

    it("can be checked", async () => {
      await expect(store.check()).resolves.toBeUndefined();
    });
  });
}
