import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { forgetNotes, forgetNotesInTime, keepNote } from "./kept-notes.ts";

const hour = 60 * 60_000;

/** A browser's storage as far as notes need it: what is kept are its own keys. */
const storage = Object.create({
  getItem(this: Record<string, string>, key: string) {
    return this[key] ?? null;
  },
  setItem(this: Record<string, string>, key: string, value: string) {
    this[key] = value;
  },
  removeItem(this: Record<string, string>, key: string) {
    Reflect.deleteProperty(this, key);
  },
});
const noted = () => Object.keys(storage).filter((key) => key.startsWith("ringside.notes."));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("localStorage", storage);
  for (const key of Object.keys(storage)) Reflect.deleteProperty(storage, key);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("notes are forgotten when they are a day old, also on a page that stays open", () => {
  keepNote("before", "Called twice");
  vi.advanceTimersByTime(10 * hour);
  const stop = forgetNotesInTime();
  keepNote("now", "Wants a receipt");
  expect(noted()).toEqual(["ringside.notes.before", "ringside.notes.now"]);
  vi.advanceTimersByTime(15 * hour);
  expect(noted()).toEqual(["ringside.notes.now"]);
  stop();
});

test("notes of a day ago are forgotten when the page opens", () => {
  keepNote("old", "Called twice");
  vi.advanceTimersByTime(25 * hour);
  forgetNotesInTime()();
  expect(noted()).toEqual([]);
});

test("a sign-out leaves no note, and nothing else is touched", () => {
  keepNote("now", "Wants a receipt");
  storage.setItem("ringside.theme", "dark");
  forgetNotes("all");
  expect(Object.keys(storage)).toEqual(["ringside.theme"]);
});
