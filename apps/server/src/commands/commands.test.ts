import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Notification } from "@ringside/contract";
import type { Command, Directory, Outcome } from "@ringside/desk";
import { createDeskFeed, type DeskFeed } from "../feed/index.ts";
import { ProblemError } from "../problem/index.ts";
import type { Journal } from "../store/index.ts";
import { aDirectory, ScriptedWxcc } from "../wxcc.sample.ts";
import { createCommands, memoryJournal, type Commands } from "./index.ts";

let wxcc: ScriptedWxcc;
let feed: DeskFeed;
let journal: Journal;
let commands: Commands;
let directory: () => Promise<Directory>;
let reread: () => Promise<void>;
let rereads = 0;

const available: Command = { kind: "state.set", auxCodeId: "0" };
const lunch: Command = { kind: "state.set", auxCodeId: "lunch" };
const login = (over: object = {}, teamId = "team-1"): Command => ({
  kind: "station.login",
  teamId,
  device: { type: "EXTENSION", number: "1001", ...over },
});

beforeEach(() => {
  vi.useFakeTimers();
  wxcc = new ScriptedWxcc();
  feed = createDeskFeed();
  journal = memoryJournal();
  rereads = 0;
  reread = async () => void (rereads += 1);
  directory = async () => aDirectory;
  commands = open();
  feed.apply({ kind: "link", link: { kind: "live", since: 1 } });
});
afterEach(() => {
  commands.close();
  vi.useRealTimers();
});

function open(): Commands {
  return createCommands({
    agentId: "agent-1",
    feed,
    wxcc: wxcc.wxcc,
    directory: () => directory(),
    journal,
    reread: () => reread(),
  });
}

const cause = { kind: "signIn" } as const;
const idle = { availability: "idle", auxCodeId: "rona", since: 1, codeSince: 1, cause } as const;

function onStation(): void {
  feed.apply({
    kind: "session",
    version: 1,
    station: {
      kind: "in",
      teamId: "team-1",
      device: { type: "EXTENSION", number: "1001" },
      sessionId: "s",
      roles: ["agent"],
      capacity: {},
    },
    state: idle,
    taskIds: [],
  });
}

const isAvailable: Notification = {
  kind: "stateChanged",
  data: { subStatus: "Available", auxCodeId: "0", eventTime: 2 },
};

const outcome = (id: string): Outcome | null | undefined => feed.desk().commands[id]?.outcome;
const problem = (asking: Promise<unknown>) =>
  asking.then(
    () => "none",
    (error: unknown) => (error instanceof ProblemError ? error.code : String(error)),
  );
const says =
  (status: number, headers: Record<string, string> = {}, body: object = {}) =>
  () =>
    new Response(JSON.stringify(body), { status, headers });

