import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { SubscribeRequest } from "@ringside/contract";
import { Hub } from "./hub.ts";

const heard: string[] = [];
let cuts = 0;
const transport = {
  send: (text: string) => void heard.push(text),
  close: () => undefined,
  cut: () => void (cuts += 1),
};

let hub: Hub;
let counts: string[];

beforeEach(() => {
  vi.useFakeTimers();
  heard.length = 0;
  cuts = 0;
  counts = [];
  hub = new Hub({
    orgId: "an-organisation",
    sessionOf: () => null,
    skewOf: () => 0,
    counted: (agentId, change) => void counts.push(`${agentId} ${change}`),
  });
});
afterEach(() => {
  hub.close();
  vi.useRealTimers();
});

function open(request: SubscribeRequest) {
  const connection = hub.open(hub.subscribe("ana", request)?.id ?? "", transport);
  if (!connection) throw new Error("not connected");
  return connection;
}

test("something comes every four seconds", () => {
  open({});
  vi.advanceTimersByTime(12_000);
  expect(heard.slice(1)).toEqual(Array.from({ length: 3 }, () => '{"keepalive":"true"}'));
});

test("a client that promised keep-alives and is silent for 16 s is cut off", () => {
  open({ isKeepAliveEnabled: true });
  vi.advanceTimersByTime(16_000);
  expect(cuts).toBe(0);
  vi.advanceTimersByTime(4_000);
  expect(cuts).toBe(1);
  expect(counts).toEqual(["ana opened", "ana lost"]);
});

test("a client that keeps its promise stays, as does one that made none", () => {
  const promised = open({ isKeepAliveEnabled: true, clientType: "One" });
  open({ clientType: "Two" });
  for (let passed = 0; passed < 60; passed += 4) {
    promised.hear('{"keepalive":"true"}');
    vi.advanceTimersByTime(4_000);
  }
  expect(cuts).toBe(0);
});

test("an address is good for a minute", () => {
  const subscription = hub.subscribe("ana", {});
  vi.advanceTimersByTime(60_001);
  expect(hub.open(subscription?.id ?? "", transport)).toBeNull();
});
