import {
  WxccError,
  createWxcc,
  resolveHosts,
  type SocketLike,
  type Tokens,
} from "@ringside/client";
import {
  createBudget,
  createDesks,
  createDirectories,
  memoryJournal,
  type AgentDesk,
  type Budget,
} from "@ringside/server";
import { Limiter } from "@ringside/simulator";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** WxCC's usual limit for one client id. */
const perMinute = 300;
const minute = 60_000;
const origin = "http://localhost:10070";
const hosts = resolveHosts({ wxccUrl: origin, webexUrl: origin });

type Hear = (event: { data: unknown; error?: unknown }) => void;

/** A floor's WxCC: only what a sign-in and a held call need, behind the simulator's limiter. */
class Floor {
  readonly limiter = new Limiter({
    get now() {
      return Date.now();
    },
  });
  readonly sockets = new Map<string, (frame: object) => void>();
  asked = 0;
  refused = 0;

  constructor() {
    this.limiter.settings = { enabled: true, perMinute };
  }

  fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const agentId = new Headers(init.headers).get("authorization")?.slice("Bearer ".length) ?? "";
    const wait = this.limiter.take("client");
    this.asked += 1;
    if (wait !== null) {
      this.refused += 1;
      return new Response(null, { status: 429, headers: { "retry-after": String(wait) } });
    }
    const { pathname } = new URL(url);
    if (pathname.endsWith("/reload")) this.#noSession(agentId);
    if (pathname.startsWith("/v1/") && !pathname.endsWith("/subscribe")) {
      return new Response(null, { status: 202 });
    }
    return Response.json(answer(pathname, agentId));
  };

  #noSession(agentId: string): void {
    const data = { type: "AgentReloginFailed", reason: "AGENT_NOT_FOUND", agentId };
    this.sockets.get(agentId)?.({ type: "AgentReloginFailed", data });
  }

  openSocket = (url: string): SocketLike => {
    const agentId = new URL(url).pathname.slice(1);
    const hears: Record<string, Hear[]> = {};
    const say = (type: string, data: unknown) => {
      for (const hear of hears[type] ?? []) hear({ data });
    };
    const tell = (frame: object) => say("message", JSON.stringify(frame));
    this.sockets.set(agentId, tell);
    queueMicrotask(() => {
      say("open", null);
      tell({ type: "Welcome", data: { agentId } });
    });
    return {
      send: (text) => queueMicrotask(() => say("message", text)),
      close: () => undefined,
      addEventListener: (type: string, hear: Hear) => void (hears[type] ??= []).push(hear),
    };
  };
}

function answer(pathname: string, agentId: string): object {
  if (pathname.endsWith("/subscribe")) {
    return { webSocketUrl: `ws://localhost/${agentId}`, subscriptionId: agentId };
  }
  if (pathname.includes("/by-ci-user-id/")) {
    return { ciUserId: agentId, firstName: "A", agentProfileId: "profile", teamIds: ["team"] };
  }
  if (pathname.includes("/agent-profile/")) return { id: "profile", accessIdleCode: "ALL" };
  if (pathname.endsWith("/tenant-configuration")) return { data: [{}] };
  return { meta: { totalPages: 1 }, data: [] };
}

/** Calls held by the same budget, and how long each waited. */
function callControl(floor: Floor, { pass }: Budget) {
  const wxcc = createWxcc({ hosts, orgId: "org", token: () => "agent", fetch: floor.fetch, pass });
  const waits: number[] = [];
  const hold = (): void => {
    const at = Date.now();
    const waited = () => void waits.push(Date.now() - at);
    void wxcc.tasks.hold("task", { mediaResourceId: "media" }).then(waited);
  };
  return { waits, hold };
}

function openDesks(floor: Floor, budget: Budget) {
  const grants = (agentId: string) => ({
    orgId: "org",
    token: async () => agentId,
    renewed: async () => agentId,
    refused: () => undefined,
    tokens: () => tokensOf(agentId),
    close: () => undefined,
  });
  return createDesks({
    hosts,
    grantOf: grants,
    directories: createDirectories(),
    journal: memoryJournal(),
    budget,
    onEvent: () => undefined,
    onCall: () => undefined,
    fetch: floor.fetch,
    openSocket: floor.openSocket,
  });
}

const tokensOf = (agentId: string): Tokens => ({
  accessToken: agentId,
  refreshToken: "r",
  expiresAt: Infinity,
  refreshExpiresAt: Infinity,
  scope: null,
  orgId: "org",
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function live(desk: AgentDesk): Promise<void> {
  return new Promise((resolve) => {
    desk.listen(null, () => {
      if (desk.desk().link.kind === "live") resolve();
    });
  });
}

/** As a page does: asks again when it is told to. */
async function asPage<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const wait = error instanceof WxccError ? error.retryAfterMs : undefined;
      if (wait === undefined) throw error;
      await pause(wait);
    }
  }
}

/** Faked time is dear with many timers: 1,000 by hand. */
const agents = Number(process.env["RUSH_AGENTS"] ?? 150);

it(
  "R2, R25: signs a floor in at once, within WxCC's limit, while calls go on",
  { timeout: 900_000 },
  async () => {
    const floor = new Floor();
    const budget = createBudget({ perMinute });
    const desks = openDesks(floor, budget);
    const { waits, hold } = callControl(floor, budget);
    const began = Date.now();
    let failed = 0;
    let done = 0;
    const signIn = async (agentId: string) => {
      const desk = desks.settle(await desks.arrive(tokensOf(agentId)), "org");
      await asPage(() => desk.directory());
      await live(desk);
      done += 1;
    };
    const floorIn = Array.from({ length: agents }, (_, n) =>
      signIn(`agent-${n}`).catch(() => {
        failed += 1;
      }),
    );

    let held = 0;
    for (let isIn = false; !isIn; isIn = done + failed === agents) {
      hold();
      held += 1;
      await vi.advanceTimersByTimeAsync(5_000);
    }
    const took = Date.now() - began;
    await vi.advanceTimersByTimeAsync(10_000);
    await Promise.all(floorIn);
    desks.close();

    const least = (floor.asked / perMinute) * minute;
    expect({ failed, done, refused: floor.refused }).toEqual({
      failed: 0,
      done: agents,
      refused: 0,
    });
    expect(waits).toHaveLength(held);
    expect(Math.max(...waits)).toBeLessThan(1_000);
    expect(took / least).toBeLessThan(1.1);
    // Subscribe, reload, user: what an organisation's agents share was read once for all of them.
    expect(floor.asked - waits.length).toBeLessThanOrEqual(3 * agents + 5);
  },
);