describe("asking", () => {
  it("sends a command, and is settled by WxCC's word, not by its 202", async () => {
    onStation();
    await commands.ask("command-1", available);
    expect(wxcc.asked).toMatchObject([
      { operation: "agents.state", body: { state: "Available", auxCodeId: "0" } },
    ]);
    expect(outcome("command-1")).toBeNull();
    commands.heard({ kind: "keepalive" });
    expect(outcome("command-1")).toBeNull();
    commands.heard(isAvailable);
    expect(outcome("command-1")).toEqual({ kind: "done" });
  });

  it("R5: takes WxCC's word that comes before the 202", async () => {
    onStation();
    wxcc.scripts.set("agents.state", () => {
      commands.heard(isAvailable);
      return new Response(null, { status: 202 });
    });
    await commands.ask("command-1", available);
    expect(outcome("command-1")).toEqual({ kind: "done" });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(rereads).toBe(0);
  });

  it("sends once, however often and from wherever the same id is asked", async () => {
    onStation();
    const answers = await Promise.all([
      commands.ask("command-1", available),
      commands.ask("command-1", available),
    ]);
    commands.heard(isAvailable);
    answers.push(await commands.ask("command-1", available));
    expect(answers.map(({ status }) => status)).toEqual(["sent", "sent", "sent"]);
    expect(wxcc.count("agents.state")).toBe(1);
  });

  it("gives a refused command's answer again, without asking again", async () => {
    onStation();
    wxcc.scripts.set("agents.state", says(403));
    expect(await problem(commands.ask("command-1", available))).toBe("forbidden");
    expect(await problem(commands.ask("command-1", available))).toBe("forbidden");
    expect(wxcc.count("agents.state")).toBe(1);
  });

  it("does not take one id for two commands", async () => {
    onStation();
    const both = [commands.ask("command-1", available), commands.ask("command-1", lunch)];
    expect(await Promise.all(both.map(problem))).toEqual(["none", "commandIdReused"]);
    expect(await problem(commands.ask("command-1", lunch))).toBe("commandIdReused");
  });

  it("R22: takes one of two tabs' clicks at the same instant", async () => {
    onStation();
    const both = [commands.ask("command-1", available), commands.ask("command-2", available)];
    expect(await Promise.all(both.map(problem))).toEqual(["none", "inProgress"]);
    expect(wxcc.count("agents.state")).toBe(1);
  });

  it("R16: after a death in the middle of sending does not send again, but finds out", async () => {
    onStation();
    await journal.claim("agent-1", "command-1", "will not fit", 1);
    expect(await problem(commands.ask("command-1", available))).toBe("commandIdReused");

    wxcc.scripts.set("agents.state", () => new Promise(() => undefined));
    void problem(commands.ask("command-2", available));
    await vi.advanceTimersByTimeAsync(0);
    commands.close();
    feed = createDeskFeed();
    feed.apply({ kind: "link", link: { kind: "live", since: 1 } });
    commands = open();
    expect(await commands.ask("command-2", available)).toEqual({ id: "command-2", status: "sent" });
    await vi.advanceTimersByTimeAsync(0);
    expect(wxcc.count("agents.state")).toBe(1);
    expect(rereads).toBe(1);
    expect(outcome("command-2")).toEqual({ kind: "unknown", trackingId: null });
  });
});

describe("bad input is refused before anything is sent", () => {
  it.each<[string, Command]>([
    ["unknownTeam", login({}, "someone-elses")],
    ["deviceNotOffered", login({ type: "BROWSER" })],
    ["invalidNumber", login({ number: "10a1" })],
    ["invalidNumber", login({ type: "AGENT_DN", number: "call me" })],
    ["invalidNumber", login({ type: "AGENT_DN", number: "   " })],
    ["notOnStation", available],
    ["noSuchTask", { kind: "task.hold", taskId: "someone-elses" }],
  ])("%s", async (code, command) => {
    expect(await problem(commands.ask("command-1", command))).toBe(code);
    expect(wxcc.asked).toEqual([]);
    expect(feed.desk().commands).toEqual({});
  });

  it("a state that is not the agent's to choose", async () => {
    onStation();
    for (const auxCodeId of ["nonsense", "rona"]) {
      const command = { kind: "state.set", auxCodeId } as const;
      expect(await problem(commands.ask(`try-${auxCodeId}`, command))).toBe("unknownCode");
    }
    expect(wxcc.asked).toEqual([]);
  });

  it("says so when it cannot know, for the directory cannot be read", async () => {
    onStation();
    directory = () => Promise.reject(new ProblemError("timeout"));
    expect(await problem(commands.ask("command-1", lunch))).toBe("directoryUnavailable");
    expect(await problem(commands.ask("command-2", available))).toBe("none");
  });
});

