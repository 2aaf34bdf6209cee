import { randomUUID } from "node:crypto";
import { Reason, availableCode, type Buddy, type Notification } from "@ringside/contract";
import type { Wxcc } from "@ringside/client";
import {
  askedBy,
  interpret,
  journeyOf,
  type Change,
  type Command,
  type Desk,
  type Directory,
  type Happening,
  type Link,
  type Outage,
  type Outcome,
  type VariableRules,
} from "@ringside/desk";
import {
  createCommands,
  logoutReason,
  memoryJournal,
  type Answer,
  type Settled,
} from "../commands/index.ts";
import { createDeskFeed, type DeskFeed } from "../feed/index.ts";
import type { Journal } from "../store/index.ts";
import { createAssistant, type AssistantOptions } from "../assist/index.ts";
import { createPops, type Pops, type PopRules } from "../pop/index.ts";
import { createBuddies } from "./buddies.ts";
import { createLink, type Connect } from "./link.ts";
import { meOf } from "./me.ts";
import { createReread } from "./reread.ts";

/** What happens at a desk that an operator may want to know. */
export type DeskEvent =
  | { readonly kind: "link"; readonly link: Link }
  /** A command begins; `settled` ends it. */
  | { readonly kind: "asked"; readonly id: string; readonly command: Command }
  | ({ readonly kind: "settled" } & Settled)
  /** To the agent's state or a contact, by whomever. Alone of these it has a customer's name and number. */
  | { readonly kind: "happened"; readonly happening: Happening }
  /** A notification of a type, or in a shape, that is not known. */
  | { readonly kind: "unknown"; readonly outer: string; readonly inner: string | null }
  /** Something could not be written down. */
  | { readonly kind: "trouble"; readonly error: unknown }
  /** A frame that was no notification. */
  | { readonly kind: "skipped" };

export interface AgentDeskOptions {
  readonly agentId: string;
  readonly wxcc: Wxcc;
  /** Opens a connection. */
  readonly connect: Connect;
  /** One that was opened already, to begin with. */
  readonly opened?: Connect | undefined;
  /** Rejects while WxCC's configuration cannot be read. */
  readonly directory: () => Promise<Directory>;
  /** Rejects likewise. */
  readonly variables?: (() => Promise<VariableRules>) | undefined;
  /** Whose the AI assistant is, and what it may do; none unless told. */
  readonly assist?: Pick<AssistantOptions, "orgId" | "feature"> | undefined;
  /** Which commands were sent already; one in memory unless told. */
  readonly journal?: Journal;
  /** Which pages pop for contacts; none unless told. */
  readonly popRules?: PopRules | null | undefined;
  /** Where its changes are told; one of its own unless told. */
  readonly feed?: DeskFeed | undefined;
  readonly onEvent?: (event: DeskEvent) => void;
}

/** One agent's desk on the server: one line to WxCC, however many browsers look at it. */
export interface AgentDesk extends Pick<DeskFeed, "desk" | "listen" | "snapshot"> {
  readonly agentId: string;
  /** Sends a tab's command, once. See `Commands`. */
  ask(commandId: string, command: Command): Promise<Answer>;
  /** What came of a command on its way; null when there is none such. */
  outcome(commandId: string): Promise<Outcome> | null;
  directory(): Promise<Directory>;
  /** The pages that pop. */
  readonly pops: Pick<Pops, "take" | "tell">;
  /** Who can be consulted now, of those the profile shows. See `Buddies`. */
  buddies(profileId: string): Promise<readonly Buddy[]>;
  /**
   * Signs the station out though WxCC's word on it cannot be heard, as while the line is lost.
   *
   * @throws {WxccError} WxCC did not take it
   */
  leaveUnheard(): Promise<void>;
  /** Goes on by another connection. */
  adopt(connect: Connect): void;
  /** Tells the tabs what WxCC does not answer just now. */
  outages(outages: readonly Outage[]): void;
  close(): void;
}

/** How long the first reading waits for the directory, which names the system codes. */
const directoryWithin = 3_000;

