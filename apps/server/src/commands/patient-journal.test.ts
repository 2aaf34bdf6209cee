import { expect, it } from "vitest";
import type { Journal } from "../store/index.ts";
import { memoryJournal, patientJournal } from "./index.ts";

/** A journal on a disk that may be full. */
function onDisk(): Journal & { full: boolean } {
  const disk = memoryJournal();
  const write = <T>(work: () => Promise<T>): Promise<T> =>
    written.full ? Promise.reject(new Error("disk full")) : work();
  const written = {
    ...disk,
    full: false,
    claim: (...entry: Parameters<Journal["claim"]>) => write(() => disk.claim(...entry)),
    answer: (...entry: Parameters<Journal["answer"]>) => write(() => disk.answer(...entry)),
  };
  return written;
}

it("R26: takes each id once while the disk is full, and writes them down afterwards", async () => {
  const disk = onDisk();
  const journal = patientJournal(disk);
  expect(await journal.claim("a", "before", "print", 1)).toBeNull();
  disk.full = true;
  expect(await journal.claim("a", "click", "print", 2)).toBeNull();
  expect(await journal.claim("a", "click", "print", 3)).toMatchObject({ at: 2 });
  expect(await journal.claim("a", "unanswered", "print", 2)).toBeNull();
  await expect(journal.answer("a", "click", "sent")).rejects.toThrow("disk full");
  expect(await journal.find("a", "click")).toMatchObject({ answer: "sent" });
  expect(await journal.find("a", "before")).toMatchObject({ at: 1 });
  await expect(journal.mend()).rejects.toThrow("disk full");

  disk.full = false;
  await journal.mend();
  expect(await disk.find("a", "click")).toEqual({ fingerprint: "print", at: 2, answer: "sent" });
  expect(await disk.find("a", "unanswered")).toMatchObject({ at: 2, answer: null });
});

it("does not take for new what it cannot read", async () => {
  const unread = { ...memoryJournal(), find: () => Promise.reject(new Error("unreadable")) };
  await expect(patientJournal(unread).find("a", "click")).rejects.toThrow("unreadable");
});