describe("when WxCC says no, or nothing", () => {
  it.each([
    [401, "unauthorized"],
    [403, "forbidden"],
    [404, "notFound"],
    [429, "rateLimited"],
    [400, "rejected"],
    [500, "unavailable"],
    [503, "unavailable"],
  ])("%i is %s, for the tab and on the desk", async (status, code) => {
    onStation();
    wxcc.scripts.set("agents.state", says(status, { "retry-after": "7" }));
    const failed = await commands.ask("command-1", available).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code, retryAfterMs: 7_000 });
    expect(outcome("command-1")).toMatchObject({ kind: "refused", reason: code });
    expect(wxcc.count("agents.state")).toBe(1);
  });

  it("passes on WxCC's reason when it is one word, and keeps its sentences", async () => {
    wxcc.scripts.set("agents.login", says(400, {}, { errorType: "DUPLICATE_LOCATION" }));
    expect(await problem(commands.ask("command-1", login()))).toBe("rejected");
    expect(outcome("command-1")).toMatchObject({ reason: "DUPLICATE_LOCATION" });
    const words = { errorType: "Bad Request", errorMessage: "+14085550101 is taken" };
    wxcc.scripts.set("agents.login", says(400, {}, words));
    await problem(commands.ask("command-2", login()));
    expect(outcome("command-2")).toMatchObject({ reason: "rejected" });
  });

  it("does not repeat what may have arrived: waits for WxCC's word, then reads again", async () => {
    onStation();
    const reset = Object.assign(new Error("reset"), { code: "ECONNRESET" });
    wxcc.scripts.set("agents.state", () =>
      Promise.reject(new TypeError("failed", { cause: reset })),
    );
    expect(await problem(commands.ask("command-1", available))).toBe("unreachable");
    expect(outcome("command-1")).toBeNull();
    await vi.advanceTimersByTimeAsync(2_000);
    expect([rereads, wxcc.count("agents.state")]).toEqual([1, 1]);
    expect(outcome("command-1")).toMatchObject({ kind: "unknown" });
  });

  it("knows what was surely not sent", async () => {
    onStation();
    const refused = Object.assign(new Error("refused"), { code: "ECONNREFUSED" });
    wxcc.scripts.set("agents.state", () =>
      Promise.reject(new TypeError("failed", { cause: refused })),
    );
    expect(await problem(commands.ask("command-1", available))).toBe("unreachable");
    expect(outcome("command-1")).toMatchObject({ kind: "refused", reason: "unreachable" });
  });

  it("answers within the time-out when WxCC hangs", async () => {
    onStation();
    wxcc.scripts.set("agents.state", () => new Promise(() => undefined));
    const asking = problem(commands.ask("command-1", available));
    // The real fetch ends when its signal says so; a script does not look at it.
    wxcc.scripts.clear();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(outcome("command-1")).toMatchObject({ kind: "unknown" });
    void asking;
  });

  it("finds out by reading again when nothing comes for 20 s", async () => {
    onStation();
    await commands.ask("command-1", available);
    await vi.advanceTimersByTimeAsync(19_999);
    expect(rereads).toBe(0);
    reread = async () => {
      feed.apply({
        kind: "state",
        version: 9,
        state: {
          availability: "available",
          auxCodeId: "0",
          since: 9,
          codeSince: 9,
          cause: { kind: "you" },
        },
      });
    };
    await vi.advanceTimersByTimeAsync(1);
    expect(outcome("command-1")).toEqual({ kind: "done" });
    expect(wxcc.count("agents.state")).toBe(1);
  });

  it("says unknown, with the tracking id, when the truth does not tell or cannot be read", async () => {
    onStation();
    wxcc.scripts.set("agents.state", says(202, { trackingid: "T-1" }));
    reread = () => Promise.reject(new Error("down"));
    await commands.ask("command-1", available);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(outcome("command-1")).toEqual({ kind: "unknown", trackingId: "T-1" });
  });

  it("is settled by a refusal that comes later", async () => {
    await commands.ask("command-1", login());
    commands.heard({ kind: "loginRefused", data: { reason: "DUPLICATE_LOCATION" } });
    expect(outcome("command-1")).toMatchObject({ kind: "refused", reason: "DUPLICATE_LOCATION" });
  });
});
