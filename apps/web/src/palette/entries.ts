import {
  tasksOf,
  type Desk,
  type DestinationEntry,
  type Directory,
  type Task,
} from "@ringside/desk";
import { ask, whyNot } from "../ask/index.ts";
import type { FeedStatus } from "../feed/index.ts";
import { actionOf, currentLetters, keysAreOn, shortcutNames } from "../keys/index.ts";
import { nameOf, pick } from "../tasks/index.ts";
import { makeWay } from "../ui/index.ts";
import { words } from "../words/index.ts";

export type Group = "actions" | "contacts" | "states" | "reasons" | "people";

/** Something that may be done, or why it may not. */
export interface Entry {
  readonly id: string;
  readonly group: Group;
  readonly name: string;
  /** `Ctrl Alt H`; empty where there is no key. */
  readonly keys: readonly string[];
  readonly why: string | null;
  readonly run: () => void;
}

/** What the page as a whole can do, which has no key of its own. */
export interface Extra {
  readonly name: string;
  readonly run: () => void;
}

/** Every action that has a key: those possible now first, the others with why not. */
export function actionEntries(extras: readonly Extra[]): Entry[] {
  const letters = currentLetters();
  const keyed = shortcutNames
    .filter((name) => name !== "palette")
    .map((name): Entry => {
      const action = actionOf(name);
      const possible = action !== null && action.run !== null && action.why === null;
      return {
        id: `action ${name}`,
        group: "actions",
        name: words.keys.names[name],
        keys: keysAreOn() ? [words.keys.ctrl, words.keys.alt, letters[name]] : [],
        why: possible ? null : (action?.why ?? words.keys.notNow),
        run: action?.run ?? (() => undefined),
      };
    });
  const others = extras.map(({ name, run }): Entry => ({ ...plain("actions", name, name), run }));
  return [...keyed, ...others].toSorted((a, b) => Number(a.why !== null) - Number(b.why !== null));
}

/** Contacts to go to, states to be in, reasons to wrap up with. */
export function deskEntries(
  desk: Desk,
  status: FeedStatus,
  directory: Directory | null,
  selected: Task | null,
): Entry[] {
  const contacts = tasksOf(desk)
    .filter(({ phase, id }) => phase.kind !== "offered" && id !== selected?.id)
    .map((task): Entry => ({
      ...plain("contacts", task.id, words.palette.goTo(nameOf(task.customer))),
      run: () => {
        makeWay();
        pick(task.id);
      },
    }));
  if (directory === null) return contacts;
  const codes = [{ id: "0", name: words.state.available }, ...directory.idleCodes];
  const states = codes
    .filter(({ id }) => id !== desk.state?.auxCodeId)
    .map(({ id, name }) => {
      const command = { kind: "state.set", auxCodeId: id } as const;
      return commanded("states", id, words.palette.state(name), desk, status, command);
    });
  if (selected?.phase.kind !== "wrapup") return [...contacts, ...states];
  const reasons = directory.wrapUpCodes.map(({ id, name }) => {
    const command = { kind: "task.wrapup", taskId: selected.id, auxCodeId: id } as const;
    return commanded("reasons", id, words.palette.reason(name), desk, status, command);
  });
  return [...reasons, ...contacts, ...states];
}

/** Whom the contact may be handed to, or who may be asked, of those that were found. */
export function peopleEntries(
  desk: Desk,
  status: FeedStatus,
  task: Task,
  found: readonly DestinationEntry[],
): Entry[] {
  return found.flatMap(({ kind, id, name }) => {
    const to = { kind, id };
    return [
      { way: "consult", word: words.handover.ask(name) } as const,
      { way: "transfer", word: words.handover.handOn(name) } as const,
    ].map(({ way, word }) => {
      const command = { kind: `task.${way}`, taskId: task.id, to } as const;
      return commanded("people", `${way} ${kind} ${id}`, word, desk, status, command);
    });
  });
}

function commanded(
  group: Group,
  id: string,
  name: string,
  desk: Desk,
  status: FeedStatus,
  command: Parameters<typeof ask>[0],
): Entry {
  const why = whyNot(desk, status, command);
  const run = (): void => ask(command);
  return { ...plain(group, id, name), why: why === null ? null : words.refusals[why], run };
}

function plain(group: Group, id: string, name: string): Omit<Entry, "run"> {
  return { id: `${group} ${id}`, group, name, keys: [], why: null };
}
