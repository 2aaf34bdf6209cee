import {
  BadPopRules,
  BadSettings,
  isRedis,
  openStore,
  readPopRules,
  readSettings,
  withoutPassword,
} from "@ringside/server";
import { isLocal, localEnvironment } from "./local.ts";
import { portOf, tryPort, type Environment, type PortVariable } from "./ports.ts";
import { obstacleTo, storeFolder } from "./store.ts";

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
    ...popFindings(env),
    ...(await folderFinding(env)),
    ...(await redisFinding(env)),
    ...(await Promise.all(settings.remote.map(hostFinding))),
  ];
}

function nodeVersion(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const what = `Node ${version}`;
  const recent = major > 20 || (major === 20 && minor >= 19);
  return recent ? good(what) : bad(what, "install Node 20.19 or newer from https://nodejs.org");
}

/** What is wrong with the settings, and the hosts beyond this machine that they name. */
function settingsOf(local: boolean, env: Environment): { findings: Finding[]; remote: string[] } {
  const told = { client: { id: "told-by-the-simulator", secret: "told-by-the-simulator" } };
  const simulated = () => localEnvironment(env, 10_060, "http://localhost:10070", told);
  try {
    const { hosts } = readSettings(local ? simulated() : env);
    if (local) {
      const what = "No tenant is set: the local set-up, with the simulator";
      return { findings: [good(what)], remote: [] };
    }
    const remote = new Set([hosts.wxcc, hosts.webex, hosts.idbroker]);
    return { findings: [good("Settings")], remote: [...remote] };
  } catch (error) {
    if (!(error instanceof BadSettings)) throw error;
    const findings = error.mistakes.map(({ variable, problem, fix }) =>
      bad(`${variable} ${problem}`, fix),
    );
    return { findings, remote: [] };
  }
}

function popFindings(env: Environment): Finding[] {
  const file = env["RINGSIDE_POP_RULES"]?.trim();
  if (!file) return [];
  try {
    return [good(`Screen-pop rules ${file}: ${readPopRules(file).rules.length}`)];
  } catch (error) {
    if (!(error instanceof BadPopRules)) throw error;
    return error.mistakes.map((mistake) => bad(mistake, "see docs/screen-pop.md"));
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

async function folderFinding(env: Environment): Promise<Finding[]> {
  const folder = storeFolder(env);
  if (folder === null) return [];
  const obstacle = await obstacleTo(folder);
  const what = `Data folder ${folder}`;
  if (obstacle === null) return [good(what)];
  return [bad(what, `let this user write to ${obstacle}, or set RINGSIDE_STORE elsewhere`)];
}

async function redisFinding(env: Environment): Promise<Finding[]> {
  const place = env["RINGSIDE_STORE"]?.trim() ?? "";
  if (!isRedis(place)) return [];
  const what = `Redis ${withoutPassword(place).replace(/^\w+:\/\//, "")}`;
  try {
    const store = await openStore(place);
    try {
      await store.check();
    } finally {
      await store.close();
    }
    return [good(`${what} may be written`)];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [bad(`${what} cannot be used (${why})`, "see docs/configure.md, Redis")];
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
