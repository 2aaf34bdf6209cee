import { randomUUID } from "node:crypto";
import { z } from "zod";
import { ProblemError, problems, upstreamProblem, type ProblemCode } from "../problem/index.ts";
import { Fenced } from "../store/index.ts";
import type { Letter, Post, Question } from "./letters.ts";

/** An agent whose desk is somewhere. */
export interface About {
  readonly agentId: string;
  readonly orgId: string;
}

/** Questions from node to node, each with its answer, in bounded time. */
export interface Calls {
  /**
   * Asks the node that has this agent's desk.
   *
   * @returns the answer, or `moved` when that node has it no longer or is gone
   * @throws {ProblemError} the answer, or `timeout`: there was none
   */
  ask(node: string, about: About, question: Question): Promise<Reply>;
  /** To be called with each letter that comes. */
  heard(letter: Letter, ageMs: number): void;
}

export type Reply =
  | { readonly kind: "answer"; readonly value: unknown }
  | { readonly kind: "moved" };

/** The desk is not there, and nothing was done. */
export const moved: Reply = { kind: "moved" };

/**
 * What came of the work at a desk: one that went elsewhere before it was the work's turn has done nothing.
 *
 * @param onGone before that is said
 */
export async function replyOf(work: Promise<unknown>, onGone: () => Promise<void>): Promise<Reply> {
  try {
    return { kind: "answer", value: await work };
  } catch (error) {
    if (!(error instanceof Fenced)) throw error;
    await onGone();
    return moved;
  }
}

export interface CallsOptions {
  readonly node: string;
  readonly post: Post;
  /** Answers at the desk that is here, or says that it is not. */
  readonly answer: (about: About, question: Question) => Promise<Reply>;
  /** Whether this node has the desk still. */
  readonly has: (node: string, agentId: string) => Promise<boolean>;
}

/** A command waits 5 s for its turn and 10 s for WxCC, on the other node; longer is longer than any. */
const within = 17_000;
/** How often it is looked whether who was asked still lives, in milliseconds. */
const lookEvery = 1_000;

const Problem = z.object({
  code: z.custom<ProblemCode>((code) => typeof code === "string" && Object.hasOwn(problems, code)),
  detail: z.string().optional(),
  trackingId: z.string().optional(),
  retryAfterMs: z.number().optional(),
});

interface Waiting {
  resolve(reply: Reply): void;
  reject(error: Error): void;
}

export function createCalls({ node: self, post, answer, has }: CallsOptions): Calls {
  const waiting = new Map<string, Waiting>();

  const reply = async (to: string, id: string, work: Promise<Reply>): Promise<void> => {
    try {
      await post.post(to, { id, ...(await work) });
    } catch (error) {
      const { code, detail, trackingId, retryAfterMs } = upstreamProblem(error);
      const problem = { code, detail, trackingId, retryAfterMs };
      await post.post(to, { kind: "problem", id, problem });
    }
  };

  const problemOf = (given: unknown): ProblemError => {
    const read = Problem.safeParse(given);
    return read.success
      ? new ProblemError(read.data.code, read.data)
      : new ProblemError("internal", { cause: given });
  };

  return {
    ask(node, { agentId, orgId }, question) {
      const id = randomUUID();
      return new Promise<Reply>((resolve, reject) => {
        const end = (): void => {
          clearTimeout(timer);
          clearInterval(look);
          waiting.delete(id);
        };
        const timer = setTimeout(
          () => waiting.get(id)?.reject(new ProblemError("timeout")),
          within,
        );
        const look = setInterval(() => {
          void has(node, agentId).then(
            (still) => still || waiting.get(id)?.resolve(moved),
            () => undefined,
          );
        }, lookEvery);
        waiting.set(id, {
          resolve: (value) => (end(), resolve(value)),
          reject: (error) => (end(), reject(error)),
        });
        post
          .post(node, { kind: "question", agentId, orgId, id, from: self, within, question })
          .catch((cause: unknown) =>
            waiting.get(id)?.reject(new ProblemError("unavailable", { cause })),
          );
      });
    },
    heard(letter, ageMs) {
      switch (letter.kind) {
        case "question":
          // Who asked has given up: what is done now would surprise them.
          if (ageMs > letter.within) return;
          reply(letter.from, letter.id, answer(letter, letter.question)).catch(() => undefined);
          return;
        case "answer":
          return waiting.get(letter.id)?.resolve({ kind: "answer", value: letter.value });
        case "moved":
          return waiting.get(letter.id)?.resolve(moved);
        case "problem":
          return waiting.get(letter.id)?.reject(problemOf(letter.problem));
        default:
      }
    },
  };
}
