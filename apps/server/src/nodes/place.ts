import { z } from "zod";
import { DestinationEntry, QueueWait, type DestinationList } from "@ringside/desk";
import type { AgentDesk, Arrival, Desks } from "../link/index.ts";
import { ProblemError } from "../problem/index.ts";
import type { Fence, Leases, Relay } from "../store/index.ts";
import type { Vault } from "../vault/index.ts";
import { moved, replyOf, type About, type Calls, type Reply } from "./calls.ts";
import type { Keeper, Kept } from "./keeper.ts";
import type { Post, Question } from "./letters.ts";
import { createSeat, type Seat } from "./seat.ts";
import { createTape, type Tape } from "./tape.ts";

/** Where one agent's desk is, seen from this node: here, or elsewhere and read along. */
export interface Place {
  readonly about: About;
  readonly seat: Seat;
  readonly tape: Tape;
  readonly isHere: () => boolean;
  /** The right to write for this desk; null when it is not here. */
  readonly fence: () => Fence | null;
  /** Takes the desk, unless another node has it. */
  take(arrival?: Arrival): Promise<boolean>;
  /** Answers at the desk; where it is not here, or went elsewhere before the question's turn, nothing was done. */
  answer(question: Question): Promise<Reply>;
  destinations(list: DestinationList): Promise<readonly DestinationEntry[]>;
  waits(queueIds: readonly string[]): Promise<readonly QueueWait[]>;
  /** Lets another node go on; its line stands before this one's is closed. */
  handOver(to: string): Promise<void>;
  /** No session of the agent's is left. */
  leave(): Promise<void>;
  /** Gives the desk up, for whoever comes. */
  release(): Promise<void>;
  close(): void;
}

export interface PlaceOptions {
  readonly about: About;
  readonly desks: Desks;
  readonly leases: Leases;
  readonly keeper: Keeper;
  readonly relay: Relay;
  readonly vault: Vault;
  readonly post: Post;
  readonly calls: () => Calls;
  /** Takes up the agent's sessions; false when there is none. */
  readonly prepare: (agentId: string) => Promise<boolean>;
  /** This node leaves, and takes nothing more. */
  readonly isLeaving: () => boolean;
}

/** How long the desk is looked for, in milliseconds: longer than a node's death goes unnoticed. */
const findWithin = 8_000;
/** How long the next node may take to have its line, in milliseconds. */
const overlapAtMost = 8_000;
const shortly = 150;

export const leaseOf = (agentId: string): string => `desk ${agentId}`;

export function createPlace(options: PlaceOptions): Place {
  const { about, desks, leases, keeper } = options;
  const { agentId, orgId } = about;
  let kept: Kept | null = null;
  let taking: Promise<boolean> | null = null;

  const lose = (): void => {
    if (kept === null) return;
    kept = null;
    desks.leave(agentId);
    tape.follow();
  };

  const tape = createTape({
    ...options,
    agentId,
    // The keeper finds out who has it, and whether it can be had anew.
    onFenced: () => void keeper.confirm(),
  });

  const takeNow = async (arrival?: Arrival): Promise<boolean> => {
    if (options.isLeaving()) return false;
    const lease = await keeper.take(leaseOf(agentId), lose);
    if (lease === null) return false;
    try {
      if (!(await options.prepare(agentId))) throw new Error("nobody is signed in");
      await tape.lead(lease.fence);
    } catch (error) {
      await lease.release();
      throw error;
    }
    kept = lease;
    if (!lease.isHeld()) lose();
    else if (arrival) desks.settle(arrival, orgId);
    else desks.open(agentId, orgId);
    return kept !== null;
  };

  const take = (arrival?: Arrival): Promise<boolean> => {
    if (kept !== null) return Promise.resolve(true);
    taking ??= takeNow(arrival)
      .catch(() => false)
      .finally(() => {
        taking = null;
      });
    return taking;
  };

  const answerAt = async (desk: AgentDesk, question: Question): Promise<unknown> => {
    switch (question.of) {
      case "command":
        return desk.ask(question.commandId, question.command);
      case "directory":
        return desk.directory();
      case "file":
        return desks.file(agentId);
      case "destinations":
        return desks.destinations(agentId, question.list);
      case "waits":
        return desks.waits(agentId, question.queueIds);
      case "takePop":
        return desk.pops.take(question.id);
      case "tellPop":
        desk.pops.tell(question.id, question.state);
        return null;
      case "leave":
        await desk.leaveUnheard();
        return null;
    }
  };

  const here = () => (kept === null ? null : desks.find(agentId));

  const answer = async (question: Question): Promise<Reply> => {
    const desk = here();
    if (desk === null) return moved;
    // The keeper finds out who has it now.
    return replyOf(answerAt(desk, question), () => keeper.confirm());
  };

  /** One try: it moved, too, when the desk was not where it was thought to be. */
  const askOnce = async (question: Question): Promise<Reply> => {
    if (kept !== null) return answer(question);
    const holder = await leases.holder(leaseOf(agentId)).catch((cause: unknown) => {
      throw new ProblemError("linkLost", { cause });
    });
    if (holder === null || holder.node === leases.node) {
      await take();
      return moved;
    }
    return options.calls().ask(holder.node, about, question);
  };

  /** A command that is asked for again elsewhere is not sent twice: the journal knows it. */
  const ask = async (question: Question): Promise<unknown> => {
    const until = performance.now() + findWithin;
    for (;;) {
      const reply = await askOnce(question);
      if (reply.kind === "answer") return reply.value;
      if (performance.now() > until) throw new ProblemError("linkLost");
      await pause(shortly);
    }
  };

  const release = async (): Promise<void> => {
    const lease = kept;
    kept = null;
    await lease?.release();
  };

  tape.follow();
  return {
    about,
    tape,
    seat: createSeat({ about, feed: tape.feed, here, ask }),
    isHere: () => kept !== null,
    fence: () => kept?.fence() ?? null,
    take,
    answer,
    destinations: async (list) =>
      z.array(DestinationEntry).parse(await ask({ of: "destinations", list })),
    waits: async (queueIds) => z.array(QueueWait).parse(await ask({ of: "waits", queueIds })),
    async handOver(to) {
      const lease = kept;
      if (lease === null) return;
      const before = epochOf(tape);
      kept = null;
      await tape.written();
      tape.follow();
      await lease.release();
      await options.post.post(to, { kind: "goOn", ...about });
      const isThere = () => epochOf(tape) !== before && tape.feed.desk().link.kind === "live";
      const until = performance.now() + overlapAtMost;
      while (!isThere() && performance.now() < until) await pause(shortly);
      desks.leave(agentId);
    },
    async leave() {
      desks.leave(agentId);
      tape.follow();
      await release();
    },
    release,
    close() {
      kept = null;
      desks.leave(agentId);
      tape.close();
    },
  };
}

function epochOf({ feed }: Tape): string {
  const frame = feed.snapshot();
  return "id" in frame ? frame.id.slice(0, frame.id.lastIndexOf(".")) : "";
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
