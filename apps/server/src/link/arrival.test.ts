import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { NotificationEvent } from "@ringside/client";
import { arrive, NoArrival } from "./arrival.ts";

let tell: (event: NotificationEvent) => void;
let closed = 0;
const open = (on: (event: NotificationEvent) => void) => {
  tell = on;
  const close = () => {
    if (closed > 0) return;
    closed += 1;
    on({ kind: "ended", why: "closed" });
  };
  return { close };
};

beforeEach(() => {
  vi.useFakeTimers();
  closed = 0;
});
afterEach(() => void vi.useRealTimers());

it("learns whose the connection is, and hands over what was heard meanwhile", async () => {
  const arriving = arrive(open);
  tell({ kind: "connected", agentId: "agent-1" });
  tell({ kind: "skipped", why: "early" });
  const { agentId, connect } = await arriving;
  const heard: string[] = [];
  connect((event) => heard.push(event.kind)).close();
  tell({ kind: "lost", why: "closed", retryInMs: 0 });
  expect([agentId, heard, closed]).toEqual([
    "agent-1",
    ["connected", "skipped", "ended", "lost"],
    1,
  ]);
});

it("gives one failed try another, and then up", async () => {
  const failed = arrive(open).catch((error: unknown) => error);
  const error = new Error("down");
  tell({ kind: "lost", why: "subscribeFailed", retryInMs: 0, error: new Error("first") });
  tell({ kind: "lost", why: "subscribeFailed", retryInMs: 0, error });
  expect(await failed).toBeInstanceOf(NoArrival);
  expect(await failed).toMatchObject({ cause: error });
  expect(closed).toBe(1);
});

it("gives up at once where WxCC says no, and in the end where it says nothing", async () => {
  const refused = arrive(open).catch((error: unknown) => error);
  tell({ kind: "ended", why: "refused" });
  expect(await refused).toBeInstanceOf(NoArrival);
  const silent = arrive(open).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(12_000);
  expect(await silent).toBeInstanceOf(NoArrival);
});
