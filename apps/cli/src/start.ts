import { once } from "node:events";
import { Complaint } from "./complaint.ts";
import { isLocal, localEnvironment, Simulator } from "./local.ts";
import { Part } from "./part.ts";
import { portOf, requireFree, type Environment } from "./ports.ts";
import type { Scripts } from "./scripts.ts";
import { requireStore } from "./store.ts";

export interface StartOptions {
  readonly env: Environment;
  readonly scripts: Scripts;
  readonly say: (line: string) => void;
  /** Aborted by Ctrl-C. */
  readonly stop: AbortSignal;
}

/**
 * Runs the desktop, and the simulator with it where no real tenant is set, until it is stopped. When
 * one of them ends by itself, the other is stopped too.
 *
 * @throws {Complaint}
 */
export async function start(options: StartOptions): Promise<void> {
  const parts: Part[] = [];
  const begin = (part: Part) => {
    parts.push(part);
    return part;
  };
  try {
    await requireStore(options.env);
    await (isLocal(options.env) ? startLocal(options, begin) : startDesktop(options, begin));
    const died = parts.map(async (part) => {
      await part.ended();
      if (options.stop.aborted) return;
      throw new Complaint(`${part.name} has ended (${part.end}), so everything is stopped.`);
    });
    await Promise.race([untilStopped(options.stop), ...died]);
  } catch (error) {
    if (!options.stop.aborted) throw error;
  } finally {
    for (const part of parts.toReversed()) await part.stop();
  }
}

type Begin = (part: Part) => Part;

async function startLocal({ env, scripts, say, stop }: StartOptions, begin: Begin): Promise<void> {
  const simulatorPort = portOf(env, "RINGSIDE_SIM_PORT");
  const port = portOf(env, "RINGSIDE_PORT");
  if (port === simulatorPort) {
    throw new Complaint("RINGSIDE_PORT and RINGSIDE_SIM_PORT are the same: change one of them.");
  }
  await requireFree(simulatorPort, "RINGSIDE_SIM_PORT");
  await requireFree(port, "RINGSIDE_PORT");

  const simulatorUrl = `http://localhost:${simulatorPort}`;
  const args = ["--port", String(simulatorPort)];
  const simulator = begin(
    new Part({ name: "The simulator", script: scripts.simulator, args, env, talks: false }),
  );
  const about = await simulator.ready(`${simulatorUrl}/_sim`, stop);
  const { client } = Simulator.parse(await about.json());

  const desktopEnv = localEnvironment(env, port, simulatorUrl, { client });
  const desktop = begin(
    new Part({ name: "The desktop", script: scripts.desktop, env: desktopEnv, talks: true }),
  );
  await desktop.ready(`http://localhost:${port}/readyz`, stop);
  say(`Desktop    ${desktopEnv["RINGSIDE_PUBLIC_URL"]}`);
  say(`Simulator  ${simulatorUrl}`);
  say(
    'Open the desktop and press "Connect to Webex Contact Center"; ' +
      "the simulator's page has the phones. Ctrl-C stops both.",
  );
}

async function startDesktop({ env, scripts, say, stop }: StartOptions, begin: Begin) {
  const port = portOf(env, "RINGSIDE_PORT");
  await requireFree(port, "RINGSIDE_PORT");
  const desktop = begin(
    new Part({ name: "The desktop", script: scripts.desktop, env, talks: true }),
  );
  await desktop.ready(`http://localhost:${port}/readyz`, stop);
  say(`Desktop    ${env["RINGSIDE_PUBLIC_URL"]?.trim() || `http://localhost:${port}`}`);
  say("Open it and sign in. Ctrl-C stops it.");
}

async function untilStopped(stop: AbortSignal): Promise<void> {
  if (!stop.aborted) await once(stop, "abort");
}
