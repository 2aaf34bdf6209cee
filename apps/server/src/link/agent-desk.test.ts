import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { NotificationEvent } from "@ringside/client";
import type { Notification } from "@ringside/contract";
import { aDirectory, ScriptedWxcc } from "../wxcc.sample.ts";
import { createAgentDesk, type AgentDesk, type Connect, type DeskEvent } from "./index.ts";

let wxcc: ScriptedWxcc;
let desk: AgentDesk;
let tell: (event: NotificationEvent) => void;
let connections = 0;
let closed = 0;
let events: DeskEvent[];

const connect: Connect = (on) => {
  connections += 1;
  tell = on;
  return { close: () => void (closed += 1) };
};

beforeEach(() => {
  vi.useFakeTimers();
  wxcc = new ScriptedWxcc();
  connections = 0;
  closed = 0;
  events = [];
  desk = createAgentDesk({
    agentId: "agent-1",
    wxcc: wxcc.wxcc,
    connect,
    directory: async () => aDirectory,
    onEvent: (event) => events.push(event),
  });
});
afterEach(() => {
  desk.close();
  vi.useRealTimers();
});

const hear = (notification: Notification) =>
  tell({ kind: "notification", notification, at: Date.now() });
const connected = () => tell({ kind: "connected", agentId: "agent-1" });
const settle = () => vi.advanceTimersByTimeAsync(0);

function session(at: number, over: object = {}): Notification {
  const data = { eventTime: at, subStatus: "Idle", auxCodeId: "lunch", teamId: "team-1", ...over };
  return { kind: "reloaded", data };
}
const noSession: Notification = { kind: "reloadRefused", data: { reason: "AGENT_NOT_FOUND" } };
const link = () => desk.desk().link.kind;

