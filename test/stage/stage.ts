import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Process, freePort } from "./process.ts";
import { SimulatorControl } from "./simulator.ts";

const script = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Simulator and desktop as two processes on free ports, as `npm start` sets them up. */
export interface Stage {
  readonly url: string;
  readonly sim: SimulatorControl;
  /** The desktop's process; `restart` ends it with `signal` and starts another on the same store. */
  readonly desktop: () => Process;
  readonly restart: (signal?: NodeJS.Signals) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function setStage(env: Record<string, string> = {}): Promise<Stage> {
  const home = await mkdtemp(join(tmpdir(), "ringside-"));
  const [simPort, port] = [await freePort(), await freePort()];
  const simUrl = `http://localhost:${simPort}`;
  const url = `http://localhost:${port}`;
  const base = { PATH: process.env["PATH"], HOME: home };

  const simulator = new Process(
    script("apps/simulator/dist/main.js"),
    ["--port", `${simPort}`],
    base,
  );
  await simulator.ready(`${simUrl}/_sim`);
  const sim = new SimulatorControl(simUrl);
  await sim.settings({ traffic: { enabled: false }, answerAfterMs: null });
  const { client } = await sim.about();

  const open = async () => {
    const desktop = new Process(script("apps/server/dist/main.js"), [], {
      ...base,
      RINGSIDE_PORT: `${port}`,
      RINGSIDE_PUBLIC_URL: url,
      RINGSIDE_REDIRECT_URI: `${url}/auth/callback`,
      RINGSIDE_WXCC_URL: simUrl,
      RINGSIDE_WEBEX_URL: simUrl,
      RINGSIDE_CLIENT_ID: client.id,
      RINGSIDE_CLIENT_SECRET: client.secret,
      RINGSIDE_STORE: join(home, "ringside.db"),
      ...env,
    });
    await desktop.ready(`${url}/readyz`);
    return desktop;
  };

  let desktop = await open();
  return {
    url,
    sim,
    desktop: () => desktop,
    restart: async (signal) => {
      await desktop.stop(signal);
      desktop = await open();
    },
    close: async () => {
      await desktop.stop();
      await simulator.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}
