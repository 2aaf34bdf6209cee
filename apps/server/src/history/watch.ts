import type { Change, Desk, Directory, Frame, PastContact } from "@ringside/desk";
import type { Past, StoredPast } from "../store/index.ts";
import type { Vault } from "../vault/index.ts";
import { follow, type Drafts } from "./contacts.ts";
import { keepContact, keepDraft, keepSpan, openDraft, openSpan, type Keeper } from "./sealed.ts";
import { blink, day, timeOf, turn, type OpenSpan } from "./spans.ts";

/** A desk as far as what happens at it is written down. */
export interface Watched {
  readonly desk: () => Desk;
  listen(after: null, listener: (frame: Frame) => void): () => void;
  directory(): Promise<Pick<Directory, "agent" | "wrapUpCodes">>;
}

export interface WatchOptions {
  readonly keeper: Keeper;
  readonly desk: Watched;
  readonly past: Past;
  readonly vault: Vault;
  /** Something could not be written down, or read. */
  readonly onTrouble: (error: unknown) => void;
}

export interface Watch {
  /** The agent's state is seen now, not only remembered. */
  readonly seesNow: () => boolean;
  /** Writes down how it stands, and stops watching. */
  stop(): Promise<void>;
  /** Resolves when all that happened so far is written. */
  settled(): Promise<void>;
}

/** How often it is written down that a state goes on, in milliseconds. */
const stillEvery = 5 * 60_000;
/** The most that is kept of one agent, of contacts and states together. */
const most = 50_000;

/** Writes down what happens at one desk. Nothing that the desk does waits for it. */
export function watchDesk({ keeper, desk, past, vault, onTrouble }: WatchOptions): Watch {
  let drafts: Drafts = {};
  let open: OpenSpan | null = null;
  /** Since when nothing is heard of WxCC; null while the line is live. */
  let lost: number | null = null;
  let work: Promise<void> = Promise.resolve();

  const soon = (step: () => Promise<void>): Promise<void> =>
    (work = work.then(() => step().catch(onTrouble)));

  const load = async (): Promise<void> => {
    await past.keepNewest(keeper.agentId, most);
    const stored = await past.openOf(keeper.agentId);
    for (const one of stored) lost = Math.max(lost ?? 0, one.ended);
    for (const one of stored.filter(({ kind }) => kind === "contact")) {
      const draft = openDraft(vault, one);
      if (draft) drafts = { ...drafts, [draft.contactId]: draft };
    }
    const spans = stored
      .filter(({ kind }) => kind === "span")
      .map((one) => openSpan(vault, one))
      .filter((one) => one !== null)
      .sort((a, b) => b.from - a.from);
    const [newest, ...older] = spans;
    if (newest) open = { ...newest, seen: newest.to };
    await past.put(older.map((one) => keepSpan(vault, keeper, { ...one, open: false })));
  };

  const step = async (after: Desk, change: Change, now: number): Promise<void> => {
    const at = timeOf(change, now);
    const gap = lost !== null && at - lost > blink ? lost : null;
    const left = change.kind === "session" && gap !== null ? gap : at;
    const followed = follow(drafts, after, change, left);
    const turned = turn(open, after, change, at);
    const news = turned.open !== null && turned.open.from !== open?.from;
    drafts = followed.drafts;
    open = turned.open;
    if (change.kind === "link") lost = after.link.kind === "live" ? null : (lost ?? now);
    const entries: StoredPast[] = [];
    if (turned.closed) entries.push(keepSpan(vault, keeper, turned.closed));
    if (news && open) entries.push(keepSpan(vault, keeper, spanTo(open, now)));
    for (const id of followed.worth) {
      const draft = drafts[id];
      if (draft) entries.push(keepDraft(vault, keeper, draft, now));
    }
    if (followed.records.length > 0) entries.push(...(await named(followed.records)));
    if (entries.length > 0) await past.put(entries);
  };

  /** With the names that codes and agent have now. */
  const named = async (records: readonly PastContact[]): Promise<StoredPast[]> => {
    const directory = await desk.directory().catch(() => null);
    const nameOf = (code: string) =>
      directory?.wrapUpCodes.find(({ id }) => id === code)?.name ?? null;
    return records.map((record) => {
      const reason = record.reason === null ? null : nameOf(record.reason);
      return keepContact(vault, keeper, directory?.agent.name ?? null, { ...record, reason });
    });
  };

  const still = async (): Promise<void> => {
    if (open === null) return;
    const now = Date.now();
    const entries = [keepSpan(vault, keeper, spanTo(open, now))];
    if (now - open.from > day) {
      entries[0] = keepSpan(vault, keeper, { ...spanTo(open, now), open: false });
      open = { ...open, from: now };
      entries.push(keepSpan(vault, keeper, spanTo(open, now)));
    }
    await past.put(entries);
  };

  void soon(load);
  const hear = (frame: Frame): void => {
    const now = Date.now();
    const after = desk.desk();
    if (frame.kind === "change") void soon(() => step(after, frame.change, now));
    else if (frame.kind === "snapshot")
      for (const one of asChanges(after)) void soon(() => step(after, one, now));
  };
  const leave = desk.listen(null, hear);
  const timer = setInterval(() => void soon(still), stillEvery).unref();

  return {
    seesNow: () => open !== null && open.seen === null,
    settled: () => work,
    stop() {
      leave();
      clearInterval(timer);
      const now = Date.now();
      return soon(async () => {
        await still();
        await past.put(Object.values(drafts).map((one) => keepDraft(vault, keeper, one, now)));
      });
    },
  };
}

/** What was told of the desk before anybody watched. */
function asChanges({ station, state, stationVersion, tasks, link }: Desk): Change[] {
  if (station.kind !== "in" || state === null) return [];
  const taskIds = Object.keys(tasks);
  return [
    { kind: "session", version: stationVersion, station, state, taskIds },
    { kind: "link", link },
  ];
}

function spanTo({ kind, auxCodeId, from, seen }: OpenSpan, now: number) {
  return { kind, auxCodeId, from, to: Math.max(from, seen ?? now), open: true };
}