export function createAgentDesk(options: AgentDeskOptions): AgentDesk {
  const { agentId, wxcc, onEvent } = options;
  const feed = options.feed ?? createDeskFeed();
  const reread = createReread(wxcc);
  const buddies = createBuddies(wxcc);
  let rules: VariableRules | null = null;
  let me = meOf(agentId, null);
  let wantsAvailable = false;

  const directory = async (): Promise<Directory> => {
    const read = await options.directory();
    me = meOf(agentId, read, rules);
    return read;
  };
  /** Before the first contact is told, so that nothing shows which should not. */
  const readRules = async (): Promise<void> => {
    rules = (await options.variables?.()) ?? null;
    me = { ...me, ...(rules && { variables: rules }) };
  };

  const journal = options.journal ?? memoryJournal();
  const pops = createPops({ agentId, rules: options.popRules ?? null, feed, journal });

  const assistant = options.assist && createAssistant({ agentId, wxcc, feed, ...options.assist });

  /** An assistant that is off, or not known, says nothing. */
  const admits = (change: Change) => assistant?.admits(change) ?? change.kind !== "assist";

  const commands = createCommands({
    agentId,
    feed,
    wxcc,
    directory,
    reread: () =>
      reread().catch((error: unknown) => {
        link.doubt();
        throw error;
      }),
    journal,
    onTrouble: (error) => onEvent?.({ kind: "trouble", error }),
    onAsked: (id, command) => onEvent?.({ kind: "asked", id, command }),
    onSettled: (settled) => onEvent?.({ kind: "settled", ...settled }),
  });

  /** What is told twice, or too late to be kept, happened once. */
  const tellHappened = (changes: readonly Change[]): void => {
    const { happenings } = feed.desk();
    for (const change of changes) {
      if (change.kind !== "happened" || !happenings.includes(change.happening)) continue;
      onEvent?.({ kind: "happened", happening: change.happening });
    }
  };

  const hear = (notification: Notification, at: number): void => {
    if (notification.kind === "unknown") {
      const { outer, inner } = notification;
      return onEvent?.({ kind: "unknown", outer, inner });
    }
    wantsAvailable ||= wasIdledByLoss(feed.desk(), notification);
    const changes = interpret(notification, me, at, askedBy(feed.desk(), notification, at)).filter(
      admits,
    );
    const before = feed.desk();
    feed.apply(...changes, ...journeyOf(notification, me, at));
    pops.look(before, Date.now());
    assistant?.look(before);
    assistant?.heard(notification);
    tellHappened(changes);
    commands.heard(notification);
    reread.heard(notification);
    buddies.heard(notification);
  };

  /** WxCC idles an agent whose line broke; who was Available before is so again, as in WxCC's own desktop. */
  const restore = (): void => {
    if (!wantsAvailable) return;
    wantsAvailable = false;
    const command = { kind: "state.set", auxCodeId: availableCode } as const;
    commands.ask(`restore-${randomUUID()}`, command, { kind: "restored" }).catch(() => undefined); // settled on the feed like any other
  };

  const link = createLink({
    agentId,
    connect: options.connect,
    onNotification: hear,
    onLost: reread.cancel,
    onLive() {
      commands.reread();
      restore();
      assistant?.resume();
    },
    onSkipped: () => onEvent?.({ kind: "skipped" }),
    async reconcile() {
      const read = Promise.allSettled([directory(), readRules()]);
      await Promise.race([read, pause(directoryWithin)]);
      await reread();
    },
    tell(state) {
      feed.apply({ kind: "link", link: state });
      onEvent?.({ kind: "link", link: state });
    },
  });

  link.adopt(options.opened ?? options.connect);
  return {
    agentId,
    desk: feed.desk,
    listen: feed.listen,
    snapshot: feed.snapshot,
    ask: commands.ask,
    outcome: commands.outcome,
    pops,
    async leaveUnheard() {
      await wxcc.agents.logout({ logoutReason });
    },
    directory,
    buddies: (profileId) => buddies.read(profileId),
    adopt: link.adopt,
    outages(outages) {
      feed.apply({ kind: "outages", outages: [...outages] });
    },
    close() {
      link.close();
      reread.cancel();
      commands.close();
    },
  };
}

function wasIdledByLoss(desk: Desk, notification: Notification): boolean {
  return (
    notification.kind === "reloaded" &&
    notification.data.lastStateChangeReason === Reason.socketLost &&
    notification.data.subStatus?.toLowerCase() !== "available" &&
    desk.state?.availability === "available"
  );
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
