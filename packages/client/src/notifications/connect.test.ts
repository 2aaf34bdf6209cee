import { keepAliveFrame } from "@ringside/contract";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { WxccError } from "../errors.ts";
import { OAuthFailure } from "../oauth/failure.ts";
import { expectSilentAbout } from "../testing/thrown.sample.ts";
import { welcome, wxccSocket } from "../testing/wxcc-socket.sample.ts";
import { connectNotifications } from "./connect.ts";
import type { NotificationEvent } from "./events.ts";

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date", "performance"],
  });
});
afterEach(() => {
  vi.useRealTimers();
});

const stateChange = JSON.stringify({
  type: "AgentStateChange",
  data: { type: "AgentStateChangeSuccess", subStatus: "Available" },
});
const eviction = JSON.stringify({
  type: "AGENT_MULTI_LOGIN",
  data: { type: "AgentMultiLoginCloseSession", agentId: "a1" },
});

/** A connection that WxCC has greeted. */
async function greeted(options?: Parameters<typeof wxccSocket>[0]) {
  const wxcc = await wxccSocket(options);
  const peer = await wxcc.peer();
  await peer.next();
  peer.socket.send(welcome);
  await wxcc.event("connected");
  return { wxcc, peer };
}

describe("a connection", () => {
  it("says that it is there at once and every 4 seconds, and is connected by Welcome", async () => {
    const wxcc = await wxccSocket();
    const peer = await wxcc.peer();
    expect(await peer.next()).toBe(keepAliveFrame);
    peer.socket.send(welcome);
    expect(await wxcc.event("connected")).toEqual({ kind: "connected", agentId: "a1" });
    for (let times = 0; times < 3; times += 1) {
      vi.advanceTimersByTime(4000);
      expect(await peer.next()).toBe(keepAliveFrame);
      peer.socket.send(welcome);
      peer.socket.send(stateChange);
      await wxcc.event("notification");
    }
    expect(wxcc.subscriptions).toBe(1);
  });

  it("passes notifications on with the time they came", async () => {
    const { wxcc, peer } = await greeted({ now: () => 1234 });
    peer.socket.send(stateChange);
    expect(await wxcc.event("notification")).toMatchObject({
      notification: { kind: "stateChanged", data: { subStatus: "Available" } },
      at: 1234,
    });
    peer.socket.send('{"type":"Brand","data":{"type":"New"}}');
    expect(await wxcc.event("notification")).toMatchObject({
      notification: { kind: "unknown", outer: "Brand", inner: "New" },
    });
  });

  it("passes over frames that are no notifications, and lives on", async () => {
    const { wxcc, peer } = await greeted();
    const large = JSON.stringify({ type: "Large", data: { pad: "x".repeat(1024 * 1024) } });
    const frames = ["{broken", "null", "[]", '{"data":{}}', "", large, Buffer.from("{}")];
    for (const frame of frames) {
      peer.socket.send(frame);
      expect((await wxcc.event("skipped")).why).not.toBe("");
    }
    peer.socket.send(stateChange);
    await wxcc.event("notification");
    expect(wxcc.subscriptions).toBe(1);
  });
});

