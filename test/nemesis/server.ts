import { readSettings } from "@ringside/server";
import { signIn, oauthClient, origin } from "../convergence/webex.ts";
import type { SharedTime } from "../convergence/time.ts";
import type { Simulator } from "@ringside/simulator";
import { createAudit } from "../../apps/server/src/audit/index.ts";
import { createLog } from "../../apps/server/src/ops/index.ts";
import { openVault } from "../../apps/server/src/open-vault.ts";
import { openRooms, type Rooms } from "../../apps/server/src/rooms.ts";
import { openEmbedded, type Store } from "../../apps/server/src/store/index.ts";
import { onDisk, type Disk } from "./disk.ts";
import { Network } from "./network.ts";

/** The server without its HTTP port: all rooms behind it, on a store in a file. */
export interface Node {
  readonly rooms: Rooms;
  readonly network: Network;
  readonly store: Store;
}

export interface Setting {
  readonly sim: Simulator;
  readonly time: SharedTime;
  readonly random: () => number;
  readonly storePath: string;
  readonly log: { write(line: string): void };
  readonly disk: Disk;
}

/** Starts the server on its store, as at a start or after a crash. */
export async function startNode(setting: Setting): Promise<Node> {
  const { sim, time, random, storePath, log: to, disk } = setting;
  const registered = sim.organisation.client;
  const settings = readSettings({
    RINGSIDE_CLIENT_ID: registered.id,
    RINGSIDE_CLIENT_SECRET: registered.secret,
    RINGSIDE_WXCC_URL: origin,
    RINGSIDE_WEBEX_URL: origin,
    RINGSIDE_STORE: storePath,
    RINGSIDE_LOG_LEVEL: "debug",
  });
  const network = new Network(sim, time, random);
  const log = createLog(settings.logLevel, to);
  const store = onDisk(openEmbedded(storePath), disk);
  const audit = createAudit({ lines: store.audit, onTrouble: () => undefined });
  const vault = await openVault(settings, store, audit);
  const client = oauthClient(sim, network.fetch);
  const rooms = openRooms({
    settings,
    store,
    vault,
    log,
    audit,
    oauth: () => client,
    network: { fetch: network.fetch, openSocket: network.openSocket },
  });
  for (const { agentId, orgId } of await rooms.sessions.resume()) rooms.desks.open(agentId, orgId);
  return { rooms, network, store };
}

/** Signs an agent in, as the callback from Webex does. */
export async function signInTo({ rooms, network }: Node, sim: Simulator, agentId: string) {
  const tokens = await signIn(sim, agentId, network.fetch);
  const arrival = await rooms.desks.arrive(tokens);
  try {
    await rooms.sessions.begin(arrival.agentId, tokens);
  } catch (error) {
    arrival.close();
    throw error;
  }
  rooms.desks.settle(arrival, tokens.orgId);
  return tokens;
}

/** Ends the server as SIGTERM does: what is to be written is. */
export async function stop({ rooms, network, store }: Node): Promise<void> {
  rooms.close();
  await rooms.history.settled();
  await rooms.webhooks.close();
  await store.close();
  network.die();
  // Who came in meanwhile goes with the process.
  rooms.close();
}

/** Ends the server as a cut of its power does: nothing is written or said any more. */
export async function kill({ rooms, network, store }: Node): Promise<void> {
  network.die();
  await store.close();
  rooms.close();
}
