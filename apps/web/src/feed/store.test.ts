import { emptyDesk } from "@ringside/desk";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { change, snapshot } from "./feed.sample.ts";
import { deskside, receive, serverNow, setClock } from "./store.ts";

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

test("a snapshot is the desk, a change is folded into it", () => {
  receive(snapshot("e.1"));
  expect(deskside.getState()).toMatchObject({ desk: emptyDesk(1000) });
  receive(change("e.2"));
  expect(deskside.getState().desk.link.kind).toBe("live");
});

test("R15: timers follow the server's clock, and keep still when only the network trembles", () => {
  setClock(1_060_000);
  expect(serverNow()).toBe(1_060_000);
  setClock(1_060_200);
  expect(serverNow()).toBe(1_060_000);
  setClock(1_060_600);
  expect(serverNow()).toBe(1_060_600);
});

test("a replayed change carries an old time, which is not the time now", () => {
  setClock(1_060_000);
  receive({ ...change("e.2"), now: 5 });
  expect(serverNow()).toBe(1_060_000);
});
