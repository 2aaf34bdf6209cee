import { z } from "zod";
import { Command, DestinationList } from "@ringside/desk";
import type { Relay } from "../store/index.ts";
import type { Vault } from "../vault/index.ts";

/** What one node asks of the one that has an agent's desk. */
export const Question = z.discriminatedUnion("of", [
  z.object({ of: z.literal("command"), commandId: z.string(), command: Command }),
  z.object({ of: z.literal("directory") }),
  z.object({ of: z.literal("file") }),
  z.object({ of: z.literal("destinations"), list: DestinationList }),
  z.object({ of: z.literal("waits"), queueIds: z.array(z.string()).readonly() }),
  /** See `Pops`. */
  z.object({ of: z.literal("takePop"), id: z.string() }),
  z.object({ of: z.literal("tellPop"), id: z.string(), state: z.enum(["opened", "blocked"]) }),
  /** See `AgentDesk.leaveUnheard`. */
  z.object({ of: z.literal("leave") }),
]);
export type Question = z.infer<typeof Question>;

const About = { agentId: z.string(), orgId: z.string() };

/** See `SessionEnd`; of `ended`, the letter has its own word. */
const Why = z.enum(["signedOut", "replaced", "expired", "refused"]);

/** What nodes write to each other. */
export const Letter = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("question"),
    ...About,
    id: z.string(),
    from: z.string(),
    /** How long the asker waits, in milliseconds from when it was sent. */
    within: z.number(),
    question: Question,
  }),
  z.object({ kind: z.literal("answer"), id: z.string(), value: z.unknown() }),
  /** The desk is not there (any more): ask who has it now. */
  z.object({ kind: z.literal("moved"), id: z.string() }),
  z.object({ kind: z.literal("problem"), id: z.string(), problem: z.unknown() }),
  z.object({ kind: z.literal("begun"), ...About, hash: z.string() }),
  z.object({
    kind: z.literal("ended"),
    ...About,
    hash: z.string(),
    why: Why,
    /** It was ended from elsewhere. Nodes of before know no such reason. */
    elsewhere: z.optional(z.boolean()),
  }),
  /** Whoever has the desk should see that its line is a good one. */
  z.object({ kind: z.literal("reconnect"), ...About }),
  /** The writer leaves; who reads this goes on with the desk. */
  z.object({ kind: z.literal("goOn"), ...About }),
]);
export type Letter = z.infer<typeof Letter>;

/** Nodes of two versions work side by side: each reads what it knows the form of. */
const version = 1;
const Envelope = z.object({ v: z.literal(version), body: z.unknown() });

/** Sealed as tokens are: what is in it may be a customer's number. */
export function sealed(vault: Vault, place: string, body: unknown): Uint8Array {
  return vault.seal(JSON.stringify({ v: version, body }), place);
}

/** Null for what is of another version, sealed with a key not known here, or no such thing at all. */
export function opened(vault: Vault, place: string, bytes: Uint8Array): unknown {
  try {
    return Envelope.parse(JSON.parse(vault.open(bytes, place).text)).body;
  } catch {
    return null;
  }
}

/** The post of this node. */
export interface Post {
  post(node: string, letter: Letter): Promise<void>;
  tell(letter: Letter): Promise<void>;
  listen(hear: (letter: Letter, ageMs: number) => void): void;
}

const place = "letter";

export function createPost(relay: Relay, vault: Vault): Post {
  return {
    post: (node, letter) => relay.post(node, sealed(vault, place, letter)),
    tell: (letter) => relay.tell(sealed(vault, place, letter)),
    listen(hear) {
      relay.listen((bytes, ageMs) => {
        const letter = Letter.safeParse(opened(vault, place, bytes));
        if (letter.success) hear(letter.data, ageMs);
      });
    },
  };
}
