import { Command, emptyDesk, tasksOf } from "@ringside/desk";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { deskside, receive } from "../../apps/web/src/feed/index.ts";
import { session } from "../../apps/web/src/session/session.ts";
import { watchWrapups } from "../../apps/web/src/wrapup/auto.ts";
import { directory } from "../../apps/web/src/desk.sample.ts";
import { draftOf, keepDraft } from "../../apps/web/src/wrapup/draft.ts";
import { submitWrapup } from "../../apps/web/src/wrapup/submit.ts";
import { openFloor, type Floor } from "../convergence/floor.ts";

/** How the line breaks: what is asked does not arrive, its answer does not, or WxCC's own line is down. */
type Break = "asks" | "answers" | "upstream";

const profileGives = 30_000;
const down = 12_000;

beforeEach(() => {
  const stored = new Map<string, string>();
  // A browser's own; there is none here.
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
});
afterEach(() => void vi.unstubAllGlobals());

/** A page of the agent's, by the web's own code, with the line to the desktop's server in a test's hands. */
class Page {
  readonly #floor: Floor;
  readonly #leave: () => void;
  #last: string | null = null;
  #unhear: (() => void) | null = null;
  broken: Break | null = null;

  constructor(floor: Floor) {
    this.#floor = floor;
    deskside.setState({ desk: emptyDesk(Date.now()), status: { kind: "live" }, offset: 0 });
    vi.stubGlobal("fetch", (path: string, init: RequestInit) => this.#ask(path, init));
    this.#leave = watchWrapups();
    this.hear();
  }

  async #ask(path: string, { body }: RequestInit): Promise<Response> {
    if (this.broken === "asks") throw new TypeError("no line");
    const command = Command.parse(JSON.parse(z.string().parse(body)));
    const answer = await this.#floor.desk.ask(path.split("/").at(-1) ?? "", command).then(
      (given) => Response.json(given),
      (error: unknown) => {
        const { code } = z.looseObject({ code: z.string() }).parse(error);
        return Response.json({ type: "", title: "", status: 409, code }, { status: 409 });
      },
    );
    if (this.broken === "answers") throw new TypeError("no line");
    return answer;
  }

  hear(): void {
    this.#unhear = this.#floor.desk.listen(this.#last, (frame) => {
      if ("id" in frame) this.#last = frame.id;
      receive(frame);
    });
    deskside.setState({ status: { kind: "live" } });
  }

  /** The line breaks; `noticed` or not, for a page needs a while to notice. */
  breakLine(how: Break, noticed: boolean): void {
    if (how === "upstream") return this.#floor.cut();
    this.broken = how;
    this.#unhear?.();
    if (noticed) deskside.setState({ status: { kind: "lost", since: Date.now() } });
  }

  mend(): void {
    if (this.broken === null) return;
    this.broken = null;
    this.hear();
  }

  close(): void {
    this.#unhear?.();
    this.#leave();
    session.setState({ kind: "loading", slow: false }, true);
  }
}

/** An agent whose customer has just hung up; gives the contact. */
async function inWrapup(floor: Floor): Promise<string> {
  const { sim, time, desk } = floor;
  const [team] = sim.organisation.teams;
  floor.calm();
  await desk.ask("station-1", {
    kind: "station.login",
    teamId: team?.id ?? "",
    device: { type: "EXTENSION", number: "1001" },
  });
  await time.advance(500);
  await desk.ask("available-1", { kind: "state.set", auxCodeId: "0" });
  await time.advance(500);
  const id = sim.place();
  await time.advance(500);
  sim.answer(id);
  await time.advance(500);
  sim.hangup(id);
  await time.advance(200);
  expect(tasksOf(desk.desk())[0]?.phase.kind).toBe("wrapup");
  return id;
}

/** The page knows who works here, and that the profile ends wrap-ups by itself. */
function signedIn({ sim, agentId }: Floor): void {
  const wrapUpCodes = sim.organisation.wrapUpCodes.map(({ id, name, isDefault }) => {
    return { id, name, isDefault };
  });
  session.setState(
    {
      kind: "in",
      me: { agent: { id: agentId, name: "", email: null }, orgId: "", now: 0, simulator: null },
      directory: { ...directory, wrapUpCodes, autoWrapUp: { after: profileGives, mayStop: true } },
      unread: null,
    },
    true,
  );
}

