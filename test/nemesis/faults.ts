import type { Fetch } from "@ringside/client";
import type { BadLine } from "../convergence/line.ts";
import { inject, signIn } from "../convergence/webex.ts";
import type { Agent } from "./agent.ts";
import type { Floor } from "./floor.ts";
import type { Trouble } from "./network.ts";

/** Something that goes wrong; the number is the one of docs/reliability.md. */
export interface Fault {
  readonly r: string;
  /** For how long, in milliseconds. */
  readonly lasts: number;
  /** Begins it. Gives how to end it. */
  readonly begin: (floor: Floor) => (() => unknown) | Promise<() => unknown>;
}

type Make = (pick: Pick) => Fault;

/** Asked of the simulator; or, where WxCC names a time, by WxCC's clock. */
type Asked = Parameters<Floor["sim"]["fault"]>[0];
type AtWxcc = Asked | ((now: number) => Asked);

/** Chooses, by the seed. */
export interface Pick {
  readonly of: <T>(...some: readonly [T, ...T[]]) => T;
  /** Between these, in milliseconds. */
  readonly ms: (least: number, most: number) => number;
  readonly is: (likely: number) => boolean;
}

const nothing = () => undefined;

/** Requests meet this trouble. */
const onTheWay =
  (r: string, trouble: (pick: Pick) => Trouble, likely: number, count = Infinity): Make =>
  (pick) => {
    const met = trouble(pick);
    const begin = ({ node }: Floor) => node.network.trouble(met, likely, count);
    return { r, lasts: pick.ms(2_000, 12_000), begin };
  };

/** WxCC itself answers so. */
const atWxcc =
  (r: string, fault: (pick: Pick) => AtWxcc): Make =>
  (pick) => {
    const asked = fault(pick);
    const begin = ({ sim }: Floor) =>
      sim.fault(typeof asked === "function" ? asked(sim.now) : asked);
    return { r, lasts: pick.ms(3_000, 12_000), begin };
  };

/** Lines of some agents, or of all. */
function some(floor: Floor, pick: Pick): readonly BadLine[] | null {
  if (pick.is(0.3)) return null;
  return floor.node.network.lines().filter(() => pick.is(0.3));
}

function someAgents({ agents }: Floor, pick: Pick): readonly Agent[] {
  return agents.filter(() => pick.is(0.3));
}

const lineFault =
  (r: string, manners: Parameters<Floor["node"]["network"]["behave"]>[0], most = 15_000): Make =>
  (pick) => ({
    r,
    lasts: pick.ms(3_000, most),
    begin: (floor) => floor.node.network.behave(manners, some(floor, pick)),
  });

/**
 * By what R numbers say, with chance where they leave a choice. New kinds come last, so that a story of old
 * can be told again as it was.
 */