describe("a loss", () => {
  it("R12: is noticed after 8 seconds of silence, and another socket is opened", async () => {
    const { wxcc, peer } = await greeted();
    vi.advanceTimersByTime(7999);
    expect(wxcc.unheard).toBe(0);
    vi.advanceTimersByTime(1);
    expect(await wxcc.event("lost")).toMatchObject({ why: "silence", retryInMs: 0 });
    vi.advanceTimersByTime(1);
    const again = await wxcc.peer();
    expect(await again.next()).toBe(keepAliveFrame);
    again.socket.send(welcome);
    await wxcc.event("connected");
    peer.socket.send(stateChange);
    expect(wxcc.unheard).toBe(0);
  });

  it.each([keepAliveFrame, '{"keepalive":true}', "{broken"])(
    "is not seen while frames like %s come",
    async (frame) => {
      const { wxcc, peer } = await greeted();
      for (let times = 0; times < 3; times += 1) {
        vi.advanceTimersByTime(7000);
        peer.socket.send(frame);
        peer.socket.send(stateChange);
        if (frame.startsWith("{b")) await wxcc.event("skipped");
        await wxcc.event("notification");
      }
      expect(wxcc.subscriptions).toBe(1);
    },
  );

  it("is noticed when WxCC closes, politely or not", async () => {
    const { wxcc, peer } = await greeted();
    peer.socket.close(1000);
    expect(await wxcc.event("lost")).toMatchObject({ why: "closed" });
    vi.advanceTimersByTime(1);
    const second = await wxcc.peer();
    second.socket.terminate();
    expect(await wxcc.event("lost")).toMatchObject({ why: "closed" });
    vi.advanceTimersByTime(1);
    await wxcc.peer();
    expect(wxcc.subscriptions).toBe(3);
  });

  it("is noticed when WxCC does not greet in 10 seconds, however much it talks", async () => {
    const wxcc = await wxccSocket();
    const peer = await wxcc.peer();
    await peer.next();
    vi.advanceTimersByTime(5000);
    peer.socket.send(stateChange);
    await wxcc.event("notification");
    vi.advanceTimersByTime(5000);
    expect(await wxcc.event("lost")).toMatchObject({ why: "noWelcome" });
  });

  it("is noticed when the socket can not be opened", async () => {
    const webSocketUrl = "ws://127.0.0.1:1/v1/notification/subscription/credential";
    const wxcc = await wxccSocket({
      subscribe: () => Promise.resolve({ webSocketUrl, subscriptionId: "s" }),
    });
    const lost = await wxcc.event("lost");
    expect(lost.why).toBe("error");
    expectSilentAbout(lost, ["subscription/credential"]);
  });

  it("is noticed when subscribing fails, and Retry-After is kept", async () => {
    const operation = "notification.subscribe";
    const error = new WxccError({ code: "rateLimited", operation, retryAfterMs: 7000 });
    const wxcc = await wxccSocket({ subscribe: () => Promise.reject(error) });
    const lost = { kind: "lost", why: "subscribeFailed", error, retryInMs: 7000 };
    expect(await wxcc.event("lost")).toEqual(lost);
    vi.advanceTimersByTime(6999);
    expect(wxcc.unheard).toBe(0);
    vi.advanceTimersByTime(1);
    expect(await wxcc.event("lost")).toEqual(lost);
  });

  it("R6: is not waited out again after a try that hung for longer", async () => {
    const hangs = () => new Promise<never>((_, fail) => setTimeout(fail, 4_000, new Error("hung")));
    const wxcc = await wxccSocket({ subscribe: hangs, reconnect: () => 5_000 });
    vi.advanceTimersByTime(4_000);
    expect(await wxcc.event("lost")).toMatchObject({ why: "subscribeFailed", retryInMs: 1_000 });
  });

  it("is met with patience: tries count on until a connection has held for 10 seconds", async () => {
    const attempts: number[] = [];
    const { wxcc, peer } = await greeted({
      reconnect: (attempt) => {
        attempts.push(attempt);
        return 0;
      },
    });
    let current = peer;
    for (const heldFor of [0, 9999, 10_000]) {
      for (let passed = 0; passed < heldFor; passed += 5000) {
        vi.advanceTimersByTime(Math.min(5000, heldFor - passed));
        current.socket.send(stateChange);
        await wxcc.event("notification");
      }
      current.socket.terminate();
      await wxcc.event("lost");
      vi.advanceTimersByTime(1);
      current = await wxcc.peer();
      await current.next();
      current.socket.send(welcome);
      await wxcc.event("connected");
    }
    expect(attempts).toEqual([0, 1, 0]);
  });
});

