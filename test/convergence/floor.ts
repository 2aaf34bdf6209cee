import { connectNotifications, createWxcc, type Fetch } from "@ringside/client";
import { createAgentDesk, createDirectories, type AgentDesk } from "@ringside/server";
import { createSimulator, type Simulator } from "@ringside/simulator";
import { BadLine, chance, goodManners } from "./line.ts";
import { SharedTime } from "./time.ts";
import { hosts, inject, signIn } from "./webex.ts";

/** Some frames are late, some come twice. */
const badManners = { ...goodManners, late: 0.3, twice: 0.15 };

/** A whole Ringside without a network: a simulator, one agent's desk on the server, a bad line. */
export interface Floor {
  readonly sim: Simulator;
  readonly time: SharedTime;
  readonly desk: AgentDesk;
  readonly agentId: string;
  /** Breaks the line to WxCC. */
  readonly cut: () => void;
  /** From now on the line is good. */
  readonly calm: () => void;
  readonly close: () => Promise<void>;
}

export async function openFloor(seed: number): Promise<Floor> {
  const sim = await createSimulator({
    seed: String(seed),
    clock: "virtual",
    listen: false,
    settings: { answerAfterMs: null },
  });
  const time = new SharedTime(sim);
  const fetch: Fetch = (url, init) => time.during(inject(sim, url, init));
  const agent = sim.world().agents.find(({ supervisor }) => !supervisor);
  if (!agent) throw new Error("the seeded organisation has no agent");
  const tokens = await signIn(sim, agent.id, fetch);
  const wxcc = createWxcc({ hosts, orgId: tokens.orgId, token: () => tokens.accessToken, fetch });

  const random = chance(seed);
  let calm = false;
  let line: BadLine | null = null;
  const directories = createDirectories();
  const desk = createAgentDesk({
    agentId: agent.id,
    wxcc,
    directory: async () =>
      (await directories.read({ agentId: agent.id, orgId: tokens.orgId, wxcc })).directory,
    connect: (on) =>
      connectNotifications({
        on,
        subscribe: () =>
          wxcc.subscribe({ isKeepAliveEnabled: true, clientType: "Ringside", force: true }),
        allowedSocketHosts: () => true,
        openSocket: (url) =>
          (line = new BadLine(sim.connect(url), random, () => (calm ? goodManners : badManners))),
      }),
  });
  await time.settle();
  return {
    sim,
    time,
    desk,
    agentId: agent.id,
    cut: () => line?.cut(),
    calm: () => (calm = true),
    close: async () => {
      desk.close();
      await time.settle();
      time.close();
      await sim.close();
    },
  };
}