describe("an agent's desk", () => {
  it("is live once WxCC has told all there is, not when the line stands", async () => {
    expect(link()).toBe("connecting");
    connected();
    await settle();
    expect([link(), wxcc.count("agents.reload")]).toEqual(["connecting", 1]);
    hear(session(1, { interactionIds: ["task-1"] }));
    await settle();
    expect(link()).toBe("connecting");
    hear(contact("task-1", 2));
    await settle();
    expect(link()).toBe("live");
    expect(desk.desk().tasks["task-1"]?.phase.kind).toBe("connected");
  });

  it("knows of a contact that is told before the session", async () => {
    connected();
    await settle();
    hear(contact("task-1", 2));
    hear(session(1, { interactionIds: ["task-1"] }));
    await settle();
    expect(link()).toBe("live");
  });

  it("is live, and at no station, when WxCC knows of none", async () => {
    connected();
    await settle();
    hear(noSession);
    await settle();
    expect([link(), desk.desk().station.kind]).toEqual(["live", "out"]);
  });

  it("asks again while the truth cannot be read", async () => {
    wxcc.scripts.set("agents.reload", () => new Response(null, { status: 503 }));
    connected();
    await vi.advanceTimersByTimeAsync(1_600);
    expect(wxcc.count("agents.reload")).toBe(3);
    wxcc.scripts.clear();
    await vi.advanceTimersByTimeAsync(5_000);
    hear(noSession);
    await settle();
    expect(link()).toBe("live");
  });

  it("asks again when WxCC took the reload and says nothing for 10 s", async () => {
    connected();
    await vi.advanceTimersByTimeAsync(10_600);
    expect(wxcc.count("agents.reload")).toBe(2);
    hear(noSession);
    await settle();
    expect(link()).toBe("live");
  });

  it("R4: reads until it knows, when WxCC says nothing of a command and the truth cannot be read either", async () => {
    await live();
    await desk.ask("command-1", { kind: "state.set", auxCodeId: "0" });
    wxcc.scripts.set("agents.reload", () => new Response(null, { status: 503 }));
    await vi.advanceTimersByTimeAsync(25_000);
    expect(desk.desk().commands["command-1"]?.outcome?.kind).toBe("unknown");
    wxcc.scripts.clear();
    const asked = wxcc.count("agents.reload");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(wxcc.count("agents.reload")).toBe(asked + 1);
    hear(session(9, { subStatus: "Available", auxCodeId: "0" }));
    await settle();
    expect([link(), desk.desk().state?.availability]).toEqual(["live", "available"]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(wxcc.count("agents.reload")).toBe(asked + 1);
  });

  it("says since when it is out of date, and keeps what it knew", async () => {
    await live();
    const since = Date.now();
    tell({ kind: "lost", why: "silence", retryInMs: 0 });
    await vi.advanceTimersByTimeAsync(3_000);
    tell({ kind: "lost", why: "subscribeFailed", retryInMs: 1_000 });
    expect(desk.desk().link).toEqual({ kind: "lost", since, why: "unreachable" });
    expect(desk.desk().station.kind).toBe("in");
    expect(await refusal(desk.ask("command-1", { kind: "station.logout" }))).toBe("linkLost");
    connected();
    await settle();
    hear(session(9));
    await settle();
    expect(link()).toBe("live");
  });

  it("forgets a reading that its connection did not live to see", async () => {
    connected();
    await settle();
    tell({ kind: "lost", why: "closed", retryInMs: 0 });
    hear(session(1));
    await settle();
    expect(link()).toBe("lost");
    connected();
    await settle();
    expect(wxcc.count("agents.reload")).toBe(2);
  });

  it("does not fight for an agent who went on elsewhere, and comes back when asked", async () => {
    await live();
    hear({ kind: "evicted", data: {} });
    tell({ kind: "ended", why: "evicted" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect([link(), connections]).toEqual(["evicted", 1]);
    desk.adopt(connect);
    connected();
    await settle();
    hear(session(9));
    await settle();
    expect([link(), connections]).toEqual(["live", 2]);
  });

  it("asks again in a while when WxCC refuses the line to an agent who is signed in", async () => {
    await live();
    tell({ kind: "ended", why: "refused" });
    expect(desk.desk().link).toMatchObject({ kind: "lost", why: "refused" });
    await vi.advanceTimersByTimeAsync(19_000);
    expect(connections).toBe(1);
    await vi.advanceTimersByTimeAsync(21_000);
    expect(connections).toBe(2);
    connected();
    await settle();
    hear(session(9));
    await settle();
    expect(link()).toBe("live");
  });

  it("asks no more when it is closed, or has gone on by another connection", async () => {
    await live();
    tell({ kind: "ended", why: "refused" });
    desk.adopt(connect);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(connections).toBe(2);
    tell({ kind: "ended", why: "refused" });
    desk.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(connections).toBe(2);
  });

  it("will not have somebody else's line", async () => {
    tell({ kind: "connected", agentId: "agent-2" });
    await settle();
    expect(desk.desk().link).toMatchObject({ kind: "lost", why: "refused" });
    expect([closed, wxcc.asked.length]).toEqual([1, 0]);
  });

  it("leaves the old connection for a new one, and hears the old one no more", async () => {
    await live();
    const old = tell;
    desk.adopt(connect);
    expect(closed).toBe(1);
    old({ kind: "lost", why: "closed", retryInMs: 0 });
    expect(link()).toBe("live");
  });

  it("R13: makes an agent Available again whom WxCC idled for the line's sake", async () => {
    await live({ subStatus: "Available", auxCodeId: "0" });
    tell({ kind: "lost", why: "closed", retryInMs: 0 });
    connected();
    await settle();
    hear(session(9, { lastStateChangeReason: "agent-wss-disconnect" }));
    await settle();
    const states = wxcc.asked.filter(({ operation }) => operation === "agents.state");
    expect(states.map(({ body }) => body)).toMatchObject([{ state: "Available", auxCodeId: "0" }]);
  });

  it("leaves an agent Idle who was Idle before, or who is Idle for another reason", async () => {
    await live();
    tell({ kind: "lost", why: "closed", retryInMs: 0 });
    connected();
    await settle();
    hear(session(9, { lastStateChangeReason: "agent-wss-disconnect" }));
    await settle();
    hear({ kind: "stateChanged", data: { eventTime: 10, subStatus: "Available", auxCodeId: "0" } });
    tell({ kind: "lost", why: "closed", retryInMs: 0 });
    connected();
    await settle();
    hear(session(19, { lastStateChangeReason: "supervisor" }));
    await settle();
    expect(wxcc.count("agents.state")).toBe(0);
  });

  it("counts what it does not know and lives on", async () => {
    await live();
    hear({ kind: "unknown", outer: "NEW_THING", inner: null, why: "type" });
    tell({ kind: "skipped", why: "not JSON" });
    const kinds = events.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "unknown" || kind === "skipped")).toHaveLength(2);
    expect(link()).toBe("live");
  });
});

async function live(over: object = {}): Promise<void> {
  connected();
  await settle();
  hear(session(1, over));
  await settle();
  expect(link()).toBe("live");
}

async function refusal(asking: Promise<unknown>): Promise<unknown> {
  return asking.then(
    () => null,
    (error: unknown) => (error instanceof Error && "code" in error ? error.code : error),
  );
}

function contact(id: string, at: number): Notification {
  const participant = {
    id: "agent-1",
    pType: "Agent",
    hasJoined: true,
    hasLeft: false,
    isWrapUp: false,
  };
  return {
    kind: "task",
    event: "AgentContact",
    data: {
      interactionId: id,
      eventTime: at,
      interaction: {
        interactionId: id,
        mediaType: "telephony",
        state: "connected",
        isTerminated: false,
        participants: { "agent-1": participant },
        media: {},
      },
    },
  };
}
