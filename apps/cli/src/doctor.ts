import { access, constants } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { BadSettings, readSettings, type Settings } from "@ringside/server";
import { isLocal, localEnvironment } from "./local.ts";
import { portOf, tryPort, type Environment, type PortVariable } from "./ports.ts";

/** One thing looked at. `fix` is null where all is well. */
export interface Finding {
  readonly what: string;
  readonly fix: string | null;
}

const good = (what: string): Finding => ({ what, fix: null });
const bad = (what: string, fix: string): Finding => ({ what, fix });

/** Looks at everything a start needs, and starts nothing. */
export async function doctor(env: Environment, node = process.versions.node): Promise<Finding[]> {
  const local = isLocal(env);
  const settings = settingsOf(local, env);
  const ports: PortVariable[] = local ? ["RINGSIDE_PORT", "RINGSIDE_SIM_PORT"] : ["RINGSIDE_PORT"];
  return [
    nodeVersion(node),
    ...settings.findings,
    ...(await Promise.all(ports.map((variable) => portFinding(env, variable)))),
    ...(settings.read ? await placesOf(local, settings.read) : []),
  ];
}

function nodeVersion(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const what = `Node ${version}`;
  const recent = major > 20 || (major === 20 && minor >= 19);
  return recent ? good(what) : bad(what, "install Node 20.19 or newer from https://nodejs.org");
}

function settingsOf(
  local: boolean,
  env: Environment,
): { findings: Finding[]; read: Settings | null } {
  const unknown = { client: { id: "told-by-the-simulator", secret: "told-by-the-simulator" } };
  try {
    const read = readSettings(
      local ? localEnvironment(env, 10_060, "http://localhost:10070", unknown) : env,
    );
    const what = local ? "No tenant is set: the local set-up, with the simulator" : "Settings";
    return { findings: [good(what)], read };
  } catch (error) {
    if (!(error instanceof BadSettings)) throw error;
    const findings = error.mistakes.map(({ variable, problem, fix }) =>
      bad(`${variable} ${problem}`, fix),
    );
    return { findings, read: null };
  }
}

async function portFinding(env: Environment, variable: PortVariable): Promise<Finding> {
  let port: number;
  try {
    port = portOf(env, variable);
  } catch {
    return bad(`${variable} is not a port`, "write a number from 1 to 65535");
  }
  const outcome = await tryPort(port);
  if (outcome === "free") return good(`Port ${port}`);
  return outcome === "taken"
    ? bad(`Port ${port} is taken`, `stop what uses it, or set ${variable} to a free one`)
    : bad(`Port ${port} is not allowed`, `set ${variable} to a port from 1024 up`);
}

async function placesOf(local: boolean, { store, hosts }: Settings): Promise<Finding[]> {
  const folder = store === ":memory:" ? [] : [folderFinding(dirname(resolve(store)))];
  const addresses = local ? [] : new Set([hosts.wxcc, hosts.webex, hosts.idbroker]);
  return Promise.all([...folder, ...[...addresses].map(hostFinding)]);
}

async function folderFinding(folder: string): Promise<Finding> {
  const what = `Data folder ${folder}`;
  for (let place = folder; ; place = dirname(place)) {
    try {
      await access(place, constants.W_OK);
      return good(what);
    } catch (error) {
      const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
      // What is not there yet will be made, if what it will be in may be written.
      if (missing && dirname(place) !== place) continue;
      return bad(what, `let this user write to ${place}, or set RINGSIDE_STORE elsewhere`);
    }
  }
}

async function hostFinding(host: string): Promise<Finding> {
  try {
    await fetch(host, { method: "HEAD", redirect: "manual", signal: AbortSignal.timeout(5_000) });
    return good(`${host} answers`);
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    const code = cause instanceof Error && "code" in cause ? ` (${String(cause.code)})` : "";
    return bad(`${host} does not answer${code}`, "check its name, DNS, proxy and firewall");
  }
}