describe("S26: an address that may not be opened", () => {
  it.each([
    "ws://169.254.169.254/latest",
    "http://localhost:6379/",
    "wss://evil.example/v1/notification/subscription/x",
    "wss://evilcisco.com/",
    "ws://api.wxcc-us1.cisco.com/",
    "wss://user:pass@api.wxcc-us1.cisco.com/",
    "not an address",
  ])("%s is refused as a bad answer, and not shown", async (webSocketUrl) => {
    const opened: string[] = [];
    const lost = await new Promise<NotificationEvent>((on) => {
      const connection = connectNotifications({
        subscribe: () => Promise.resolve({ webSocketUrl, subscriptionId: "s" }),
        openSocket: (url) => {
          opened.push(url);
          throw new Error("opened");
        },
        on,
      });
      onTestFinished(() => connection.close());
    });
    expect(lost).toMatchObject({ why: "subscribeFailed", error: { code: "badAnswer" } });
    expectSilentAbout(lost, [webSocketUrl]);
    expect(opened).toEqual([]);
  });
});

describe("the end", () => {
  it("by eviction comes without a fight", async () => {
    const { wxcc, peer } = await greeted();
    peer.socket.send(eviction);
    peer.socket.send(stateChange);
    expect((await wxcc.event("notification")).notification.kind).toBe("evicted");
    expect(await wxcc.event("ended")).toEqual({ kind: "ended", why: "evicted" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(wxcc.unheard).toBe(0);
    expect(wxcc.subscriptions).toBe(1);
  });

  it.each([
    new WxccError({ code: "unauthorized", operation: "notification.subscribe" }),
    new WxccError({ code: "forbidden", operation: "notification.subscribe" }),
    new OAuthFailure("invalidGrant"),
  ])("by refusal comes at once: $code", async (refusal) => {
    const wxcc = await wxccSocket({ subscribe: () => Promise.reject(refusal) });
    const ended = { kind: "ended", why: "refused", error: refusal };
    expect(await wxcc.event("ended")).toEqual(ended);
  });

  it("by a policy that gives up", async () => {
    const { wxcc, peer } = await greeted({ reconnect: () => null });
    peer.socket.terminate();
    expect(await wxcc.event("ended")).toMatchObject({ why: "closed" });
  });

  it("by the owner leaves the socket and tells it once", async () => {
    const { wxcc, peer } = await greeted();
    const gone = new Promise((resolve) => peer.socket.once("close", resolve));
    wxcc.connection.close();
    wxcc.connection.close();
    expect(await wxcc.event("ended")).toEqual({ kind: "ended", why: "closed" });
    await gone;
    expect(wxcc.unheard).toBe(0);
  });

  it("by the owner while subscribing, opening or waiting opens nothing more", async () => {
    let answer: (value: { webSocketUrl: string; subscriptionId: string }) => void = () => {};
    const opened: string[] = [];
    const wxcc = await wxccSocket({
      subscribe: () => new Promise((resolve) => (answer = resolve)),
      openSocket: (url) => {
        opened.push(url);
        throw new Error("opened");
      },
    });
    wxcc.connection.close();
    answer({ webSocketUrl: "ws://127.0.0.1:1/", subscriptionId: "s" });
    await wxcc.event("ended");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(opened).toEqual([]);

    let tries = 0;
    const waiting = await wxccSocket({
      subscribe: () => {
        tries += 1;
        return Promise.reject(new Error("down"));
      },
      reconnect: () => 1000,
    });
    await waiting.event("lost");
    waiting.connection.close();
    await waiting.event("ended");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(waiting.unheard).toBe(0);
    expect(tries).toBe(1);

    const opening = await wxccSocket();
    await vi.waitFor(() => expect(opening.subscriptions).toBe(1));
    opening.connection.close();
    await opening.event("ended");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(opening.unheard).toBe(0);
  });
});
