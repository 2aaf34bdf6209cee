import { afterEach, beforeEach, expect, it } from "vitest";
import {
  Fenced,
  openEmbedded,
  type Sessions,
  type Store,
  type StoredSession,
} from "../store/index.ts";
import { patientSessions } from "./index.ts";

let store: Store;
/** What the disk says when something is written; null: it takes it. */
let trouble: Error | null;
let disk: Sessions;
const sealed = (text: string) => Buffer.from(text);
const row = { hash: "hash", agentId: "agent-1", orgId: "org-1", createdAt: 1, seenAt: 1 };

beforeEach(async () => {
  store = openEmbedded(":memory:");
  trouble = null;
  disk = {
    ...store.sessions,
    putTokens: (...given) =>
      trouble ? Promise.reject(trouble) : store.sessions.putTokens(...given),
  };
  await disk.add({ ...row, sealedTokens: sealed("old") });
});
afterEach(() => store.close());

const told = (one: StoredSession | null) => one && Buffer.from(one.sealedTokens).toString();
const inStore = async () => told(await store.sessions.find("hash"));

it("R26: keeps new tokens while the disk is full, and writes them down afterwards", async () => {
  const sessions = patientSessions(disk);
  trouble = new Error("disk full");
  expect(await sessions.putTokens("hash", sealed("new"))).toBe(true);
  const read = [await sessions.find("hash"), ...(await sessions.of("agent-1"))];
  read.push(...(await sessions.all()));
  expect(read.map(told)).toEqual(["new", "new", "new"]);
  await expect(sessions.mend()).rejects.toThrow("disk full");
  expect(await inStore()).toBe("old");

  trouble = null;
  await sessions.mend();
  expect(await inStore()).toBe("new");
});

it("R26: writes down no tokens that others have taken the place of meanwhile", async () => {
  const sessions = patientSessions(disk);
  trouble = new Error("disk full");
  await sessions.putTokens("hash", sealed("new"));
  trouble = null;
  await sessions.putTokens("hash", sealed("newer"));
  await sessions.mend();
  expect(await inStore()).toBe("newer");
});

it("S34: does not keep what a fence has refused", async () => {
  const sessions = patientSessions(disk);
  trouble = new Fenced("refresh hash");
  await expect(sessions.putTokens("hash", sealed("late"))).rejects.toThrow(Fenced);
  expect(told(await sessions.find("hash"))).toBe("old");
});
