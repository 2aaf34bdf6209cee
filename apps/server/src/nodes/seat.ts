import { z } from "zod";
import type { Buddy } from "@ringside/contract";
import { Directory, type Command, type Frame, type Outcome } from "@ringside/desk";
import type { Answer } from "../commands/index.ts";
import type { AgentFile } from "../directory/index.ts";
import type { FollowingFeed } from "../feed/index.ts";
import type { AgentDesk } from "../link/index.ts";
import { ProblemError } from "../problem/index.ts";
import type { About } from "./calls.ts";
import type { Question } from "./letters.ts";

export interface SeatOptions {
  readonly about: About;
  readonly feed: FollowingFeed;
  /** The desk, where it is on this node. */
  readonly here: () => AgentDesk | null;
  /** Asks whoever has the desk, this node included. */
  readonly ask: (question: Question) => Promise<unknown>;
}

const Sent = z.object({ id: z.string(), status: z.literal("sent") });
const File = z.object({
  email: z.string().nullable(),
  directory: Directory,
  profileId: z.string(),
});

/** An agent's desk as tabs of this node have it, wherever it is. */
export interface Seat extends AgentDesk {
  file(): Promise<AgentFile>;
}

export function createSeat({ about, feed, here, ask }: SeatOptions): Seat {
  const file = async (): Promise<AgentFile> => File.parse(await ask({ of: "file" }));
  return {
    agentId: about.agentId,
    desk: feed.desk,
    listen: feed.listen,
    snapshot: feed.snapshot,
    file,
    async ask(commandId: string, command: Command): Promise<Answer> {
      return Sent.parse(await ask({ of: "command", commandId, command }));
    },
    outcome: (commandId) => here()?.outcome(commandId) ?? outcomeOn(feed, commandId),
    directory: async () => (await file()).directory,
    // Asked as a list of destinations: what WxCC says of colleagues stays on the node that asked it.
    buddies: (): Promise<readonly Buddy[]> => Promise.reject(new ProblemError("notFound")),
    async leaveUnheard() {
      await ask({ of: "leave" });
    },
    pops: {
      take: async (id) => z.boolean().parse(await ask({ of: "takePop", id })),
      // What became of it is told for the record; a tab does not wait for that.
      tell: (id, state) => void ask({ of: "tellPop", id, state }).catch(() => undefined),
    },
    adopt: (connect) => here()?.adopt(connect),
    outages: (outages) => here()?.outages(outages),
    close: () => undefined,
  };
}

/** What comes of a command on its way, as the feed tells it; null when it is on no way. */
function outcomeOn(feed: FollowingFeed, commandId: string): Promise<Outcome> | null {
  const asked = feed.desk().commands[commandId];
  if (!asked) return null;
  if (asked.outcome) return Promise.resolve(asked.outcome);
  return new Promise((resolve) => {
    const look = (_frame: Frame): void => {
      const outcome = feed.desk().commands[commandId]?.outcome;
      if (!outcome) return;
      queueMicrotask(leave);
      resolve(outcome);
    };
    const leave = feed.listen(null, look);
  });
}
