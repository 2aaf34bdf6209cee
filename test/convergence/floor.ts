import {
  connectNotifications,
  createWxcc,
  newSignIn,
  redeem,
  resolveHosts,
  type Fetch,
  type OAuthClient,
} from "@ringside/client";
import { createAgentDesk, createDirectories, type AgentDesk } from "@ringside/server";
import { createSimulator, type Simulator } from "@ringside/simulator";
import { z } from "zod";
import { BadLine, chance } from "./line.ts";
import { SharedTime } from "./time.ts";

const origin = "http://localhost:10070";

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
    traffic: false,
  });
  const time = new SharedTime(sim);
  const fetch: Fetch = (url, init) => time.during(inject(sim, url, init));
  const agent = sim.world().agents.find(({ supervisor }) => !supervisor);
  if (!agent) throw new Error("the seeded organisation has no agent");
  const tokens = await signIn(sim, agent.id, fetch);
  const hosts = resolveHosts({ wxccUrl: origin, webexUrl: origin });
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
        openSocket: (url) => (line = new BadLine(sim.connect(url), random, () => calm)),
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

async function inject(sim: Simulator, url: string, init: RequestInit): Promise<Response> {
  const { method, body } = z
    .object({ method: z.enum(["GET", "POST", "PUT"]), body: z.string().nullish() })
    .parse({
      ...init,
      body: init.body instanceof URLSearchParams ? init.body.toString() : init.body,
    });
  const answer = await sim.inject({
    method,
    url: url.slice(origin.length),
    headers: Object.fromEntries(new Headers(init.headers)),
    ...(body ? { payload: body } : {}),
  });
  const { statusCode: status } = answer;
  const headers = Object.entries(answer.headers).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  return new Response(status === 204 ? null : answer.payload, { status, headers });
}

/** Signs an agent in as a browser would: consent on WxCC's page, then the code for tokens. */
async function signIn(sim: Simulator, agentId: string, fetch: Fetch) {
  const { client: registered } = sim.organisation;
  const client: OAuthClient = {
    hosts: resolveHosts({ wxccUrl: origin, webexUrl: origin }),
    clientId: registered.id,
    clientSecret: registered.secret,
    redirectUri: "http://localhost:10060/auth/callback",
    scopes: ["cjp:user", "cjp:config", "cjp:config_read"],
    fetch,
  };
  const asked = await newSignIn(client);
  const form = new URL(asked.url).searchParams;
  form.set("account", agentId);
  form.set("decision", "accept");
  const consent = await sim.inject({
    method: "POST",
    url: "/v1/authorize",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: form.toString(),
  });
  return redeem(client, new URL(String(consent.headers.location)).searchParams, asked);
}