async function atWrapup(play: (floor: Floor, page: Page, taskId: string) => Promise<void>) {
  const floor = await openFloor(1);
  const taskId = await inWrapup(floor);
  const page = new Page(floor);
  signedIn(floor);
  try {
    await play(floor, page, taskId);
    expect(timesAsked(floor)).toBe(1);
    expect(tasksOf(deskside.getState().desk)).toEqual([]);
  } finally {
    page.close();
    await floor.close();
  }
}

/** The reasons that WxCC has taken for this agent's contacts. */
function reasonsGiven({ sim, agentId }: Floor): (string | null)[] {
  return sim.facts.flatMap((fact) => {
    if (fact.kind !== "contact" || fact.what !== "wrappedUp" || fact.agentId !== agentId) return [];
    const self = fact.task.participants.find(({ id }) => id === agentId);
    return [self?.wrapUpCodeId ?? null];
  });
}

function timesAsked({ sim }: Floor): number {
  return sim.requests.filter(({ operation }) => operation === "tasks.wrapup").length;
}

const lines = ["asks", "answers", "upstream"] as const;
const steps = Array.from({ length: 31 }, (_, at) => at);

it.each(lines)(
  "gives the chosen reason once, whichever second of thirty the line breaks at: %s",
  { timeout: 60_000 },
  async (how) => {
    for (const second of steps) {
      await atWrapup(async (floor, page, taskId) => {
        const { time, sim } = floor;
        const chosen = sim.organisation.wrapUpCodes[3]?.id ?? "";
        keepDraft(taskId, { reason: chosen });
        await time.advance(second * 1_000, 1_000);
        page.breakLine(how, second % 2 === 0);
        await time.advance(down, 1_000);
        page.mend();
        await time.advance(profileGives, 1_000);
        expect(reasonsGiven(floor), `the line broke at ${second} s`).toEqual([chosen]);
      });
    }
  },
);

it("gives the usual reason once where none was chosen", { timeout: 60_000 }, async () => {
  await atWrapup(async (floor, page) => {
    const { time, sim } = floor;
    page.breakLine("asks", true);
    await time.advance(profileGives + 5_000, 1_000);
    expect(reasonsGiven(floor)).toEqual([]);
    page.mend();
    await time.advance(2_000, 500);
    const usual = sim.organisation.wrapUpCodes.find(({ isDefault }) => isDefault);
    expect(reasonsGiven(floor)).toEqual([usual?.id]);
  });
});

it.each(lines)(
  "submits when the line is back what was submitted without one, once: %s",
  { timeout: 60_000 },
  async (how) => {
    await atWrapup(async (floor, page, taskId) => {
      const { time, sim } = floor;
      const chosen = sim.organisation.wrapUpCodes[2]?.id ?? "";
      page.breakLine(how, true);
      submitWrapup(taskId, chosen);
      await time.advance(down, 1_000);
      page.mend();
      await time.advance(5_000, 500);
      expect(reasonsGiven(floor)).toEqual([chosen]);
    });
  },
);

it("does not throw at WxCC again and again what it refuses", { timeout: 60_000 }, async () => {
  const floor = await openFloor(1);
  const taskId = await inWrapup(floor);
  const page = new Page(floor);
  signedIn(floor);
  try {
    submitWrapup(taskId, "3a900000-0000-4000-8000-000000000999");
    await floor.time.advance(90_000, 1_000);
    expect(timesAsked(floor)).toBe(0);
    expect(draftOf(taskId)).toMatchObject({ submitted: false, tries: 1 });
    submitWrapup(taskId, floor.sim.organisation.wrapUpCodes[1]?.id ?? "");
    await floor.time.advance(2_000, 500);
    expect(reasonsGiven(floor)).toHaveLength(1);
  } finally {
    page.close();
    await floor.close();
  }
});
