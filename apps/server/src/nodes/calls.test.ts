import { expect, it } from "vitest";
import { ProblemError } from "../problem/index.ts";
import { Fenced } from "../store/index.ts";
import { createCalls, moved, replyOf, type Calls, type CallsOptions } from "./calls.ts";
import type { Post } from "./letters.ts";

const about = { agentId: "ana", orgId: "org" };

/** Two nodes and the post between them: the second has the desk and answers so. */
function asker(answer: CallsOptions["answer"]): Calls {
  const nodes = new Map<string, Calls>();
  const post: Post = {
    post: async (node, letter) => queueMicrotask(() => nodes.get(node)?.heard(letter, 0)),
    tell: async () => undefined,
    listen: () => undefined,
  };
  const has = async () => true;
  const first = createCalls({ node: "first", post, answer: async () => moved, has });
  nodes.set("first", first).set("second", createCalls({ node: "second", post, answer, has }));
  return first;
}

const command = {
  of: "command",
  commandId: "hold-0001",
  command: { kind: "task.hold", taskId: "t1" },
} as const;

it("gives what the desk answered", async () => {
  const reply = await asker(async () => ({ kind: "answer", value: { status: 202 } })).ask(
    "second",
    about,
    command,
  );
  expect(reply).toEqual({ kind: "answer", value: { status: 202 } });
});

it("says that the desk moved, where it is not", async () => {
  expect(await asker(async () => moved).ask("second", about, command)).toEqual({ kind: "moved" });
});

it("gives a refusal as the desk made it", async () => {
  const calls = asker(async () => {
    throw new ProblemError("inProgress");
  });
  const refused = await calls.ask("second", about, command).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ProblemError);
  expect(refused).toHaveProperty("code", "inProgress");
});

it("has done nothing at a desk that went before the work's turn, and finds out who has it", async () => {
  let asked = 0;
  const confirm = async () => void (asked += 1);
  const gone = Promise.reject(new Fenced("desk ana"));
  expect(await replyOf(gone, confirm)).toEqual({ kind: "moved" });
  expect(asked).toBe(1);
  expect(await replyOf(Promise.resolve(1), confirm)).toEqual({ kind: "answer", value: 1 });
  const failed = replyOf(Promise.reject(new ProblemError("inProgress")), confirm);
  await expect(failed).rejects.toThrow(ProblemError);
  expect(asked).toBe(1);
});