export const faults: readonly Make[] = [
  (pick) => ({
    r: "R1 401 in any call",
    lasts: 0,
    begin: ({ sim }) => (sim.expireTokens(), nothing),
    ...(pick.is(0.5) && {
      begin(floor: Floor) {
        for (const { person } of someAgents(floor, pick)) floor.sim.expireTokens(person.id);
        return nothing;
      },
    }),
  }),
  atWxcc("R2 429", (pick) => {
    const after = pick.of<number | "date" | undefined>(undefined, 0, 4, "date");
    return (now) => {
      const retryAfter = after === "date" ? new Date(now + 5_000).toUTCString() : after;
      const effect = {
        kind: "status",
        status: 429,
        ...(retryAfter !== undefined && { retryAfter }),
      } as const;
      return { operation: "*", probability: 0.4, effect };
    };
  }),
  atWxcc("R3 5xx", (pick) => ({
    operation: "*",
    probability: 0.2,
    effect: { kind: "status", status: pick.of(500, 502, 503) },
  })),
  atWxcc("R4 accepted, and no event", (pick) => ({
    operation: pick.of("tasks.*", "agents.*"),
    count: 3,
    effect: { kind: "silent", performed: pick.is(0.6) },
  })),
  onTheWay("R5 the event first", (pick) => ({ kind: "slow", ms: pick.ms(50, 4_000) }), 0.6),
  onTheWay("R6 it hangs", (pick) => ({ kind: "hanging", performed: pick.is(0.5) }), 0.5),
  onTheWay("R7 broken after sending", (pick) => ({ kind: "broken", performed: pick.is(0.7) }), 0.4),
  lineFault("R8 R9 twice and out of order", { twice: 0.4, late: 0.5 }),
  lineFault("R10 nonsense", { nonsense: 0.5 }),
  (pick) => ({
    r: "R11 the line drops",
    lasts: 0,
    begin(floor) {
      for (const line of some(floor, pick) ?? floor.node.network.lines()) line.cut();
      return nothing;
    },
  }),
  lineFault("R12 silence on an open line", { mute: true }, 14_000),
  (pick) => ({
    r: "R13 R27 WxCC cannot be reached",
    lasts: pick.of(10_000, 20_000),
    begin({ node: { network } }) {
      const end = network.trouble({ kind: "refused" });
      for (const line of network.lines()) line.cut();
      return end;
    },
  }),
  (pick) => ({
    r: "R14 another desktop takes over",
    // Until the agent signs in here again.
    lasts: Infinity,
    async begin(floor) {
      // It meets what is wrong with WxCC just now as we do, and may not get in.
      for (const agent of someAgents(floor, pick)) await takeOver(floor, agent).catch(nothing);
      return nothing;
    },
  }),
  (pick) => ({
    r: "R15 the clock jumps",
    lasts: 0,
    begin: ({ time }) => (time.jump(pick.of(-3_600_000, 3_600_000, 300_000)), nothing),
  }),
  (pick) => ({
    r: "R16 kill -9",
    lasts: pick.ms(500, 4_000),
    async begin(floor) {
      if (!floor.mayGo) return nothing;
      await floor.kill();
      return () => floor.start();
    },
  }),
  (pick) => ({
    r: "R20 R21 R25 tabs go away and come back at once",
    lasts: pick.ms(1_000, 20_000),
    begin(floor) {
      const gone = pick.is(0.5) ? floor.agents : someAgents(floor, pick);
      for (const agent of gone) agent.leave();
      return () => gone.forEach((agent) => agent.come());
    },
  }),
  (pick) => ({
    r: "R28 customers hang up",
    lasts: 0,
    begin({ sim }) {
      for (const { id } of sim.world().tasks) {
        if (!pick.is(0.5)) continue;
        try {
          sim.hangup(id);
        } catch {
          // It is over already.
        }
      }
      return nothing;
    },
  }),
  (pick) => ({
    r: "R29 no token to be had",
    lasts: pick.ms(5_000, 20_000),
    begin({ sim }) {
      sim.expireTokens();
      return sim.fault({ operation: "oauth.refresh", effect: { kind: "status", status: 503 } });
    },
  }),
  (pick) => ({
    r: "R17 stopped and started anew",
    lasts: pick.ms(500, 4_000),
    async begin(floor) {
      if (!floor.mayGo) return nothing;
      await floor.stop();
      return () => floor.start();
    },
  }),
  (pick) => ({
    r: "R19 the server's machine stands still",
    lasts: pick.ms(2_000, 20_000),
    begin({ time, node: { network } }) {
      const [wake, hear] = [time.sleep(), network.sleep()];
      // What was due comes first, and then what there is to hear.
      return async () => {
        await wake();
        hear();
      };
    },
  }),
  (pick) => ({
    r: "R23 in by two browsers, and out in one",
    lasts: pick.ms(5_000, 20_000),
    begin(floor) {
      const some = someAgents(floor, pick);
      const which = pick.of<0 | -1>(0, -1);
      for (const agent of some) floor.comeAgain(agent);
      return () => {
        if (floor.isUp) for (const agent of some) floor.signOutOnce(agent, which);
      };
    },
  }),
  (pick) => ({
    r: "R26 the disk is full",
    lasts: pick.ms(3_000, 20_000),
    begin: (floor) => floor.fillDisk(),
  }),
];

/** A desktop elsewhere subscribes as the only one, which evicts ours. */
async function takeOver({ sim, time }: Floor, { person }: Agent): Promise<void> {
  const fetch: Fetch = (url, init) => time.during(inject(sim, url, init));
  const { accessToken } = await signIn(sim, person.id, fetch);
  await sim.inject({
    method: "POST",
    url: "/v1/notification/subscribe",
    headers: { authorization: `Bearer ${accessToken}` },
    payload: { clientType: "Ringside", allowMultiLogin: false, force: true },
  });
}
